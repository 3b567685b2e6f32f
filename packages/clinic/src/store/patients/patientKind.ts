/** Patients as records with versions. */
import { type Patient, type PatientFacts, patientFactsSchema, patientSchema } from "../../contract/index.ts";
import { patient, patientVersion } from "../schema/index.ts";
import type { RecordKind } from "../versions/versionedRecords.ts";
import { claimPatientCode } from "./claimPatientCode.ts";
import { foldForSearch } from "./searchText.ts";

export const patientKind: RecordKind<PatientFacts, Patient> = {
  thing: "patient",
  identity: patient,
  versions: patientVersion,
  facts: patientFactsSchema,
  stored: patientSchema,
  patientOf: async (_tx, stored) => stored.id,
  derived: (facts) => ({
    searchText: foldForSearch(`${facts.code} ${facts.givenName} ${facts.familyName}`),
  }),
  beforeWrite: claimPatientCode,
};

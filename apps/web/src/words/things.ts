/** Names of kinds, as pages write them. */
import type { CourseFacts, PatientFacts, PictureState, Role, SiteFacts } from "@anagen/clinic/contract";
import { dateInWords } from "./dates.ts";
import { say } from "./say.ts";
import { spoken } from "./spoken.ts";

export const treatmentNames: Record<CourseFacts["treatment"], string> = spoken({
  "cells-autologous": "Own cells",
  "cells-allogeneic": "Donor cells",
  "cell-free": "Cell-free product",
  prp: "Platelet-rich plasma",
  drugs: "Medicines",
  observation: "Watching, no treatment",
});

export const regionNames: Record<SiteFacts["region"], string> = spoken({
  frontal: "Frontal",
  "mid-scalp": "Mid-scalp",
  vertex: "Vertex",
  temporal: "Temporal",
  occipital: "Occipital",
});

export const sexNames: Record<PatientFacts["sex"], string> = spoken({
  female: "female",
  male: "male",
  intersex: "intersex",
  unknown: "sex not recorded",
});

export const roleNames: Record<Role, string> = spoken({
  administrator: "Administrator",
  clinician: "Clinician",
  technician: "Technician",
  coordinator: "Coordinator",
  patient: "Patient",
});

export const pictureStateNames: Record<PictureState, string> = spoken({
  waiting: "Waiting",
  measuring: "Measuring",
  measured: "Measured",
  refused: "Cannot be measured",
  failed: "Failed",
});

export const scaleStages = {
  "Norwood–Hamilton": ["I", "II", "IIa", "III", "IIIa", "III vertex", "IV", "IVa", "V", "Va", "VI", "VII"],
  Ludwig: ["I", "II", "III"],
  Savin: ["I-1", "I-2", "I-3", "I-4", "II-1", "II-2", "III", "Advanced"],
  Sinclair: ["1", "2", "3", "4", "5"],
  BASP: [],
} as const satisfies Record<NonNullable<CourseFacts["scale"]>["name"], readonly string[]>;

/** "Petrov, Ilja": as lists are sorted. */
export const listName = (patient: PatientFacts) => `${patient.familyName}, ${patient.givenName}`;
/** "Ilja Petrov". */
export const fullName = (patient: PatientFacts) => `${patient.givenName} ${patient.familyName}`;

/** "planned for 12 Mar 2027". */
export function plannedInWords(day: string | null): string {
  return day === null
    ? say("planned for no day yet")
    : say("planned for {{date}}", { date: dateInWords(day) });
}

/**
 * The facts that care's candidacy rules take, put together from an assessment, the patient's record and the medicines of
 * the course. The page judges with them while facts come in, and the server again on save: the same words for both.
 */
import type { CandidacyFacts } from "@anagen/care";
import type { PatientFacts } from "../things.ts";
import type { AssessmentFacts } from "./assessment.ts";
import type { MedicationFacts } from "./medication.ts";

export interface AssessedOn {
  /** Day of the assessment. */
  readonly asOf: string;
  readonly assessment: AssessmentFacts;
  readonly patient: Pick<PatientFacts, "birthDate" | "sex">;
  readonly medications: readonly MedicationFacts[];
}

/** Kinds of co-medication that are done on one day: the rules know them as procedures on the scalp. */
const doneOnce = ["prp", "transplant"] as const;
type DoneOnce = (typeof doneOnce)[number];

const isDoneOnce = (kind: MedicationFacts["class"]): kind is DoneOnce =>
  (doneOnce as readonly string[]).includes(kind);

export function candidacyFactsOf({ asOf, assessment, patient, medications }: AssessedOn): CandidacyFacts {
  const { history, person, scales, dermoscopy } = assessment;
  const recorded = patient.sex === "male" || patient.sex === "female" ? patient.sex : null;
  const first = scales[0];
  const taken = medications.filter((m) => !isDoneOnce(m.class));
  const procedures = [
    ...(assessment.procedures ?? []),
    ...medications
      .filter((m) => isDoneOnce(m.class))
      .map((m) => ({
        what: m.class,
        date: m.startedOn,
        surgical: m.class === "transplant",
        inTreatmentArea: null,
      })),
  ];
  return {
    asOf,
    ruleSet: assessment.ruleSet,
    procedureDate: assessment.procedureDate,
    person: { ...person, birthDate: patient.birthDate, sexAtBirth: person.sexAtBirth ?? recorded },
    hairLoss: {
      onsetMonth: history.onsetMonth,
      suddenLossSince:
        history.suddenLossAsked || history.suddenLossSince ? history.suddenLossSince : undefined,
      scale: first === undefined ? null : { name: first.name, grade: first.grade },
      anteriorBridge: assessment.anteriorBridge,
    },
    dermoscopy,
    flags: assessment.flags,
    medications:
      taken.length > 0 || assessment.medicationsAsked ? taken.map((m) => medicineOf(m, asOf)) : undefined,
    procedures,
    allergies: assessment.allergies ?? undefined,
    product: assessment.product,
    diseases: assessment.diseases ?? undefined,
    infections: assessment.infections,
    screens: assessment.screens,
    pullTest: assessment.pullTest,
    previousExperimentalNonResponder: assessment.previousExperimentalNonResponder,
  };
}

/** Use that ends after the day of the assessment still goes on that day. */
function medicineOf(medicine: MedicationFacts, asOf: string) {
  const ongoing = medicine.endedOn === null || medicine.endedOn > asOf;
  return {
    name: medicine.name,
    class: medicine.class as Exclude<MedicationFacts["class"], DoneOnce>,
    started: medicine.startedOn,
    lastUse: ongoing ? null : medicine.endedOn,
    ongoing,
    prescriberAnswer: medicine.prescriberAnswer ?? null,
  };
}

/** Routes of what else somebody takes or does for their hair. */
import { medicationFactsSchema } from "../dossier/medication.ts";
import { entryRoutes } from "./entryRoutes.ts";

const made = entryRoutes({ path: "/api/medications", word: "medication", facts: medicationFactsSchema });

export const medicationRoutes = {
  medications: made.list,
  addMedication: made.add,
  medication: made.read,
  correctMedication: made.correct,
  medicationHistory: made.history,
};

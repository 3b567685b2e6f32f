export { type Entry, type EntryDraft, entryDraftSchema, entrySchema } from "./entry.ts";
export { type DossierKind, type DossierScope, dossierKinds, type FactsOf } from "./kinds.ts";
export { type MedicationFacts, medicationFactsSchema } from "./medication.ts";

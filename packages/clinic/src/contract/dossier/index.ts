export { type AftercareEntryFacts, aftercareFactsSchema } from "./aftercare.ts";
export { type AssessmentFacts, assessmentFactsSchema } from "./assessment.ts";
export { type AssessedOn, candidacyFactsOf } from "./candidacyOf.ts";
export { type ConsentEntryFacts, consentFactsSchema } from "./consent.ts";
export { type DecisionFacts, decisionFactsSchema, type OptionId, optionIds } from "./decision.ts";
export {
  commonComplaints,
  type DiaryFacts,
  type DiaryPhoto,
  diaryFactsSchema,
  type PhotoView,
  photoViews,
  type ShedCollection,
  shedCollections,
} from "./diary.ts";
export { type Entry, type EntryDraft, entryDraftSchema, entrySchema } from "./entry.ts";
export { type EventFacts, eventFactsSchema } from "./event.ts";
export * from "./eventView.ts";
export { judgementSchema, reasonSchema, type StoredJudgement, type StoredReason } from "./judgement.ts";
export { type DossierKind, type DossierScope, dossierKinds, type FactsOf } from "./kinds.ts";
export { type MedicationFacts, medicationFactsSchema } from "./medication.ts";
export { type ProtocolFacts, type ProtocolTopic, protocolFactsSchema, protocolTopics } from "./protocol.ts";
export { type RatingFacts, ratingFactsSchema, ratingScores } from "./rating.ts";
export * from "./ratingView.ts";
export { type ClinicRouteFacts, routeFactsSchema } from "./route.ts";

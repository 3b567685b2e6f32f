export { type AftercareEntryFacts, aftercareFactsSchema } from "./aftercare.ts";
export { type AssessmentFacts, assessmentFactsSchema } from "./assessment.ts";
export { type AssessedOn, candidacyFactsOf } from "./candidacyOf.ts";
export { type ComparisonFacts, comparisonFactsSchema } from "./comparison.ts";
export { type ComparisonRow, comparisonRowSchema } from "./comparisonView.ts";
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
export { type DonorEntryFacts, donorFactsSchema } from "./donor.ts";
export { type Entry, type EntryDraft, entryDraftSchema, entrySchema } from "./entry.ts";
export { type EventFacts, eventFactsSchema } from "./event.ts";
export * from "./eventView.ts";
export {
  judgementSchema,
  reasonSchema,
  type StoredJudgement,
  type StoredReason,
  storedJudgement,
} from "./judgement.ts";
export { type DossierKind, type DossierScope, dossierKinds, type FactsOf } from "./kinds.ts";
export * from "./maintenance.ts";
export { type MedicationFacts, medicationFactsSchema } from "./medication.ts";
export { type PhotographFacts, photographFactsSchema } from "./photograph.ts";
export { type ProcedureFacts, procedureFactsSchema } from "./procedure.ts";
export { type ProductFacts, productFactsSchema } from "./product.ts";
export { type ProtocolFacts, type ProtocolTopic, protocolFactsSchema, protocolTopics } from "./protocol.ts";
export { type RatingFacts, ratingFactsSchema, ratingScores } from "./rating.ts";
export * from "./ratingView.ts";
export * from "./reviewView.ts";
export * from "./roomView.ts";
export { type ClinicRouteFacts, routeFactsSchema } from "./route.ts";
export { siteFindingsOf } from "./siteFindings.ts";
export {
  type ReviewAnswers,
  reviewAnswersSchema,
  type VerdictFacts,
  verdictFactsSchema,
} from "./verdict.ts";

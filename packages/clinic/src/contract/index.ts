export * from "./accounts.ts";
export * from "./client.ts";
export * from "./dossier/index.ts";
export * from "./patientAccess.ts";
export { auditVerificationSchema } from "./routes/oversight.ts";
export { largestUploadBytes, uploadAnswerSchema, uploadFactsSchema } from "./routes/pictures.ts";
export { type Api, type RouteName, routes } from "./routes.ts";
export * from "./things.ts";
export * from "./views.ts";

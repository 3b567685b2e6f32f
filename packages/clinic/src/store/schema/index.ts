/** Every table of the clinic; drizzle-kit writes migrations from what is exported here. */
export * from "./auditTables.ts";
export * from "./authTables.ts";
export * from "./calendarTables.ts";
export * from "./clinicTables.ts";
export * from "./courseTables.ts";
export * from "./dossierTables.ts";
export * from "./measurementTables.ts";
export * from "./patientTables.ts";
export * from "./pictureTables.ts";
export * from "./siteTables.ts";
export * from "./visitTables.ts";

/** Marked spots of scalp as records with versions. */
import { type Site, type SiteFacts, siteFactsSchema, siteSchema } from "../../contract/index.ts";
import { patientKind } from "../patients/patientKind.ts";
import { site, siteVersion } from "../schema/index.ts";
import { requireRecord } from "../versions/requireRecord.ts";
import type { RecordKind } from "../versions/versionedRecords.ts";

export const siteKind: RecordKind<SiteFacts, Site> = {
  thing: "site",
  identity: site,
  versions: siteVersion,
  facts: siteFactsSchema,
  stored: siteSchema,
  patientOf: async (_tx, stored) => stored.patientId,
  beforeWrite: async (tx, _context, _id, facts) => {
    await requireRecord(tx, patientKind, facts.patientId);
  },
};

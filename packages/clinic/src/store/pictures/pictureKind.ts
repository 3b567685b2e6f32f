/**
 * Pictures as records with versions. Only the facts have versions; file and state are joined when a picture is read
 * (selectPictures), so that this kind alone speaks of facts, and `Picture` is what goes out.
 */
import type { z } from "zod";
import { idSchema, type PictureFacts, pictureFactsSchema, versionSchema } from "../../contract/index.ts";
import { courseKind } from "../courses/courseKind.ts";
import type { Transaction } from "../database.ts";
import { StoreRefusal } from "../refusal.ts";
import { picture, pictureVersion } from "../schema/index.ts";
import { siteKind } from "../sites/siteKind.ts";
import { requireRecord } from "../versions/requireRecord.ts";
import type { RecordKind } from "../versions/versionedRecords.ts";
import { visitKind } from "../visits/visitKind.ts";

const pictureFactsVersionSchema = pictureFactsSchema.extend({ id: idSchema, ...versionSchema.shape });

/** One version of what is said of a picture. */
export type PictureFactsVersion = z.infer<typeof pictureFactsVersionSchema>;

export const pictureKind: RecordKind<PictureFacts, PictureFactsVersion> = {
  thing: "picture",
  identity: picture,
  versions: pictureVersion,
  facts: pictureFactsSchema,
  stored: pictureFactsVersionSchema,
  patientOf: async (tx, stored) => await patientOfVisit(tx, stored.visitId),
  beforeWrite: async (tx, _context, _id, facts) => {
    await requireOnePatient(tx, facts);
  },
};

export async function patientOfVisit(tx: Transaction, visitId: string): Promise<string> {
  const visit = await requireRecord(tx, visitKind, visitId);
  return (await requireRecord(tx, courseKind, visit.courseId)).patientId;
}

/** Visit and site must be of one patient: a picture may never join two people. Gives back that patient's id. */
export async function requireOnePatient(
  tx: Transaction,
  facts: Pick<PictureFacts, "visitId" | "siteId">,
): Promise<string> {
  const patientId = await patientOfVisit(tx, facts.visitId);
  const site = await requireRecord(tx, siteKind, facts.siteId);
  if (site.patientId === patientId) return patientId;
  throw new StoreRefusal(
    "reference.other-patient",
    `The site "${site.label}" belongs to another patient than the visit; a picture shows one patient's scalp.`,
  );
}

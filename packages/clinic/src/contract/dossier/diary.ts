/**
 * What a patient writes in half a minute: hairs counted and how, what they notice, the mood of the day, ticks on the
 * list, photographs. Each saving is an entry of its own with a key that the device chose, so that a phone without a
 * network may send it later, and twice.
 */
import { warningSigns } from "@anagen/care";
import { z } from "zod";

/** How hair that fell was collected; only the first two have a published normal range. */
export const shedCollections = ["comb-60s", "refined-wash", "pillow", "whole-day"] as const;

/** What is common after an injection and worries all the same; none of it is a warning sign by itself. */
export const commonComplaints = [
  "redness",
  "swelling",
  "tenderness",
  "itch",
  "crusts",
  "more-shedding",
] as const;

/** The standard views of the pathway, section 10. */
export const photoViews = ["vertex", "midline", "frontal", "temporal"] as const;

export const diaryPhotoSchema = z.strictObject({
  view: z.enum(photoViews),
  /** Of the bytes as stored (location data removed). */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(["jpeg", "png", "webp", "tiff"]),
  widthPx: z.number().int().positive(),
  heightPx: z.number().int().positive(),
});

export const diaryFactsSchema = z.strictObject({
  /** When it was written, on the device's clock. */
  writtenAt: z.iso.datetime({ offset: true }),
  shed: z
    .strictObject({
      collected: z.enum(shedCollections),
      /** Whole hairs, one number a comb or wash. */
      counts: z.array(z.number().int().min(0).max(5000)).min(1).max(7),
    })
    .nullable(),
  /** Warning signs that were ticked; an empty list says that the list was gone through and none applied. */
  symptoms: z
    .array(z.enum(warningSigns.signs.map((s) => s.id)))
    .max(warningSigns.signs.length)
    .nullable(),
  complaints: z.array(z.enum(commonComplaints)).max(commonComplaints.length),
  worried: z.boolean(),
  mood: z.enum(["good", "fair", "low"]).nullable(),
  /** Items of the list after the procedure, kept or taken back. */
  ticks: z.array(z.strictObject({ item: z.string().min(1).max(80), kept: z.boolean() })).max(40),
  note: z.string().trim().max(1000),
  /** Added by the address for photographs only. */
  photos: z.array(diaryPhotoSchema).max(8),
});

export type DiaryFacts = z.infer<typeof diaryFactsSchema>;
export type DiaryPhoto = z.infer<typeof diaryPhotoSchema>;
export type PhotoView = (typeof photoViews)[number];
export type ShedCollection = (typeof shedCollections)[number];

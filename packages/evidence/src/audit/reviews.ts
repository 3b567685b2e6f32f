/** Published reviews with their pooled results as printed (data/reviews). */
import { z } from "zod";
import reviewFile from "../../data/reviews/reviews.json" with { type: "json" };
import { sourceGrades } from "../trials/schema.ts";

const number = z.number().nullable();
const text = z.string().nullable();

export const reviewFileSchema = z.strictObject({
  schema: z.literal(1),
  note: z.string(),
  reviews: z.array(
    z.strictObject({
      id: z.string(),
      citation: z.string(),
      doi: text,
      pmid: text,
      url: z.url(),
      productClass: z.enum(["cell-based", "cell-free", "prp", "drug", "device"]),
      grade: z.enum(sourceGrades),
      certaintyPrinted: text,
      note: text,
      results: z.array(
        z.strictObject({
          name: z.string(),
          measure: z.string(),
          estimate: z.number(),
          low: z.number(),
          high: z.number(),
          level: z.number(),
          pPrinted: text,
          k: number,
          n: number,
          unit: text,
          i2: number,
          comparison: text,
        }),
      ),
    }),
  ),
});

export type Review = z.infer<typeof reviewFileSchema>["reviews"][number];
export type ReviewResult = Review["results"][number];

/** All reviews; the file is checked against the schema by a test. */
export const reviews: readonly Review[] = reviewFile.reviews as readonly Review[];

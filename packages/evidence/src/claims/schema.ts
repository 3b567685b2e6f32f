/** Shape of the claims register (data/claims/claims.json). A claim holds no standing: it holds what settles it. */
import { z } from "zod";

/** Which trials a computation looks at; every condition given must hold. Patterns are regular expressions, case ignored. */
const where = z.strictObject({
  productClass: z.array(z.string()).optional(),
  donor: z.array(z.string()).optional(),
  route: z.array(z.string()).optional(),
  routeStated: z.boolean().optional(),
  controlled: z.boolean().optional(),
  condition: z.string().optional(),
  /** In product, dose, route and citation. */
  text: z.string().optional(),
  /** In the name of an outcome. */
  outcome: z.string().optional(),
  /** In the statement on side effects. */
  adverse: z.string().optional(),
});

const citation = { label: z.string(), url: z.string().nullable() };

const settledBy = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("sources"),
    sources: z
      .array(
        z.strictObject({
          ...citation,
          says: z.string(),
          stance: z.enum(["for", "against"]),
          weight: z.enum(["strong", "weak"]),
          fromMemory: z.boolean(),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    kind: z.literal("trials-count"),
    what: z.string(),
    where,
    whenSome: z.enum(["for", "for-weak", "against"]),
    whenNone: z.enum(["silent", "unsupported"]),
  }),
  z.strictObject({
    kind: z.literal("trials-share"),
    what: z.string(),
    where,
    among: where,
    atLeast: z.number(),
  }),
  z.strictObject({
    kind: z.literal("trials-direction"),
    what: z.string(),
    where,
    outcomeKind: z.enum(["density", "diameter"]),
    weeks: z.tuple([z.number(), z.number()]).optional(),
  }),
  z.strictObject({
    kind: z.literal("values-in-range"),
    range: z.tuple([z.number(), z.number()]),
    unit: z.string(),
    values: z.array(z.strictObject({ ...citation, value: z.number() })).min(1),
  }),
  z.strictObject({
    kind: z.literal("review-misread"),
    review: z.string(),
    result: z.string(),
    saidToWork: z.int(),
  }),
  z.strictObject({ kind: z.literal("review-class"), review: z.string(), said: z.string() }),
  z.strictObject({ kind: z.literal("review-certainty"), reviews: z.array(z.string()), result: z.string() }),
  z.strictObject({
    kind: z.literal("gain-against-thresholds"),
    where,
    visible: z.strictObject({ ...citation, value: z.number() }),
    full: z.strictObject({ ...citation, value: z.number() }),
  }),
  z.strictObject({ kind: z.literal("fading"), what: z.string(), where }),
  z.strictObject({
    kind: z.literal("side-effects"),
    where,
    seriousIn: z.array(z.string()),
    seriousWithoutCounts: z.array(z.strictObject({ trial: z.string(), n: z.int().positive() })),
    moreThanComparator: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal("poolable"),
    treatments: z.array(z.string()),
    others: z.array(z.string()),
  }),
]);

export const claimFileSchema = z.strictObject({
  schema: z.literal(1),
  version: z.iso.date(),
  note: z.string(),
  claims: z.array(
    z.strictObject({
      number: z.int().positive(),
      id: z.string().regex(/^[a-z0-9-]+$/),
      claim: z.string(),
      parts: z
        .array(
          z.strictObject({
            says: z.string(),
            /** False for a neighbouring question that does not decide the claim. */
            counts: z.boolean(),
            settledBy,
          }),
        )
        .min(1),
      wording: z.strictObject({ patient: z.string(), clinician: z.string() }),
      mustDo: z.string(),
      reviewed: z.iso.date(),
    }),
  ),
});

export type ClaimRecord = z.infer<typeof claimFileSchema>["claims"][number];
export type SettledBy = ClaimRecord["parts"][number]["settledBy"];
export type TrialFilter = z.infer<typeof where>;

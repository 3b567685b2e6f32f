/**
 * The result of measuring one picture, as one documented JSON. It holds everything that is needed to make the same
 * numbers again (engine version, parameters, calibration, the picture's SHA-256) and nothing that changes from run to
 * run: no time, no duration, no path. Lengths in pixels are in the picture as shown, origin at the top left corner.
 */
import { z } from "zod";
import { editsSchema } from "../correction/editSchema.ts";

const estimateSchema = z.object({
  value: z.number(),
  sd: z.number().nonnegative(),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
});

const point = z.tuple([z.number(), z.number()]);

/** Where the scale of a picture comes from and how sure it is; `relativeSd` is one standard deviation / value. */
export const calibrationSchema = z.object({
  umPerPixel: z.number().positive(),
  relativeSd: z.number().nonnegative(),
  source: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("stated"), note: z.string().optional() }),
    z.object({ kind: z.literal("device-profile"), deviceId: z.string(), version: z.string() }),
    z.object({
      kind: z.literal("marked"),
      shape: z.enum(["scale-bar", "ruler", "circle"]),
      from: point,
      to: point,
      lengthUm: z.number().positive(),
    }),
  ]),
});

/** One thing the quality gate found. A `reject` finding means that nothing is counted. */
export const qualityFindingSchema = z.object({
  code: z.enum([
    "too-small",
    "out-of-focus",
    "motion-blur",
    "double-exposure",
    "under-exposed",
    "over-exposed",
    "no-contrast",
    "glare",
    "little-usable-area",
    "overlay",
    "too-dense-to-count",
    "picture-of-a-screen",
    "not-scalp",
    "implausible-scale",
    "scale-contradicted",
    "bubbles",
    "faint-hair",
  ]),
  severity: z.enum(["reject", "warn"]),
  /** One sentence that a person understands, with the value seen and the rule. */
  sentence: z.string(),
  value: z.number(),
  limit: z.number(),
});

export const qualitySchema = z.object({
  verdict: z.enum(["measurable", "not-measurable"]),
  findings: z.array(qualityFindingSchema),
  /** Standard deviation of the edge blur on the sharpest shafts, px; null where no edge was found. */
  focusSigmaPx: z.number().nullable(),
  darkShare: z.number(),
  saturatedShare: z.number(),
  glareShare: z.number(),
  overlayShare: z.number(),
  usableShare: z.number(),
});

export const hairClassSchema = z.enum(["vellus", "intermediate", "terminal"]);

export const hairSchema = z.object({
  id: z.number().int().nonnegative(),
  /** Centre-line from root (first) to tip (last), px. */
  path: z.array(point).min(2),
  lengthPx: z.number().positive(),
  lengthUm: z.number().positive().nullable(),
  diameterPx: z.number().positive(),
  diameterPxSd: z.number().nonnegative(),
  diameterUm: z.number().positive().nullable(),
  /** Includes the scale's own doubt. */
  diameterUmSd: z.number().nonnegative().nullable(),
  /** Too thin to be resolved here: the diameter is probably (95 %) below this, µm. Absent or null where it is resolved. */
  diameterBelowUm: z.number().positive().nullable().optional(),
  /** Class of the most probable diameter; null without a scale. */
  class: hairClassSchema.nullable(),
  /** Probabilities from value, doubt and the picture's other hairs, at the cut-offs in `parameters`; null without a scale. */
  vellusProbability: z.number().min(0).max(1).nullable().optional(),
  terminalProbability: z.number().min(0).max(1).nullable().optional(),
  polarity: z.enum(["dark", "light"]),
  /** Probability that this is a hair and one hair, 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** Probability that `path[0]` is the root end, 0.5 to 1. */
  rootConfidence: z.number().min(0.5).max(1),
  unit: z.number().int().nonnegative().nullable(),
  counted: z.boolean(),
  /** Why it is not counted; null when it is. */
  notCounted: z.enum(["root-outside-frame", "in-masked-area", "loose", "low-confidence"]).nullable(),
  /** Who last said where this hair is; absent on a hair that is as the engine found it. */
  origin: z.enum(["engine", "person"]).optional(),
});

export const follicularUnitSchema = z.object({
  id: z.number().int().nonnegative(),
  centre: point,
  hairs: z.array(z.number().int().nonnegative()).min(1),
});

/**
 * What people read first. A field is null where it cannot be known: without a scale, or with no hair. `hairs`,
 * `hairsRepeat` and `inThisField` answer "how many hairs are in this area?"; all other intervals answer for the scalp that
 * the area was taken from, and so hold the chance of which hairs the field shows.
 */
export const summarySchema = z.object({
  hairs: estimateSchema,
  /** The same number with the doubt of counting the same capture again: what a comparison with this very spot needs. */
  hairsRepeat: estimateSchema.optional(),
  /** Of the hairs that were found; the upper end reaches to those that are probably there unseen. */
  densityPerCm2: estimateSchema.nullable(),
  terminalDensityPerCm2: estimateSchema.nullable(),
  vellusDensityPerCm2: estimateSchema.nullable(),
  meanDiameterUm: estimateSchema.nullable(),
  cumulativeThicknessMmPerCm2: estimateSchema.nullable(),
  /** Shares in percent and the mean diameter are of all hairs: each thin one stands for those like it that hide. */
  terminalShare: estimateSchema.nullable(),
  intermediateShare: estimateSchema.nullable(),
  vellusShare: estimateSchema.nullable(),
  /** Terminal hairs per vellus hair; null without a scale or without a vellus hair. */
  terminalToVellus: estimateSchema.nullable(),
  hairsPerUnit: estimateSchema.nullable(),
  unitDensityPerCm2: estimateSchema.nullable(),
  unitsBySize: z.object({ one: z.number(), two: z.number(), three: z.number(), fourOrMore: z.number() }),
  /** The same values with the doubt of measuring alone: intervals for the hairs of this field. */
  inThisField: z
    .object({
      densityPerCm2: estimateSchema.nullable(),
      meanDiameterUm: estimateSchema.nullable(),
      terminalShare: estimateSchema.nullable(),
      vellusShare: estimateSchema.nullable(),
    })
    .optional(),
});

export const measurementSchema = z.object({
  schema: z.literal("anagen.measurement/1"),
  engine: z.object({ name: z.literal("anagen-trichometry"), version: z.string() }),
  picture: z.object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    widthPx: z.number().int().positive(),
    heightPx: z.number().int().positive(),
  }),
  /** Every number that the engine used and that could have been another, with the class cut-offs in µm. */
  parameters: z.object({
    vellusBelowUm: z.number(),
    terminalAboveUm: z.number(),
    engine: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  }),
  calibration: calibrationSchema.nullable(),
  quality: qualitySchema,
  /** Where hairs are counted; null when the picture was refused. */
  area: z
    .object({
      /** Counting frame, px: a root on its top or left edge counts, on its bottom or right edge it does not. */
      frame: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      /** Areas within the frame that are masked (overlay, glare, bubbles, the user's own), px, as polygons. */
      masked: z.array(z.object({ reason: z.string(), polygon: z.array(point).min(3) })),
      usablePx2: z.number().nonnegative(),
      usableMm2: z.number().nonnegative().nullable(),
    })
    .nullable(),
  hairs: z.array(hairSchema),
  units: z.array(follicularUnitSchema),
  /** Null when the picture was refused: a picture that cannot be measured has no number. */
  summary: summarySchema.nullable(),
  /** What a person changed in the engine's result, in order; absent on the engine's own. Who and when is the store's. */
  correction: z
    .object({
      edits: editsSchema,
      /** Width of hairs that were added without one, px: middle and spread of those that the engine measured. */
      usualWidth: z.object({ px: z.number().positive(), sdPx: z.number().nonnegative() }),
    })
    .optional(),
});

export type Calibration = z.infer<typeof calibrationSchema>;
export type QualityFinding = z.infer<typeof qualityFindingSchema>;
export type Quality = z.infer<typeof qualitySchema>;
export type Hair = z.infer<typeof hairSchema>;
export type HairClass = z.infer<typeof hairClassSchema>;
export type FollicularUnit = z.infer<typeof follicularUnitSchema>;
export type MeasurementSummary = z.infer<typeof summarySchema>;
export type Measurement = z.infer<typeof measurementSchema>;

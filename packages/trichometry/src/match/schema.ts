/**
 * The result of comparing two measured pictures of one spot, as one documented JSON: how the pictures lie on each other,
 * what became of every follicular unit and hair, and what changed, with intervals that use the pairing. It holds nothing
 * that changes from run to run. "before" and "after" are the two pictures; lengths in px are in the picture that is named.
 */
import { z } from "zod";

const estimate = z.object({
  value: z.number(),
  sd: z.number().nonnegative(),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
});
const point = z.tuple([z.number(), z.number()]);
const share = z.number().min(0).max(1);
const id = z.number().int().nonnegative();

/**
 * Takes a point of the first picture to the second: x' = a·x + b·y + c, y' = d·x + e·y + f, plus, for `smooth`, a
 * displacement read from a grid by linear interpolation (outside the grid its border holds). `mapPoint` does both.
 */
export const transformSchema = z.object({
  kind: z.enum(["similarity", "affine", "smooth"]),
  /** a, b, c, d, e, f; px of the second picture per px of the first. */
  affine: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
  /** Displacements (dx, dy) in px of the second picture, row by row; null unless `smooth`. */
  grid: z
    .object({
      /** Place of the first node and distance of the nodes, px of the first picture. */
      x: z.number(),
      y: z.number(),
      step: z.number().positive(),
      columns: z.number().int().min(2),
      rows: z.number().int().min(2),
      dx: z.array(z.number()),
      dy: z.array(z.number()),
    })
    .nullable(),
});

export const refusalCodeSchema = z.enum([
  "not-same-spot",
  "mirrored",
  "identical-file",
  "overlap-too-small",
  "scale-differs",
  "picture-not-measurable",
  "too-short-for-units",
]);

/** What the search found; null where it never came that far. */
const evidenceFields = {
  /**
   * Upper bound of the probability that two random constellations of this kind agree so well anywhere in the space that
   * was searched; 1e-300 at least.
   */
  pValue: z.number().min(0).max(1).nullable(),
  /** Units of the first picture that fall into the usable area of the second, and those that meet a unit there. */
  unitsCompared: id.nullable(),
  unitsMet: id.nullable(),
  /** Units that would meet one by chance. */
  unitsMetByChance: z.number().nonnegative().nullable(),
  /** Size on the second picture / size on the first, as lengths on the skin where both scales are known, else px. */
  scaleRatio: z.number().positive().nullable(),
  /** How far the second picture is turned against the first, degrees, clockwise as seen. */
  rotationDeg: z.number().nullable(),
  /** Common area / the smaller of the two usable areas. */
  overlapShare: share.nullable(),
};

export const registrationSchema = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("accepted"),
    ...evidenceFields,
    transform: transformSchema,
    /** How far the skin is stretched along its most and least stretched direction, percent of the length. */
    stretchPercent: z.tuple([z.number(), z.number()]),
    /** Root mean square distance of paired roots, px of the first picture. */
    residualPx: z.number().nonnegative(),
    overlap: z.object({
      /** Outline of the common field in either picture, px; masked areas within it are left out of the area. */
      outlineBefore: z.array(point).min(3),
      outlineAfter: z.array(point).min(3),
      areaPx2: z.number().nonnegative(),
      /** Mean of what both scales give; null without a scale. */
      areaMm2: z.number().nonnegative().nullable(),
    }),
    /** Marks of the user (a tattoo dot) that took part, and how far apart they fall, px of the first picture. */
    marks: z.object({ used: id, distancePx: z.number().nonnegative().nullable() }),
    warnings: z.array(z.object({ code: z.string(), sentence: z.string() })),
  }),
  z.object({
    status: z.literal("refused"),
    code: refusalCodeSchema,
    /** One sentence that a person understands, with what was found. */
    sentence: z.string(),
    ...evidenceFields,
  }),
]);

export const hairFateSchema = z.enum(["persisted", "thinned", "thickened", "lost", "new", "ambiguous"]);
export const unitFateSchema = z.enum(["kept", "emptied", "regrown", "ambiguous"]);

/** One hair as one of the pictures shows it. */
export const sightingSchema = z.object({
  /** Id in that picture's measurement; null when the measurement did not list it. */
  hair: id.nullable(),
  /**
   * `found` by measuring; `seen-again` when the picture was looked at once more at the place where the other one has a
   * hair; `not-seen` there although it was looked for (with a high probability: it stands there, under others); `not-looked` when no picture was at hand to look at.
   */
  how: z.enum(["found", "seen-again", "not-seen", "not-looked"]),
  /** Probability that a hair stands here. */
  probability: share,
  /** The root, or where it would be, px. */
  root: point,
  /** Centre-line from root to tip, px; null where there is none. */
  path: z.array(point).min(2).nullable(),
  /** Null without a scale or a hair; the doubt is that of one hair and leaves out the scale's, which all share. */
  diameterUm: z.number().positive().nullable(),
  diameterUmSd: z.number().nonnegative().nullable(),
  lengthUm: z.number().positive().nullable(),
});

/** One hair of the common area and what became of it. */
export const comparedHairSchema = z.object({
  id,
  fate: hairFateSchema,
  /** Probability of that fate; for `ambiguous` of the likelier one. */
  confidence: share,
  /** Unit of the comparison that it belongs to. */
  unit: id,
  before: sightingSchema,
  after: sightingSchema,
  /** After − before, µm; null unless it stands in both pictures and both scales are known. */
  diameterChangeUm: estimate.nullable(),
});

/**
 * One follicular unit. `emptied` is an ostium without a visible hair – telogen or kenogen, not yet a lost follicle;
 * `regrown` has hair where the first picture showed none.
 */
export const comparedUnitSchema = z.object({
  id,
  fate: unitFateSchema,
  /** Units of the two measurements that it is made of; several where one of them joined what the other parted. */
  before: z.array(id),
  after: z.array(id),
  centreBefore: point,
  centreAfter: point,
  /** Ids of its compared hairs. */
  hairs: z.array(id).min(1),
});

const valueChange = z.object({ before: estimate, after: estimate, change: estimate });

/** One quantity, hair by hair over the common area, and by plain subtraction of both pictures' own results. */
export const quantityChangeSchema = z.object({
  paired: valueChange.nullable(),
  unpaired: valueChange.nullable(),
  /** Width of the unpaired interval of the change / width of the paired one; null where either is missing. */
  narrowing: z.number().positive().nullable(),
});

export const changesSchema = z.object({
  /** Hairs of the common area; unpaired: of the first picture's whole area, from both densities (counts without a scale). */
  hairs: quantityChangeSchema,
  densityPerCm2: quantityChangeSchema,
  meanDiameterUm: quantityChangeSchema,
  /** Percent of the hairs. */
  terminalShare: quantityChangeSchema,
  vellusShare: quantityChangeSchema,
  /** Terminal hairs per vellus hair. */
  terminalToVellus: quantityChangeSchema,
  /** Units of the common area with a hair. */
  occupiedUnits: quantityChangeSchema,
  /** Hairs per unit over all units of the common area, empty ones included. */
  hairsPerUnit: quantityChangeSchema,
});

const pictureSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  widthPx: z.number().int().positive(),
  heightPx: z.number().int().positive(),
});

export const comparisonSchema = z.object({
  schema: z.literal("anagen.comparison/1"),
  engine: z.object({ name: z.literal("anagen-trichometry"), version: z.string() }),
  before: pictureSchema,
  after: pictureSchema,
  /** Every number of the comparison that could have been another. */
  parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  registration: registrationSchema,
  /** The three below are empty or null when the registration was refused. */
  units: z.array(comparedUnitSchema),
  hairs: z.array(comparedHairSchema),
  changes: changesSchema.nullable(),
});

export type Transform = z.infer<typeof transformSchema>;
export type Registration = z.infer<typeof registrationSchema>;
export type RefusalCode = z.infer<typeof refusalCodeSchema>;
export type HairFate = z.infer<typeof hairFateSchema>;
export type UnitFate = z.infer<typeof unitFateSchema>;
export type Sighting = z.infer<typeof sightingSchema>;
export type ComparedHair = z.infer<typeof comparedHairSchema>;
export type ComparedUnit = z.infer<typeof comparedUnitSchema>;
export type QuantityChange = z.infer<typeof quantityChangeSchema>;
export type Changes = z.infer<typeof changesSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;

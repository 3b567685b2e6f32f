/** Lengths that scale marks usually have, as far as they can be true of a picture; a person chooses or types another. */
import { qualityRuleSet } from "../quality/qualityRules.ts";
import type { MarkShape } from "./markedScale.ts";
import type { ScaleProposal } from "./scaleProposal.ts";

/** µm; of a ruler the length of one division, of a circle its diameter. Data with id, version, source and date. */
export const typicalLengthRules = {
  id: "typical-scale-marks",
  version: "1",
  date: "2026-11-23",
  lengthsUm: {
    "scale-bar": [100, 200, 500, 1000, 2000, 5000],
    ruler: [10, 100, 200, 500, 1000],
    circle: [500, 1000, 2000, 5000, 10_000],
  } satisfies Record<MarkShape, readonly number[]>,
  source: "common usage of dermatoscopes, contact plates and stage micrometers (from memory)",
} as const;

export interface TypicalLength {
  readonly lengthUm: number;
  readonly umPerPixel: number;
  /** Width that the picture's usual shaft would then have, µm; null where no shaft was found. */
  readonly usualShaftUm: number | null;
}

/** Only lengths that give the picture a possible field and its shafts a possible width. */
export function typicalLengths(
  { shape, lengthPx, divisions }: ScaleProposal,
  picture: { readonly widthPx: number; readonly usualShaftPx: number | null },
): TypicalLength[] {
  const { narrowestFieldMm, widestFieldMm, thinnestShaftUm, thickestShaftUm } = qualityRuleSet.rules;
  return typicalLengthRules.lengthsUm[shape]
    .map((lengthUm) => {
      const umPerPixel = (lengthUm * divisions) / lengthPx;
      const { usualShaftPx } = picture;
      return { lengthUm, umPerPixel, usualShaftUm: usualShaftPx === null ? null : usualShaftPx * umPerPixel };
    })
    .filter(({ umPerPixel, usualShaftUm }) => {
      const fieldMm = (picture.widthPx * umPerPixel) / 1000;
      const shaftFits =
        usualShaftUm === null ||
        (usualShaftUm >= thinnestShaftUm.limit && usualShaftUm <= thickestShaftUm.limit);
      return fieldMm >= narrowestFieldMm.limit && fieldMm <= widestFieldMm.limit && shaftFits;
    });
}

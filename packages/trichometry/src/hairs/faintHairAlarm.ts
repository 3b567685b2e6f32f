/** Hair that hardly differs from its skin: a count of it leaves many out, and the result must say so. */
import type { QualityFinding } from "../measurement/schema.ts";
import type { FoundHairs } from "./findHairs.ts";

/** Data with id, version, source and date: this bound may be disputed. */
export const faintHairRule = {
  id: "faint-hair",
  version: "1",
  date: "2026-11-23",
  /** Contrast of the shafts against the skin, 0–1. */
  faintest: 0.3,
  source:
    "design choice: rendered blond and red hair on light skin shows 0.2–0.3, white hair on light skin 0.25–0.3, and 15 % and more of it is missed; black and brown hair shows 0.45 and more",
} as const;

/** A warning, or null where the hair stands out, or where there is none. */
export function faintHairAlarm({ hairs, faintestContrast }: FoundHairs): QualityFinding | null {
  if (hairs.length === 0 || faintestContrast > faintHairRule.faintest) return null;
  const seen = Math.round(100 * faintestContrast);
  return {
    code: "faint-hair",
    severity: "warn",
    sentence: `Some hair hardly differs from the skin (by ${seen} % of the brightness; above ${100 * faintHairRule.faintest} % a count can be trusted): hairs are missed, so the numbers are too low. Dye the hair, or use light from another side.`,
    value: Math.round(1000 * faintestContrast) / 1000,
    limit: faintHairRule.faintest,
  };
}

/** Hair that hardly differs from its skin: a count of it leaves many out, and the result must say so, or there is none. */
import { type AlignedLight, alignedLight } from "../evidence/alignedLight.ts";
import type { Evidence } from "../evidence/prepareEvidence.ts";
import { type StandOut, worth } from "../evidence/standOut.ts";
import type { QualityFinding } from "../measurement/schema.ts";
import type { FoundHair, FoundHairs } from "./findHairs.ts";
import { hairProbability } from "./hairProbability.ts";

/** Data with id, version, source and date: these bounds may be disputed. */
export const faintHairRule = {
  id: "faint-hair",
  version: "2",
  date: "2026-11-23",
  source: "docs/decisions/0086: rendered hair of six colours on three skins, seeds 620000 to 620005",
  /** Contrast of the shafts against the skin, 0–1: below, hairs are missed; far below, nothing can be counted. */
  faintest: 0.35,
  countableContrast: 0.25,
  /** How many times the roughness of the skin shafts stand out; below the second, hair and texture cannot be told apart. */
  dark: { leastRatio: 8, countableRatio: 3.5 },
  light: { leastRatio: 12, countableRatio: 5.5 },
  /** Pale hair is not countable either where it stands out less than so many times, or in fewer shafts. */
  pale: { below: 0.3, leastRatio: 6, fewestShafts: 5 },
  /** Share of the shafts that are seen to stand out and must be found; asked from so many shafts on. */
  leastFound: 0.5,
  fewestShafts: 5,
  /** Light streaks along the dark hair: so many, and so great a share of all light streaks, are white hair. */
  fewestAligned: 4,
  alignedShare: 0.6,
  /** White hairs for each such streak, next to dark hairs for each dark area: faint ones seldom show as a whole. */
  hiddenPerStreak: 2.5,
  /** Doubt of the count (relative standard deviation) by how far the shafts stand out; straight between. */
  doubt: [
    [4, 0.35],
    [6, 0.25],
    [9, 0.12],
    [13, 0.05],
  ],
  /** Hairs that are missed for each that is found: of light hair (more where it stands out little), of pale hair. */
  lightUnseen: 0.4,
  faintLightUnseen: 0.8,
  faintLightBelow: 6,
  paleUnseen: 0.25,
  paleDoubt: 0.15,
} as const;

export interface FaintHair {
  readonly finding: QualityFinding;
  /** Relative standard deviation of the count that comes on top, and hairs that are probably there unseen, share of the found. */
  readonly relativeSd: number;
  readonly unseenShare: number;
}

/** Null where the hair stands out, or where there is none. */
export function faintHairAlarm(found: FoundHairs, evidence: Evidence): FaintHair | null {
  const { standsOut } = evidence;
  if (standsOut === null)
    return hiddenAlarm(found, alignedLight(evidence)) ?? paleAlarm(found, found.faintestContrast);
  const isLight = worth(standsOut.light) > worth(standsOut.dark);
  const seen = isLight ? standsOut.light : standsOut.dark;
  const contrast = isLight || seen.shafts === 0 ? found.faintestContrast : seen.contrast;
  return (
    lostAlarm(found, seen, isLight) ??
    (isLight ? null : palestAlarm(found, contrast, seen)) ??
    roughAlarm(found, seen, isLight) ??
    paleAlarm(found, contrast)
  );
}

/** Shafts that stand out and were not found. */
function lostAlarm({ hairs }: FoundHairs, { shafts }: StandOut, isLight: boolean): FaintHair | null {
  const { fewestShafts, leastFound } = faintHairRule;
  const all = hairs.filter((h) => (h.polarity === "light") === isLight && isProbable(h)).length;
  if (shafts < fewestShafts || all >= leastFound * shafts) return null;
  const sentence = `The hair hardly differs from the skin: of ${shafts} streaks that look like ${isLight ? "light" : "dark"} shafts, ${all} can be told from the skin's texture (at least ${percent(leastFound)} are needed). It cannot be counted. Dye the hair, or use light from another side.`;
  return alarm("reject", sentence, all / shafts, leastFound, { relativeSd: 0, unseenShare: 0 });
}

/** Shafts that stand out little over the texture of the skin. */
function roughAlarm({ hairs }: FoundHairs, { shafts, ratio }: StandOut, isLight: boolean): FaintHair | null {
  const { leastRatio, countableRatio } = isLight ? faintHairRule.light : faintHairRule.dark;
  if (hairs.length === 0 || shafts === 0 || ratio >= leastRatio) return null;
  const times = ratio.toFixed(1);
  if (ratio < countableRatio) {
    const sentence = `The hair cannot be told from the skin's texture: it stands out ${times} times as much (at least ${countableRatio} times are needed). It cannot be counted. Dye the hair, or use light from another side.`;
    return alarm("reject", sentence, ratio, countableRatio, { relativeSd: 0, unseenShare: 0 });
  }
  const sentence = `The hair hardly stands out from the skin's texture: ${times} times as much (from ${leastRatio} times a count can be trusted). Hairs are missed or texture is counted, so the error bars are wider. Dye the hair, or use light from another side.`;
  const { lightUnseen, faintLightUnseen, faintLightBelow } = faintHairRule;
  const ofLight = ratio < faintLightBelow ? faintLightUnseen : lightUnseen;
  const unseenShare = isLight ? ofLight : 0;
  return alarm("warn", sentence, ratio, leastRatio, { relativeSd: doubtAt(ratio), unseenShare });
}

/** Dark shafts so pale, or so pale and so few or so rough, that what is found is a chance part of them. */
function palestAlarm({ hairs }: FoundHairs, contrast: number, { shafts, ratio }: StandOut): FaintHair | null {
  const { countableContrast, pale } = faintHairRule;
  const hardlyStandsOut = ratio < pale.leastRatio || shafts < pale.fewestShafts;
  const least = hardlyStandsOut ? pale.below : countableContrast;
  if (hairs.length === 0 || shafts === 0 || contrast >= least) return null;
  const sentence = `The hair hardly differs from the skin (by ${percent(contrast)} of the brightness; at least ${percent(least)} are needed). It cannot be counted. Dye the hair, or use light from another side.`;
  return alarm("reject", sentence, contrast, least, { relativeSd: 0, unseenShare: 0 });
}

/** Pale shafts, on however smooth a skin. */
function paleAlarm({ hairs }: FoundHairs, contrast: number): FaintHair | null {
  const { faintest, paleDoubt, paleUnseen } = faintHairRule;
  if (hairs.length === 0 || contrast > faintest) return null;
  const sentence = `Some hair hardly differs from the skin (by ${percent(contrast)} of the brightness; above ${percent(faintest)} a count can be trusted): hairs are missed, so the numbers are too low. Dye the hair, or use light from another side.`;
  return alarm("warn", sentence, contrast, faintest, { relativeSd: paleDoubt, unseenShare: paleUnseen });
}

/** White hair among dark hair on light skin, too faint to be found. */
function hiddenAlarm({ hairs }: FoundHairs, { light, aligned, dark }: AlignedLight): FaintHair | null {
  const { fewestAligned, alignedShare } = faintHairRule;
  const foundLight = hairs.filter((h) => h.polarity === "light" && isProbable(h)).length;
  if (aligned < fewestAligned || aligned < alignedShare * light || foundLight >= aligned) return null;
  const sentence = `White hair among the dark hardly differs from the skin: ${aligned} light streaks lie along the dark hairs (${fewestAligned} or more are taken for hair) and ${foundLight} light hairs can be counted. The count leaves white hair out. Dye the hair, or use light from another side.`;
  const unseenShare = (faintHairRule.hiddenPerStreak * (aligned - foundLight)) / Math.max(1, dark);
  return alarm("warn", sentence, aligned, fewestAligned, { relativeSd: 0.12, unseenShare });
}

const isProbable = (hair: FoundHair): boolean => hairProbability(hair) >= 0.5;

function doubtAt(ratio: number): number {
  const { doubt } = faintHairRule;
  if (ratio <= doubt[0][0]) return doubt[0][1];
  for (let k = 1; k < doubt.length; k++) {
    const [[x0, y0], [x1, y1]] = [doubt[k - 1], doubt[k]];
    if (ratio < x1) return y0 + ((ratio - x0) * (y1 - y0)) / (x1 - x0);
  }
  return 0;
}

function alarm(
  severity: QualityFinding["severity"],
  sentence: string,
  value: number,
  limit: number,
  doubt: Pick<FaintHair, "relativeSd" | "unseenShare">,
): FaintHair {
  const finding = {
    code: "faint-hair",
    severity,
    sentence,
    value: Math.round(1000 * value) / 1000,
    limit,
  } as const;
  return { finding, ...doubt };
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

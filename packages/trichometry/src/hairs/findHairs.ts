/** All hairs of a picture at the working scale, dark and light: candidates, and how probable it is that each is one hair. */

import { candidateFeatures, featureNames } from "../candidates/candidateFeatures.ts";
import { darkTrees } from "../candidates/darkTrees.ts";
import { type Candidate, type Candidates, findCandidates } from "../candidates/findCandidates.ts";
import { lightTrees } from "../candidates/lightTrees.ts";
import { type LogOdds, treeModel } from "../candidates/treeModel.ts";
import type { Evidence } from "../evidence/prepareEvidence.ts";
import { findLongHairs } from "../long/findLongHairs.ts";
import type { Plane } from "../picture/plane.ts";
import { acceptShafts } from "../shafts/acceptShafts.ts";
import { type Ribbon, ribbonLength, ribbonPath } from "../shafts/ribbon.ts";
import { lightContrast } from "../shafts/usualContrast.ts";
import { hairProbability } from "./hairProbability.ts";
import { linkHairs } from "./linkHairs.ts";

export interface FoundHair {
  /** The ribbon that was fitted; for a hair of several pieces the chord from end to end, with their mean width. */
  readonly ribbon: Ribbon;
  /** Centre-line, working pixels, from end a to end b of the ribbon. */
  readonly path: readonly (readonly [number, number])[];
  /** Darker or lighter than the skin. */
  readonly polarity: "dark" | "light";
  /** Found as a clearly dark (or light) shaft, or traced as a faint ridge. */
  readonly kind: "clear" | "thin";
  /** What speaks for it: squared darkness explained alone (clear), strength × √length over noise (thin). */
  readonly support: number;
  /** Log odds that the trees give; null where they were not asked. */
  readonly odds: number | null;
  /** Shafts in the same dark area, itself included. */
  readonly together: number;
  /** What the tracing of long hair says of it, whose path then begins at the root; absent on stubble. */
  readonly traced?: TracedOpinion;
}

export interface TracedOpinion {
  /** That it is one hair. */
  readonly probability: number;
  /** As in OrientedShaft. */
  readonly rootConfidence: number;
  readonly alongField: number;
}

export interface FoundHairs {
  readonly hairs: readonly FoundHair[];
  /** Of the polarity with more hairs. */
  readonly usualWidth: number;
  readonly shaftContrast: number;
  /** Lowest usual contrast of the polarities of which hairs were found. */
  readonly faintestContrast: number;
  /** Of long hair: share of the shafts' length over which one or both edges are hidden. Absent on stubble. */
  readonly hiddenShare?: number;
}

/** Less probable candidates are not even listed. */
const leastListed = 0.2;

export function findHairs(evidence: Evidence, onProgress: (share: number) => void = () => {}): FoundHairs {
  const { darkness, lightness, blueness } = evidence;
  const candidates = findCandidates(darkness);
  const dark = hairsOf(darkness, blueness, "dark", candidates);
  onProgress(0.7);
  const level = lightContrast(lightness);
  if (level === null) return dark;
  if (candidates.isLong) {
    const light = findLongHairs({ contrast: lightness, blueness }, "light", level);
    return { ...dark, hairs: [...dark.hairs, ...light.hairs.filter(isLightAmongDark)] };
  }
  const light = hairsOf(lightness, blueness, "light", findCandidates(lightness, level));
  if (isGlitter(light.hairs)) return dark;
  const most = light.hairs.length > dark.hairs.length ? light : dark;
  return {
    ...most,
    hairs: [...dark.hairs, ...light.hairs],
    faintestContrast:
      dark.hairs.length === 0 ? light.shaftContrast : Math.min(dark.shaftContrast, light.shaftContrast),
  };
}

/**
 * Where there is light hair, some of it stands out beyond doubt; where glitter was taken for it, hardly any does. Rendered
 * light hair: one in seven and more; the development frames and their glitter: one in twelve at most.
 */
const beyondDoubt = 0.9;
const fewestBeyondDoubt = 3;
const leastShareBeyondDoubt = 0.12;

function isGlitter(hairs: readonly FoundHair[]): boolean {
  const sure = hairs.filter((hair) => hairProbability(hair) >= beyondDoubt).length;
  return sure < fewestBeyondDoubt || sure < leastShareBeyondDoubt * hairs.length;
}

/** Among long dark hair, what is light is glitter unless it is long (working pixels; 1.5 mm) and clear itself. */
const shortestAmongDark = 140;
const leastAmongDark = 0.8;

const isLightAmongDark = (hair: FoundHair): boolean =>
  ribbonLength(hair.ribbon) >= shortestAmongDark && hairProbability(hair) >= leastAmongDark;

function hairsOf(
  contrast: Plane,
  blueness: Plane,
  polarity: FoundHair["polarity"],
  candidates: Candidates,
): FoundHairs {
  if (candidates.isLong) return findLongHairs({ contrast, blueness }, polarity, candidates.shaftContrast);
  const odds = oddsOf(polarity);
  const features = candidateFeatures({ contrast, blueness }, candidates);
  const hairs = candidates.list.flatMap((candidate, i): FoundHair[] => {
    const own = odds(features[i]);
    if (!isAccepted(candidate, own) || isDrawn(candidate, features[i])) return [];
    const hair = foundHair(candidate, polarity, own);
    return hairProbability(hair) < leastListed ? [] : [hair];
  });
  const linked = linkHairs(hairs, contrast);
  const { usualWidth, shaftContrast } = candidates;
  return { hairs: linked, usualWidth, shaftContrast, faintestContrast: shaftContrast };
}

/** Log odds from which the trees overrule the rules by hand: very short stubble. Chosen on the development frames. */
const overruled = 3;

/** The rules by hand are for clear shafts; of thin ones the trees alone judge. */
const isAccepted = (candidate: Candidate, odds: number): boolean =>
  candidate.kind === "thin" || odds >= overruled || acceptShafts([candidate.shaft]).length > 0;

/**
 * Blue minus red of a thin trace against that beside it, in 20 levels: redder than this is a line that a program drew. Of 18
 * such traces on every second development frame none is a hair; rendered thin red hair reaches −2.
 */
const reddest = -2.5;
const blue = featureNames.indexOf("blue");

const isDrawn = (candidate: Candidate, row: Float64Array): boolean =>
  candidate.kind === "thin" && row[blue] < reddest;

function foundHair(candidate: Candidate, polarity: FoundHair["polarity"], odds: number | null): FoundHair {
  const { ribbon, kind } = candidate;
  const path = ribbonPath(ribbon);
  if (kind === "clear") {
    const { gain, together } = candidate.shaft;
    return { ribbon, path, polarity, kind, support: gain, odds, together };
  }
  const support = candidate.shaft.strength * Math.sqrt(ribbonLength(ribbon));
  return { ribbon, path, polarity, kind, support, odds, together: 1 };
}

const readers: Partial<Record<FoundHair["polarity"], LogOdds>> = {};

/** The trees of a polarity, read when they are first needed. */
function oddsOf(polarity: FoundHair["polarity"]): LogOdds {
  readers[polarity] ??= treeModel(polarity === "dark" ? darkTrees : lightTrees, featureNames);
  return readers[polarity];
}

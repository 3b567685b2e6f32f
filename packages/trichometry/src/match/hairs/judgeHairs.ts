/** From paired and unpaired hairs to what became of each. */
import type { Hair } from "../../measurement/schema.ts";
import { mapPoint, mapPointBack } from "../mapPoint.ts";
import type { Registered } from "../registration/register.ts";
import type { HairFate, Sighting } from "../schema.ts";
import { fateRules } from "./fateRules.ts";
import type { HairPairing } from "./pairHairs.ts";
import { emptySighting, foundSighting, rounded, type SeenAgain, seenAgainSighting } from "./sightings.ts";

/** What a second look at both pictures says of a hair that only one measurement listed. */
export interface SecondLook {
  /** Probabilities that both pictures show it, that only the one that listed it does, and that it is no hair of its own. */
  readonly both: number;
  readonly one: number;
  /** Where the other picture shows it; null when nothing was seen there. */
  readonly seen: SeenAgain | null;
}

/** Looks again for a hair of one picture in the other; null when there is no picture to look at. */
export type LookAgain = (hair: Hair, listedIn: "before" | "after") => SecondLook | null;

export interface JudgedHair {
  readonly fate: HairFate;
  readonly confidence: number;
  readonly before: Sighting;
  readonly after: Sighting;
  /** Probabilities of standing in both, in the first only, in the second only; what is left is no hair. */
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly diameterChange: { readonly value: number; readonly sd: number } | null;
}

export function judgeHairs(registered: Registered, pairing: HairPairing, look: LookAgain): JudgedHair[] {
  return [
    ...pairing.pairs.map(({ before, after }) => judgePair(registered, before, after)),
    ...pairing.onlyBefore.map((hair) => judgeSingle(registered, hair, "before", look)),
    ...pairing.onlyAfter.map((hair) => judgeSingle(registered, hair, "after", look)),
  ];
}

const scaleOf = (c: Registered["before"]): number | null => (c.scaleKnown ? c.umPerPixel : null);

function judgePair(registered: Registered, p: Hair, q: Hair): JudgedHair {
  const certainty = fateRules.foundTwice;
  const before = foundSighting(p, certainty, scaleOf(registered.before));
  const after = foundSighting(q, certainty, scaleOf(registered.after));
  const { fate, change } = compareDiameters(before, after);
  return {
    fate,
    confidence: certainty,
    before,
    after,
    both: certainty,
    onlyBefore: 0,
    onlyAfter: 0,
    diameterChange: change,
  };
}

function compareDiameters(before: Sighting, after: Sighting) {
  const [d, e, s, t] = [before.diameterUm, after.diameterUm, before.diameterUmSd, after.diameterUmSd];
  if (d === null || e === null || s === null || t === null)
    return { fate: "persisted" as const, change: null };
  const change = { value: rounded(e - d, 2), sd: rounded(Math.sqrt(s * s + t * t), 3) };
  const isSure =
    Math.abs(e - d) > fateRules.mostDeviations * change.sd &&
    Math.abs(e - d) > fateRules.leastThinning * Math.max(d, e);
  const fate: HairFate = !isSure ? "persisted" : e < d ? "thinned" : "thickened";
  return { fate, change };
}

function judgeSingle(
  registered: Registered,
  hair: Hair,
  listedIn: "before" | "after",
  look: LookAgain,
): JudgedHair {
  const { transform } = registered;
  const own = foundSighting.bind(null, hair);
  const looked = look(hair, listedIn);
  const second: SecondLook = looked ?? withoutLook(hair);
  const here = own(Math.min(1, second.both + second.one), scaleOf(registered[listedIn]));
  const other = listedIn === "before" ? "after" : "before";
  const place = (listedIn === "before" ? mapPoint : mapPointBack)(transform, hair.path[0]);
  const there =
    second.seen !== null && second.both >= fateRules.leastCertain
      ? seenAgainSighting(second.seen, second.both, scaleOf(registered[other]))
      : emptySighting(place, second.both, looked === null ? "not-looked" : "not-seen");
  const [before, after] = listedIn === "before" ? [here, there] : [there, here];
  const call = callSingle(second, listedIn === "before" ? "lost" : "new");
  const diameters = call.fate === "persisted" ? compareDiameters(before, after) : null;
  return {
    fate: diameters?.fate ?? call.fate,
    confidence: rounded(call.confidence, 4),
    before,
    after,
    both: second.both,
    onlyBefore: listedIn === "before" ? second.one : 0,
    onlyAfter: listedIn === "after" ? second.one : 0,
    diameterChange: diameters?.change ?? null,
  };
}

function callSingle({ both, one }: SecondLook, gone: "lost" | "new"): { fate: HairFate; confidence: number } {
  if (one >= fateRules.leastCertain) return { fate: gone, confidence: one };
  if (both >= fateRules.leastCertain) return { fate: "persisted", confidence: both };
  return { fate: "ambiguous", confidence: Math.max(both, one, 1 - both - one) };
}

/** Only the measurement's own confidence speaks. */
const withoutLook = (hair: Hair): SecondLook => ({
  both: hair.confidence * fateRules.notLooked,
  one: hair.confidence * (1 - fateRules.notLooked),
  seen: null,
});

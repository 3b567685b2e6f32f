/** From paired and unpaired hairs to what became of each. */
import type { Hair } from "../../measurement/schema.ts";
import { otherSide, type Side } from "../look/jointScene.ts";
import type { SecondLook } from "../look/lookAgainIn.ts";
import type { SecondLookProbabilities } from "../look/secondLookModel.ts";
import { mapPoint, mapPointBack } from "../mapPoint.ts";
import type { Registered } from "../registration/register.ts";
import type { HairFate, Sighting } from "../schema.ts";
import { fateRules } from "./fateRules.ts";
import type { HairPairing } from "./pairHairs.ts";
import { emptySighting, foundSighting, rounded, seenAgainSighting } from "./sightings.ts";

export interface JudgedHair {
  readonly fate: HairFate;
  readonly confidence: number;
  readonly before: Sighting;
  readonly after: Sighting;
  /** Probabilities of standing in both, in the first only, in the second only; what is left is no hair. */
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** Probability that it is one hair and the same where both list it; 1 for a hair that one picture lists. */
  readonly same: number;
  /** False for what is rather no hair of its own: it counts by its probability but is not shown as a hair. */
  readonly isListed: boolean;
  readonly diameterChange: { readonly value: number; readonly sd: number } | null;
}

/** `look` null: there were no pictures to look at. */
export function judgeHairs(
  registered: Registered,
  pairing: HairPairing,
  look: SecondLook | null,
): JudgedHair[] {
  const single = (side: Side) => (hair: Hair, k: number) => {
    const looked = look?.[side === "before" ? "onlyBefore" : "onlyAfter"][k] ?? null;
    return judgeSingle(registered, hair, side, looked);
  };
  return [
    ...pairing.pairs.map(({ before, after }, k) => judgePair(registered, before, after, look?.pairs[k])),
    ...pairing.onlyBefore.map(single("before")),
    ...pairing.onlyAfter.map(single("after")),
  ];
}

const scaleOf = (c: Registered["before"]): number | null => (c.scaleKnown ? c.umPerPixel : null);

function judgePair(
  registered: Registered,
  p: Hair,
  q: Hair,
  look: SecondLook["pairs"][number] | undefined,
): JudgedHair {
  const same = look?.same ?? fateRules.foundTwice;
  // Either picture shows a hair here, whether or not it is the same.
  const stands = fateRules.foundTwice;
  const before = foundSighting(p, stands, scaleOf(registered.before), look?.before);
  const after = foundSighting(q, stands, scaleOf(registered.after), look?.after);
  const { fate, change } = compareDiameters(before, after);
  const isSure = same >= fateRules.leastCertainPair;
  return {
    fate: isSure ? fate : "ambiguous",
    confidence: rounded(isSure ? same : Math.max(same, 1 - same), 4),
    before,
    after,
    both: stands,
    onlyBefore: 0,
    onlyAfter: 0,
    same,
    isListed: true,
    diameterChange: isSure ? change : null,
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
  listedIn: Side,
  looked: SecondLook["onlyBefore"][number] | null,
): JudgedHair {
  const { transform } = registered;
  const second = looked ?? withoutLook(hair);
  const other = otherSide(listedIn);
  const here = foundSighting(hair, second.both + second.one, scaleOf(registered[listedIn]), second[listedIn]);
  const place = (listedIn === "before" ? mapPoint : mapPointBack)(transform, hair.path[0]);
  const seen = second[other];
  const isSeen = seen !== null && second.seen >= fateRules.leastCertain;
  const there = isSeen
    ? seenAgainSighting(seen, second.both, scaleOf(registered[other]))
    : emptySighting(place, second.both, looked === null ? "not-looked" : "not-seen");
  const [before, after] = listedIn === "before" ? [here, there] : [there, here];
  const diameters = isSeen ? compareDiameters(before, after) : null;
  const { fate, confidence } = callSingle(
    second,
    { isSeen, wasLooked: looked !== null, isDark: hair.polarity === "dark" },
    listedIn === "before" ? "lost" : "new",
  );
  return {
    fate: diameters?.fate ?? fate,
    confidence: rounded(confidence, 4),
    before,
    after,
    both: second.both,
    onlyBefore: listedIn === "before" ? second.one : 0,
    onlyAfter: listedIn === "after" ? second.one : 0,
    same: 1,
    isListed: second.both + second.one >= fateRules.leastHair,
    diameterChange: diameters?.change ?? null,
  };
}

interface HowLooked {
  readonly isSeen: boolean;
  readonly wasLooked: boolean;
  readonly isDark: boolean;
}

function callSingle(
  { both, one, seen }: SecondLookProbabilities,
  how: HowLooked,
  gone: "lost" | "new",
): { fate: HairFate; confidence: number } {
  if (how.isSeen) return { fate: "persisted", confidence: seen };
  if (both >= fateRules.leastCertainHidden) return { fate: "persisted", confidence: both };
  if (one >= leastForGone(both, how)) return { fate: gone, confidence: one };
  return { fate: "ambiguous", confidence: Math.max(both, one, 1 - both - one) };
}

function leastForGone(both: number, { wasLooked, isDark }: HowLooked): number {
  if (!wasLooked) return fateRules.leastCertainNotLooked;
  return isDark && both <= fateRules.mostHidden ? fateRules.leastCertainBare : fateRules.leastCertainGone;
}

/** Only the measurement's own confidence speaks. */
const withoutLook = (hair: Hair) => ({
  both: hair.confidence * fateRules.notLooked,
  one: hair.confidence * (1 - fateRules.notLooked),
  seen: 0,
  before: null,
  after: null,
});

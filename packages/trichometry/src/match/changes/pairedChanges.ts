/** What changed in the common area, hair by hair: the same hairs stand on both sides and only what became of them is in doubt. */
import type { Estimate } from "@anagen/quantity";
import { posteriorClass } from "../../diameters/posteriorClass.ts";
import type { Calibration, Measurement } from "../../measurement/schema.ts";
import { z95 } from "../../summary/intervals.ts";
import { uncertaintyParameters } from "../../summary/uncertaintyParameters.ts";
import type { JudgedHair } from "../hairs/judgeHairs.ts";
import type { Changes, ComparedUnit, Sighting } from "../schema.ts";
import { changeRules } from "./changeRules.ts";
import { countDistribution } from "./countDistribution.ts";
import type { ValueChange } from "./unpairedChanges.ts";

export interface PairedOptions {
  readonly hairs: readonly JudgedHair[];
  /** What is rather no hair; its probabilities belong into the count. */
  readonly unlisted: readonly JudgedHair[];
  readonly units: readonly ComparedUnit[];
  /** Common area, mm²; null without a scale. */
  readonly areaMm2: number | null;
  readonly before: Measurement;
  readonly after: Measurement;
}

export type PairedChanges = { readonly [K in keyof Changes]: ValueChange | null };

/** One hair's part in a sum over hairs, on either side, with the doubt of their difference. */
interface Part {
  readonly before: number;
  readonly after: number;
  readonly variance: number;
}

export function pairedChanges(options: PairedOptions): PairedChanges {
  const { hairs, unlisted, units, areaMm2, before, after } = options;
  const count = countChange([...hairs, ...unlisted]);
  const scaleSd = Math.max(before.calibration?.relativeSd ?? 0, after.calibration?.relativeSd ?? 0);
  const perCm2 = areaMm2 === null ? null : 100 / areaMm2;
  const known = before.calibration !== null && after.calibration !== null;
  const shares = known ? classChanges(options) : null;
  return {
    hairs: count,
    densityPerCm2: perCm2 === null ? null : densityOf(count, perCm2, scaleSd),
    meanDiameterUm: known ? diameterChange(hairs, before.calibration, after.calibration) : null,
    terminalShare: shares?.terminal ?? null,
    vellusShare: shares?.vellus ?? null,
    terminalToVellus: shares?.ratio ?? null,
    occupiedUnits: occupiedChange(hairs, units),
    hairsPerUnit: units.length === 0 ? null : scaledChange(count, 1 / units.length, "hairs per unit"),
  };
}

/** The first side as expected; the second lies as far from it as the distribution of the change says. */
function countChange(hairs: readonly JudgedHair[]): ValueChange {
  const before = hairs.reduce((sum, h) => sum + h.both + h.onlyBefore, 0);
  const { value, sd, low, high } = countDistribution(hairs);
  const after = Math.max(0, before + value);
  const sides = valueChange(before, after, sd, "hairs", {
    before: ownCountSd(hairs, before, "before"),
    after: ownCountSd(hairs, after, "after"),
  });
  return { ...sides, change: { value, sd, low, high, unit: "hairs" } };
}

/** The doubt of one side alone: fates, and the repeat of a count. */
function ownCountSd(hairs: readonly JudgedHair[], n: number, side: "before" | "after"): number {
  const fates = hairs.reduce((sum, h) => {
    const p = Math.min(1, h[side].probability);
    return sum + p * (1 - p);
  }, 0);
  return Math.sqrt(fates + (uncertaintyParameters.repeatRelativeSd * n) ** 2);
}

/** Whatever the scale's doubt adds lies on both sides alike. */
function densityOf(count: ValueChange, perCm2: number, scaleSd: number): ValueChange {
  const scaled = scaledChange(count, perCm2, "hairs/cm²");
  const withScale = (e: Estimate, least: number): Estimate => {
    const scale = 2 * scaleSd * e.value;
    const apart = (distance: number) => Math.sqrt(distance ** 2 + (z95 * scale) ** 2);
    return {
      ...e,
      sd: Math.sqrt(e.sd ** 2 + scale ** 2),
      low: Math.max(least, e.value - apart(e.value - e.low)),
      high: e.value + apart(e.high - e.value),
    };
  };
  return {
    before: withScale(scaled.before, 0),
    after: withScale(scaled.after, 0),
    change: withScale(scaled.change, Number.NEGATIVE_INFINITY),
  };
}

function scaledChange(c: ValueChange, factor: number, unit: string): ValueChange {
  const of = (e: Estimate): Estimate => ({
    value: e.value * factor,
    sd: e.sd * factor,
    low: e.low * factor,
    high: e.high * factor,
    unit,
  });
  return { before: of(c.before), after: of(c.after), change: of(c.change) };
}

/** Mean over the hairs of either side; the hairs that stayed bring only the doubt of their diameters. */
function diameterChange(
  hairs: readonly JudgedHair[],
  first: Calibration | null,
  second: Calibration | null,
): ValueChange | null {
  const sides = (["before", "after"] as const).map((side) => weighted(hairs, side));
  if (sides.some((s) => s.weight < 1)) return null;
  const [before, after] = sides;
  const fates = hairs.reduce((sum, h) => {
    const one = h.onlyBefore + h.onlyAfter;
    const [d, mean, n] =
      h.onlyBefore > 0
        ? [h.before.diameterUm ?? before.mean, before.mean, before.weight]
        : [h.after.diameterUm ?? after.mean, after.mean, after.weight];
    return sum + (one * (1 - one) + changeRules.restPerHair) * ((d - mean) / n) ** 2;
  }, 0);
  const own = (s: typeof before) => s.variance + (changeRules.commonDiameterSd * s.mean) ** 2;
  const scale = scaleVariance(before.mean, after.mean, first, second);
  return valueChange(before.mean, after.mean, Math.sqrt(own(before) + own(after) + fates + scale), "µm", {
    before: Math.sqrt(own(before) + ((first?.relativeSd ?? 0) * before.mean) ** 2),
    after: Math.sqrt(own(after) + ((second?.relativeSd ?? 0) * after.mean) ** 2),
  });
}

/** One device profile errs alike both times and leaves only its share of the change; two scales err apart. */
function scaleVariance(before: number, after: number, p: Calibration | null, q: Calibration | null): number {
  if (p === null || q === null) return 0;
  const [s, t] = [p.source, q.source];
  const isShared =
    s.kind === "device-profile" &&
    t.kind === "device-profile" &&
    s.deviceId === t.deviceId &&
    s.version === t.version;
  if (isShared) return (p.relativeSd * (after - before)) ** 2;
  return (p.relativeSd * before) ** 2 + (q.relativeSd * after) ** 2;
}

function weighted(hairs: readonly JudgedHair[], side: "before" | "after") {
  let [weight, sum, variance] = [0, 0, 0];
  for (const h of hairs) {
    const { diameterUm, diameterUmSd } = h[side];
    if (diameterUm === null) continue;
    const p = presence(h, side);
    weight += p;
    sum += p * diameterUm;
    variance += (p * (diameterUmSd ?? 0)) ** 2;
  }
  return { weight, mean: weight > 0 ? sum / weight : 0, variance: weight > 0 ? variance / weight ** 2 : 0 };
}

const presence = (h: JudgedHair, side: "before" | "after"): number =>
  h.both + (side === "before" ? h.onlyBefore : h.onlyAfter);

function classChanges(options: PairedOptions) {
  const { hairs, before, after } = options;
  const parts = (name: "terminal" | "vellus") => hairs.map((h) => classPart(h, name, before, after));
  const [nBefore, nAfter] = (["before", "after"] as const).map((side) =>
    hairs.reduce((sum, h) => sum + (h[side].diameterUm === null ? 0 : presence(h, side)), 0),
  );
  if (nBefore < 1 || nAfter < 1) return null;
  const share = (list: readonly Part[]): ValueChange => {
    const [p, q] = [sumOf(list, "before") / nBefore, sumOf(list, "after") / nAfter];
    const variance = list.reduce((sum, part) => sum + part.variance, 0) / Math.min(nBefore, nAfter) ** 2;
    const sides = {
      before: 100 * Math.sqrt((p * (1 - p)) / nBefore),
      after: 100 * Math.sqrt((q * (1 - q)) / nAfter),
    };
    return valueChange(100 * p, 100 * q, 100 * Math.sqrt(variance + 1e-6), "%", sides, 100);
  };
  const [terminal, vellus] = [parts("terminal"), parts("vellus")];
  return { terminal: share(terminal), vellus: share(vellus), ratio: ratioChange(terminal, vellus) };
}

/** A hair's probability of a class on either side, and the variance of the difference that both leave. */
function classPart(
  h: JudgedHair,
  name: "terminal" | "vellus",
  before: Measurement,
  after: Measurement,
): Part {
  const of = (s: Sighting, m: Measurement): number =>
    s.diameterUm === null
      ? 0
      : posteriorClass({
          diameterUm: s.diameterUm,
          sdUm: s.diameterUmSd ?? 0,
          vellusBelowUm: m.parameters.vellusBelowUm,
          terminalAboveUm: m.parameters.terminalAboveUm,
        })[name];
  const p = presence(h, "before") * of(h.before, before);
  const q = presence(h, "after") * of(h.after, after);
  const one = h.onlyBefore + h.onlyAfter;
  return { before: p, after: q, variance: p * (1 - p) + q * (1 - q) + one * (1 - one) * Math.max(p, q) };
}

function ratioChange(terminal: readonly Part[], vellus: readonly Part[]): ValueChange | null {
  const sides = (["before", "after"] as const).map((side) => ({
    t: sumOf(terminal, side),
    v: sumOf(vellus, side),
  }));
  if (sides.some(({ t, v }) => v < 0.5 || t <= 0)) return null;
  const [p, q] = sides.map(({ t, v }) => t / v);
  // Delta method: the variance of the difference in either class, borne by the side with fewer of it.
  const spread = (list: readonly Part[], least: number) =>
    list.reduce((s, part) => s + part.variance, 0) / least ** 2;
  const relative = Math.sqrt(
    spread(terminal, Math.min(sides[0].t, sides[1].t)) + spread(vellus, Math.min(sides[0].v, sides[1].v)),
  );
  const sd = Math.max(p, q) * relative;
  const own = sides.map(({ t, v }) => (t / v) * Math.sqrt(1 / t + 1 / v));
  return valueChange(p, q, sd, "terminal per vellus", { before: own[0], after: own[1] });
}

const sumOf = (list: readonly Part[], side: "before" | "after"): number =>
  list.reduce((s, p) => s + p[side], 0);

function occupiedChange(hairs: readonly JudgedHair[], units: readonly ComparedUnit[]): ValueChange {
  let [before, after, variance] = [0, 0, 0];
  for (const unit of units) {
    const empty = (side: "before" | "after") =>
      unit.hairs.reduce((product, id) => product * (1 - presence(hairs[id], side)), 1);
    const [p, q] = [1 - empty("before"), 1 - empty("after")];
    before += p;
    after += q;
    const one = Math.abs(p - q);
    variance += one * (1 - one) + changeRules.restPerHair / 2 + changeRules.restPerUnit * one;
  }
  const sd = Math.sqrt(variance);
  return valueChange(before, after, sd, "units", {
    before: Math.sqrt(before) * 0.05,
    after: Math.sqrt(after) * 0.05,
  });
}

function valueChange(
  before: number,
  after: number,
  sd: number,
  unit: string,
  sides: { readonly before: number; readonly after: number },
  ceiling = Number.POSITIVE_INFINITY,
): ValueChange {
  const side = (value: number, own: number): Estimate => ({
    value,
    sd: own,
    low: Math.max(0, value - z95 * own),
    high: Math.min(ceiling, value + z95 * own),
    unit,
  });
  const value = after - before;
  return {
    before: side(before, sides.before),
    after: side(after, sides.after),
    change: { value, sd, low: value - z95 * sd, high: value + z95 * sd, unit },
  };
}

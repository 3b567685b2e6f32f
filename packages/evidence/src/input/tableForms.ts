/** The forms in which a table may give a study, what each needs, and how each becomes an effect size. */
import { fromMedian } from "../effect/fromMedian.ts";
import { meanDifference } from "../effect/meanDifference.ts";
import { ratioOfMeans } from "../effect/ratioOfMeans.ts";
import {
  sdFromStandardError,
  standardErrorFromInterval,
  standardErrorFromP,
} from "../effect/recoverSpread.ts";
import { standardisedMeanDifference } from "../effect/standardisedMeanDifference.ts";
import { twoByTwo } from "../effect/twoByTwo.ts";
import type { EffectSize, MeanArm, Measure } from "../effect/types.ts";
import { pairedDifference } from "../effect/withinPerson.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";

export interface FormOptions {
  /** Variance of a mean difference; default "unpooled". */
  readonly variance?: "unpooled" | "pooled";
  /** Confidence of intervals in the file; default 0.95. */
  readonly level?: number;
}

export type Values = Readonly<Record<string, number>>;

export interface TableForm {
  readonly name: "means" | "medians" | "paired" | "counts" | "effects" | "intervals" | "p-values";
  /** Columns beside "study". */
  readonly needs: readonly string[];
  /** First the usual one. */
  readonly measures: readonly Measure[];
  /** What the effect rests on besides printed numbers. */
  readonly assumption?: (values: Values) => string;
  readonly effect: (values: Values, measure: Measure, options: FormOptions) => EffectSize | Fault;
}

const continuous: readonly Measure[] = ["MD", "SMD", "ROM"];
const given: readonly Measure[] = ["GEN", "MD", "SMD", "ROM", "OR", "RR", "RD"];
const ratios: ReadonlySet<Measure> = new Set(["OR", "RR", "ROM"]);

/** In the order in which they are looked for; the first whose columns are all there is taken. */
export const tableForms: readonly TableForm[] = [
  {
    name: "means",
    needs: ["n1", "mean1", "sd1", "n2", "mean2", "sd2"],
    measures: continuous,
    effect: (v, measure, options) =>
      fromArms(
        { n: v.n1!, mean: v.mean1!, sd: v.sd1! },
        { n: v.n2!, mean: v.mean2!, sd: v.sd2! },
        measure,
        options,
      ),
  },
  {
    name: "means",
    needs: ["n1", "mean1", "se1", "n2", "mean2", "se2"],
    measures: continuous,
    effect: (v, measure, options) =>
      fromArms(
        { n: v.n1!, mean: v.mean1!, sd: sdFromStandardError(v.se1!, v.n1!) },
        { n: v.n2!, mean: v.mean2!, sd: sdFromStandardError(v.se2!, v.n2!) },
        measure,
        options,
      ),
  },
  medianForm("quartiles", ["lower", "upper"]),
  medianForm("range", ["min", "max"]),
  {
    name: "paired",
    needs: ["n", "mean1", "sd1", "mean2", "sd2", "r"],
    measures: ["MD"],
    assumption: (v) => `correlation within a person ${v.r}`,
    effect: (v) =>
      pairedDifference(
        { n: v.n!, mean: v.mean1!, sd: v.sd1! },
        { n: v.n!, mean: v.mean2!, sd: v.sd2! },
        v.r!,
      ),
  },
  {
    name: "counts",
    needs: ["events1", "n1", "events2", "n2"],
    measures: ["RR", "OR", "RD"],
    effect: (v, measure) =>
      twoByTwo(
        measure as "OR" | "RR" | "RD",
        { events: v.events1!, n: v.n1! },
        { events: v.events2!, n: v.n2! },
      ),
  },
  { name: "effects", needs: ["yi", "vi"], measures: given, effect: (v) => ({ yi: v.yi!, vi: v.vi! }) },
  {
    name: "effects",
    needs: ["yi", "se"],
    measures: given,
    effect: (v) => ({ yi: v.yi!, vi: v.se! > 0 ? v.se! ** 2 : Number.NaN }),
  },
  {
    name: "intervals",
    needs: ["yi", "low", "high"],
    measures: given,
    effect: (v, measure, { level }) => fromInterval(v.yi!, v.low!, v.high!, measure, level),
  },
  {
    name: "p-values",
    needs: ["yi", "p"],
    measures: given,
    assumption: (v) => `standard error from p = ${v.p} by a z test`,
    effect: (v, measure) => {
      const yi = ratios.has(measure) ? Math.log(v.yi!) : v.yi!;
      if (Number.isNaN(yi)) return faultOf("effect.ratio-sign", `Ratio ${v.yi}; it must be above 0`);
      const se = standardErrorFromP(yi, v.p!);
      return isFault(se) ? se : { yi, vi: se ** 2 };
    },
  },
];

function fromArms(
  first: MeanArm,
  second: MeanArm,
  measure: Measure,
  { variance }: FormOptions,
): EffectSize | Fault {
  if (measure === "SMD") return standardisedMeanDifference(first, second);
  return measure === "ROM"
    ? ratioOfMeans(first, second)
    : meanDifference(first, second, variance ? { variance } : {});
}

/** Two arms by medians, with lower and upper quartiles or with smallest and largest values. */
function medianForm(kind: "quartiles" | "range", [low, high]: readonly [string, string]): TableForm {
  const armOf = (v: Values, side: 1 | 2): MeanArm | Fault => {
    const ends =
      kind === "quartiles"
        ? { firstQuartile: v[`${low}${side}`]!, thirdQuartile: v[`${high}${side}`]! }
        : { minimum: v[`${low}${side}`]!, maximum: v[`${high}${side}`]! };
    const n = v[`n${side}`]!;
    const estimated = fromMedian({ n, median: v[`median${side}`]!, ...ends });
    return isFault(estimated) ? estimated : { n, mean: estimated.mean, sd: estimated.sd };
  };
  return {
    name: "medians",
    needs: ([1, 2] as const).flatMap((side) => [
      `n${side}`,
      `median${side}`,
      `${low}${side}`,
      `${high}${side}`,
    ]),
    measures: continuous,
    assumption: () => `means and SDs estimated from medians and ${kind} (Wan 2014, Luo 2018)`,
    effect: (v, measure, options) => {
      const first = armOf(v, 1);
      if (isFault(first)) return first;
      const second = armOf(v, 2);
      return isFault(second) ? second : fromArms(first, second, measure, options);
    },
  };
}

/** Effect and interval: ratios are given as ratios and pooled as logarithms. */
function fromInterval(
  effect: number,
  low: number,
  high: number,
  measure: Measure,
  level = 0.95,
): EffectSize | Fault {
  const ratio = ratios.has(measure);
  if (ratio && !(low > 0))
    return faultOf("effect.interval", `Interval of a ratio from ${low}; it must lie above 0`);
  if (!(low < effect && effect < high))
    return faultOf("effect.interval", `Effect ${effect} lies outside its interval ${low} to ${high}`);
  const scale = (x: number): number => (ratio ? Math.log(x) : x);
  const middle = (scale(low) + scale(high)) / 2;
  const skew = Math.abs(middle - scale(effect)) / (scale(high) - scale(low));
  if (skew > 0.1)
    return faultOf(
      "effect.interval-skew",
      `Effect ${effect} does not lie in the middle of ${low} to ${high}${ratio ? " on the log scale" : ""}; if it is ${ratio ? "a difference" : "a ratio"}, say so with --measure`,
    );
  const se = standardErrorFromInterval(scale(low), scale(high), { level });
  return isFault(se) ? se : { yi: scale(effect), vi: se ** 2 };
}

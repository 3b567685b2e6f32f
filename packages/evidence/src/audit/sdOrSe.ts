/** Is an unlabelled "±" an SD or a standard error? The spread between people is much alike in all trials of one measure. */
import type { Trial, TrialArm, TrialOutcome } from "../trials/schema.ts";
import type { Finding } from "./finding.ts";

const pairs = [
  ["baselineMean", "baselineSD"],
  ["followUpMean", "followUpSD"],
  ["changeMean", "changeSD"],
] as const;

interface Spread {
  readonly study: string;
  readonly unit: string;
  readonly field: string;
  readonly outcome: string;
  readonly sd: number;
  readonly mean: number;
  readonly n: number | null;
  readonly labelled: boolean;
}

/** A spread this many times below the others' median is odd for an SD. */
const oddFactor = 2.5;

/**
 * Returns a caution for an unlabelled spread that is far below that of other trials in the same unit and would fit them
 * if read as a standard error (SD = SE · √n); both readings are shown. Others are those of other studies, labelled or not.
 */
export function sdOrSe(trials: readonly Trial[]): readonly Finding[] {
  const all = trials.flatMap((t) => t.outcomes.flatMap((o) => o.arms.flatMap((a) => spreadsOf(t.id, o, a))));
  return all.flatMap((spread): Finding[] => {
    if (spread.labelled || spread.n === null) return [];
    const others = all.filter(
      (o) => o.study !== spread.study && o.unit === spread.unit && sameKind(o.field, spread.field),
    );
    if (others.length < 2) return bothReadings(spread);
    const typical = median(others.map((o) => o.sd));
    const asSd = spread.sd * Math.sqrt(spread.n);
    if (spread.sd * oddFactor > typical || asSd > typical * oddFactor) return [];
    return [
      {
        check: "sd-or-se",
        severity: "caution",
        where: `${spread.study}, ${spread.outcome}`,
        message: `${spread.mean} ± ${spread.sd} ${spread.unit}, n = ${spread.n}: as an SD it is ${(typical / spread.sd).toFixed(1)} times smaller than in other trials (median ${typical.toFixed(1)}); as a standard error the SD would be ${asSd.toFixed(0)}.`,
      },
    ];
  });
}

/** A change whose sign hangs on what ± means, where no other trial can tell. */
function bothReadings({ study, outcome, unit, field, sd, mean, n }: Spread): Finding[] {
  if (field !== "changeSD") return [];
  const critical = 1.96;
  const asSd = (critical * sd) / Math.sqrt(n!);
  const asSe = critical * sd;
  if (Math.abs(mean) <= asSd || Math.abs(mean) > asSe) return [];
  const interval = (half: number): string => `${(mean - half).toFixed(1)} to ${(mean + half).toFixed(1)}`;
  return [
    {
      check: "sd-or-se",
      severity: "caution",
      where: `${study}, ${outcome}`,
      message: `${mean} ± ${sd} ${unit}, n = ${n}: as an SD the 95 % interval is ${interval(asSd)}, as a standard error ${interval(asSe)}; the conclusion depends on the label.`,
    },
  ];
}

const sameKind = (a: string, b: string): boolean => (a === "changeSD") === (b === "changeSD");

function spreadsOf(study: string, outcome: TrialOutcome, arm: TrialArm): Spread[] {
  return pairs.flatMap(([meanField, field]): Spread[] => {
    const sd = arm[field];
    const mean = arm[meanField];
    if (sd === null || mean === null || outcome.unit === null || sd === 0) return [];
    return [
      {
        study,
        unit: outcome.unit,
        field,
        outcome: outcome.name,
        sd,
        mean,
        n: arm.n,
        labelled: outcome.dispersion === "SD",
      },
    ];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Settles one part of a claim by looking at trials, reviews and sources; the reason carries the numbers found. */

import type { Review } from "../audit/reviews.ts";
import { singleProportion } from "../effect/singleProportion.ts";
import { isFault } from "../fault.ts";
import { poolQuestion } from "../trials/poolQuestion.ts";
import type { Trial } from "../trials/schema.ts";
import { directionsOf } from "./directionOf.ts";
import { filterTrials } from "./filterTrials.ts";
import { fadingOf, largestGain } from "./gainsOf.ts";
import type { SettledBy } from "./schema.ts";

/** Standing of a part; the same words as for a claim. */
export type Standing = "supported" | "partly" | "not supported" | "contradicted" | "not studied";

export interface Settlement {
  readonly standing: Standing;
  /** Why, with numbers and names. */
  readonly because: string;
  /** Ids of the trials and reviews that were looked at and decide. */
  readonly rests: readonly string[];
}

export interface Evidence {
  readonly trials: readonly Trial[];
  readonly reviews: readonly Review[];
}

type Kind = SettledBy["kind"];
type Of<K extends Kind> = Extract<SettledBy, { kind: K }>;
type Rules = { [K in Kind]: (rule: Of<K>, evidence: Evidence) => Settlement };

/** Returns the standing of the part that this rule settles. */
export function settle(rule: SettledBy, evidence: Evidence): Settlement {
  return (rules[rule.kind] as (rule: SettledBy, evidence: Evidence) => Settlement)(rule, evidence);
}

const names = (trials: readonly Trial[]): string => trials.map((t) => t.id).join(", ");
const ids = (trials: readonly Trial[]): string[] => trials.map((t) => t.id);

const rules: Rules = {
  sources: ({ sources }) => {
    const strongFor = sources.some((s) => s.stance === "for" && s.weight === "strong");
    const weakFor = sources.some((s) => s.stance === "for" && s.weight === "weak");
    const strongAgainst = sources.some((s) => s.stance === "against" && s.weight === "strong");
    const weakAgainst = sources.some((s) => s.stance === "against" && s.weight === "weak");
    const anyAgainst = strongAgainst || weakAgainst;
    const standing: Standing =
      strongFor && !anyAgainst
        ? "supported"
        : strongFor || weakFor
          ? "partly"
          : strongAgainst
            ? "contradicted"
            : "not supported";
    return {
      standing,
      because: sources.map((s) => `${s.label}${s.fromMemory ? " (from memory)" : ""}: ${s.says}`).join("; "),
      rests: [],
    };
  },
  "trials-count": ({ what, where, whenSome, whenNone }, { trials }) => {
    const found = filterTrials(trials, where);
    const standings = { for: "supported", "for-weak": "partly", against: "contradicted" } as const;
    return found.length > 0
      ? {
          standing: standings[whenSome],
          because: `${found.length} ${what}: ${names(found)}`,
          rests: ids(found),
        }
      : {
          standing: whenNone === "silent" ? "not studied" : "not supported",
          because: `0 ${what}`,
          rests: [],
        };
  },
  "trials-share": ({ what, where, among, atLeast }, { trials }) => {
    const all = filterTrials(trials, among);
    const found = filterTrials(all, where);
    return {
      standing:
        all.length === 0 ? "not studied" : found.length / all.length >= atLeast ? "supported" : "partly",
      because: `${found.length} of ${all.length} ${what}`,
      rests: ids(found),
    };
  },
  "trials-direction": ({ what, where, outcomeKind, weeks }, { trials }) => {
    const directions = directionsOf(filterTrials(trials, where), outcomeKind, weeks);
    const better = directions.filter((d) => d.direction === "better");
    const none = directions.filter((d) => d.direction === "no difference");
    const list = (of: readonly { study: string }[]): string => of.map((d) => d.study).join(", ") || "none";
    const standing: Standing =
      better.length + none.length === 0
        ? "not studied"
        : none.length === 0
          ? "supported"
          : better.length === 0
            ? "contradicted"
            : "partly";
    return {
      standing,
      because: `${what}: better than control in ${better.length} (${list(better)}), no difference in ${none.length} (${list(none)}), not said in ${directions.length - better.length - none.length}`,
      rests: [...better, ...none].map((d) => d.study),
    };
  },
  "values-in-range": ({ range, unit, values }) => {
    const inside = values.filter((v) => v.value >= range[0] && v.value <= range[1]);
    return {
      standing: inside.length === values.length ? "supported" : inside.length > 0 ? "partly" : "contradicted",
      because: `${inside.length} of ${values.length} measured values lie in ${range[0]}–${range[1]} ${unit}: ${values.map((v) => `${v.label} ${v.value}`).join("; ")}`,
      rests: [],
    };
  },
  "review-misread": ({ review, result, saidToWork }, { reviews }) => {
    const found = resultOf(reviews, review, result);
    if (!found) return missing(review);
    const misread = found.k === saidToWork;
    return {
      standing: misread ? "contradicted" : "not supported",
      because: misread
        ? `${saidToWork} is the number of trials that ${review} could pool (n = ${found.n}); pooled ${found.measure} ${found.estimate} (${found.low}–${found.high}); it does not say that ${saidToWork} worked`
        : `${review} pooled ${found.k} trials`,
      rests: [review],
    };
  },
  "review-class": ({ review, said }, { reviews }) => {
    const found = reviews.find((r) => r.id === review);
    if (!found) return missing(review);
    return {
      standing: found.productClass === said ? "supported" : "contradicted",
      because: `${review} is of ${found.productClass} products; said to be ${said}`,
      rests: [review],
    };
  },
  "review-certainty": ({ reviews: wanted, result }, { reviews }) => {
    const found = reviews.filter((r) => wanted.includes(r.id));
    const lines = found.map((r) => {
      const pooled = r.results.find((x) => x.name.startsWith(result));
      return `${r.id}: ${pooled ? `${pooled.estimate} (${pooled.low}–${pooled.high})${pooled.i2 === null ? "" : `, I² ${pooled.i2} %`}` : "no number"}${r.certaintyPrinted ? `, ${r.certaintyPrinted}` : ""}`;
    });
    const doubtful = found.filter(
      (r) => r.certaintyPrinted !== null || r.results.some((x) => (x.i2 ?? 0) > 75),
    );
    return {
      standing:
        doubtful.length === 0 && found.length > 0
          ? "supported"
          : doubtful.length < found.length
            ? "partly"
            : "not supported",
      because: lines.join("; "),
      rests: found.map((r) => r.id),
    };
  },
  "gain-against-thresholds": ({ where, visible, full }, { trials }) => {
    const gain = largestGain(filterTrials(trials, where));
    if (!gain) return { standing: "not studied", because: "no change of density in hairs/cm²", rests: [] };
    const standing: Standing =
      gain.value >= full.value / 2 ? "supported" : gain.value >= visible.value ? "partly" : "contradicted";
    return {
      standing,
      because: `largest gain reported: ${gain.value.toFixed(1)} hairs/cm² (${gain.study}); ${visible.label}; ${full.label}`,
      rests: [gain.study],
    };
  },
  fading: ({ what, where }, { trials }) => {
    const { faded, kept } = fadingOf(filterTrials(trials, where));
    const standing: Standing =
      faded.length === 0 && kept.length === 0
        ? "not studied"
        : faded.length === 0
          ? "supported"
          : kept.length > 0
            ? "partly"
            : "not supported";
    return {
      standing,
      because: `${faded.length} ${what}: ${faded.map((f) => `${f.study} (${f.how})`).join("; ") || "none"}; ${kept.length} that kept it`,
      rests: [...faded, ...kept].map((f) => f.study),
    };
  },
  "side-effects": (rule, evidence) => settleSideEffects(rule, evidence),
  poolable: ({ treatments, others }, { trials }) => {
    const mine = poolQuestion(trials, { treatments });
    const theirs = poolQuestion(trials, { treatments: others });
    return {
      standing: mine.studies.length < theirs.studies.length ? "supported" : "partly",
      because: `controlled density differences with a standard error: ${mine.studies.length} for ${treatments.join(", ")}, ${theirs.studies.length} for ${others.join(", ")}`,
      rests: theirs.studies.map((s) => s.study),
    };
  },
};

function settleSideEffects(rule: Of<"side-effects">, { trials }: Evidence): Settlement {
  const pool = filterTrials(trials, rule.where);
  const counted = pool.filter((t) => rule.seriousIn.includes(t.id));
  const stated = rule.seriousWithoutCounts.filter((s) => pool.some((t) => t.id === s.trial));
  const people =
    counted.reduce((sum, t) => sum + (t.adverseEvents?.counts?.n ?? 0), 0) +
    stated.reduce((sum, s) => sum + s.n, 0);
  const serious = counted.reduce((sum, t) => sum + (t.adverseEvents?.counts?.serious ?? 0), 0);
  const share = singleProportion({ events: serious, n: people });
  const bound = isFault(share) ? Number.NaN : (share.zeroEventBound ?? share.high);
  const mild = pool.find((t) => t.adverseEvents?.counts?.mildInjectionSite !== undefined)?.adverseEvents
    ?.counts;
  const more = pool.filter(
    (t) =>
      rule.moreThanComparator.includes(t.id) && /more side effects/.test(t.adverseEvents?.statement ?? ""),
  );
  const mildText = mild
    ? `; mild injection-site events in ${mild.mildInjectionSite} of ${mild.n} (${((100 * mild.mildInjectionSite!) / mild.n).toFixed(1)} %)`
    : "";
  return {
    standing: serious > 0 ? "contradicted" : more.length > 0 || mild ? "partly" : "supported",
    because: `${serious} serious in ${people} people (upper bound ${(100 * bound).toFixed(1)} %)${mildText}${more.length > 0 ? `; more than the comparator in ${names(more)}` : ""}`,
    rests: [...ids(counted), ...stated.map((s) => s.trial), ...ids(more)],
  };
}

function resultOf(reviews: readonly Review[], review: string, result: string) {
  return reviews.find((r) => r.id === review)?.results.find((r) => r.name === result);
}

function missing(review: string): Settlement {
  return { standing: "not studied", because: `${review} is not in the collection`, rests: [] };
}

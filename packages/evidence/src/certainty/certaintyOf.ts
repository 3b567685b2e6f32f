/**
 * How sure one can be of a pooled effect: the GRADE domains (Guyatt 2008, BMJ 336:924-926), each with its reason. The
 * limits below are the working group's usual ones; a person may judge otherwise and says so beside it.
 */
import { eggerTest } from "../bias/egger.ts";
import type { StudyEffect } from "../effect/types.ts";
import { isFault } from "../fault.ts";
import type { PooledEffect } from "../pool/poolEffects.ts";
import type { Trial } from "../trials/schema.ts";

export type CertaintyLevel = "high" | "moderate" | "low" | "very low";

export interface CertaintyDomain {
  readonly domain: "risk of bias" | "inconsistency" | "indirectness" | "imprecision" | "publication bias";
  /** Levels taken off. */
  readonly down: 0 | 1 | 2;
  readonly reason: string;
}

export interface Certainty {
  readonly level: CertaintyLevel;
  /** Where it began: "high" for randomised trials, "low" for others. */
  readonly start: "high" | "low";
  readonly domains: readonly CertaintyDomain[];
}

export interface CertaintyInput {
  readonly pooled: PooledEffect;
  readonly studies: readonly StudyEffect[];
  /** The trials behind the studies, found by id. */
  readonly trials: readonly Trial[];
  /** True when the comparison was never made head to head; default false. */
  readonly indirect?: boolean;
  /** Total below which an estimate is imprecise (optimal information size for a continuous outcome); default 400. */
  readonly informationSize?: number;
}

const levels: readonly CertaintyLevel[] = ["very low", "low", "moderate", "high"];

/** Returns the level and every domain. */
export function certaintyOf(input: CertaintyInput): Certainty {
  const behind = input.studies.map((s) => input.trials.find((t) => t.id === s.study));
  const randomised = behind.every((t) => t?.design.randomised === true);
  const start = randomised ? "high" : "low";
  const domains = [
    riskOfBias(input, behind),
    inconsistency(input),
    indirectness(input, behind),
    imprecision(input, behind),
    publication(input, behind),
  ];
  const down = domains.reduce((sum, d) => sum + d.down, 0);
  const level = levels[Math.max(0, (randomised ? 3 : 1) - down)]!;
  return { level, start, domains };
}

type Behind = readonly (Trial | undefined)[];

function riskOfBias({ pooled, studies }: CertaintyInput, behind: Behind): CertaintyDomain {
  const domain = "risk of bias";
  const weightOf = (bad: (t: Trial) => boolean): number =>
    studies.reduce((sum, _, i) => sum + (behind[i] && bad(behind[i]!) ? pooled.weights[i]! : 0), 0);
  const high = weightOf((t) => Object.values(t.riskOfBias).filter((j) => j.judgement === "high").length >= 2);
  const some = weightOf((t) => Object.values(t.riskOfBias).some((j) => j.judgement === "high"));
  const unknown = behind.filter((t) => t === undefined).length;
  if (unknown === behind.length) return { domain, down: 1, reason: "risk of bias was not assessed" };
  if (high > 0.5)
    return {
      domain,
      down: 2,
      reason: `${percent(high)} of the weight is at high risk in two domains or more`,
    };
  if (some > 0.5)
    return { domain, down: 1, reason: `${percent(some)} of the weight is at high risk in one domain` };
  const low = weightOf((t) => Object.values(t.riskOfBias).some((j) => j.judgement === "low"));
  if (low < 0.5)
    return { domain, down: 1, reason: "no domain could be judged low from the excerpts that were read" };
  return { domain, down: 0, reason: `${percent(some)} of the weight at high risk` };
}

function inconsistency({ pooled }: CertaintyInput): CertaintyDomain {
  const domain = "inconsistency";
  const { i2, tau2 } = pooled.heterogeneity;
  const shown = `I² ${i2.toFixed(0)} %, τ² ${Number(tau2.toPrecision(3))}`;
  if (pooled.k === 1) return { domain, down: 0, reason: "one study: cannot be judged" };
  if (i2 > 90) return { domain, down: 2, reason: shown };
  const prediction = pooled.prediction?.normal;
  const clear = pooled.low > 0 || pooled.high < 0;
  const newCrosses = prediction ? prediction[0] < 0 && prediction[1] > 0 : false;
  if (i2 > 75 || (clear && newCrosses))
    return { domain, down: 1, reason: `${shown}${newCrosses ? "; a new study may show nothing" : ""}` };
  return { domain, down: 0, reason: shown };
}

function indirectness({ indirect = false }: CertaintyInput, behind: Behind): CertaintyDomain {
  const domain = "indirectness";
  const sexes = new Set(behind.flatMap((t) => (t?.population.sex ? [t.population.sex] : [])));
  const weeks = behind.flatMap((t) => (t?.followUpWeeks ? [t.followUpWeeks] : []));
  const span = weeks.length > 1 ? `follow-up ${Math.min(...weeks)} to ${Math.max(...weeks)} weeks` : "";
  const notes = [sexes.size > 1 ? `populations: ${[...sexes].join("; ")}` : "", span].filter((n) => n !== "");
  if (indirect) return { domain, down: 1, reason: ["never compared head to head", ...notes].join("; ") };
  return { domain, down: 0, reason: notes.join("; ") || "direct" };
}

function imprecision({ pooled, informationSize = 400 }: CertaintyInput, behind: Behind): CertaintyDomain {
  const domain = "imprecision";
  const people = behind.reduce((sum, t) => sum + (t?.population.n ?? 0), 0);
  const crosses = pooled.low < 0 && pooled.high > 0;
  const small = people > 0 && people < informationSize;
  const size = people > 0 ? `${people} people` : "number of people unknown";
  const down = (Number(crosses) + Number(small)) as 0 | 1 | 2;
  const words = [
    crosses ? "the interval holds no effect" : "the interval leaves out no effect",
    `${size}${small ? ` (fewer than ${informationSize})` : ""}`,
  ];
  return { domain, down, reason: words.join("; ") };
}

function publication({ studies }: CertaintyInput, behind: Behind): CertaintyDomain {
  const domain = "publication bias";
  const teams = behind.map((t) => t?.team ?? null);
  if (studies.length > 1 && teams[0] !== null && teams.every((team) => team === teams[0]))
    return { domain, down: 1, reason: `all studies come from one team (${teams[0]})` };
  if (studies.length < 10)
    return { domain, down: 0, reason: `${studies.length} studies: too few for a test` };
  const egger = eggerTest(studies);
  if (isFault(egger)) return { domain, down: 0, reason: egger.message };
  return { domain, down: egger.p < 0.1 ? 1 : 0, reason: `Egger p = ${egger.p.toPrecision(2)}` };
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

/** What `anagen pool` says: every study, the pool, how much the studies disagree, what a reader should know. */
import {
  bayesianPool,
  beggTest,
  certaintyOf,
  eggerTest,
  failSafe,
  isFault,
  leaveOneOut,
  type PooledEffect,
  type PoolOptions,
  qProfile,
  type StudyEffect,
  trimAndFill,
} from "@anagen/evidence";
import { columns, shown, shownP, wrapped } from "./columns.ts";
import type { Gathered } from "./gatherStudies.ts";

export interface ReportOptions extends PoolOptions {
  readonly leaveOneOut: boolean;
  readonly bias: boolean;
  readonly bayes?: number;
}

/** Everything computed, as one object: printed as JSON, or turned into text by `reportText`. */
export function poolReport(data: Gathered, pooled: PooledEffect, options: ReportOptions) {
  const { studies } = data;
  const orNull = <T>(value: T): Exclude<T, { fault: true }> | { unavailable: string } =>
    isFault(value) ? { unavailable: value.message } : (value as Exclude<T, { fault: true }>);
  return {
    question: data.title,
    measure: data.measure,
    unit: data.unit,
    studies: studies.map((s, i) => ({
      ...s,
      weight: pooled.weights[i],
      provisional: data.provisional.has(s.study),
    })),
    leftOut: data.leftOut,
    pooled,
    qProfile: studies.length > 1 ? orNull(qProfile(studies, levelOf(options))) : null,
    leaveOneOut: options.leaveOneOut ? orNull(leaveOneOut(studies, options)) : null,
    bias: options.bias
      ? {
          eggerMixed: orNull(eggerTest(studies)),
          eggerClassic: orNull(eggerTest(studies, { form: "classic" })),
          begg: orNull(beggTest(studies)),
          trimAndFill: orNull(trimAndFill(studies)),
          failSafe: orNull(failSafe(studies)),
        }
      : null,
    bayesian:
      options.bayes === undefined
        ? null
        : orNull(bayesianPool(studies, { tauScale: options.bayes, ...levelOf(options) })),
    certainty: data.trials.length > 0 ? certaintyOf({ pooled, studies, trials: data.trials }) : null,
  };
}

export type PoolReport = ReturnType<typeof poolReport>;

const levelOf = (options: PoolOptions) => (options.level === undefined ? {} : { level: options.level });

const logarithmic = new Set(["OR", "RR", "ROM"]);

/** The report for a terminal. */
export function reportText(report: PoolReport): string {
  const back = (x: number): string => shown(logarithmic.has(report.measure) ? Math.exp(x) : x);
  const sections = [
    `${report.question}\n${report.unit}`,
    studyTable(report, back),
    leftOutLines(report),
    pooledLines(report, back),
    report.leaveOneOut ? leaveOneOutLines(report, back) : "",
    report.bias ? biasLines(report) : "",
    bayesLines(report, back),
    certaintyLines(report),
    warnings(report),
  ];
  return sections.filter((s) => s !== "").join("\n\n");
}

type Back = (x: number) => string;

function studyTable(report: PoolReport, back: Back): string {
  const rows = report.studies.map((s) => {
    const half = 1.959963984540054 * Math.sqrt(s.vi);
    const marks = [s.provisional ? "provisional" : "", ...(s.assumptions ?? [])].filter((m) => m !== "");
    return [
      s.study,
      back(s.yi),
      back(s.yi - half),
      back(s.yi + half),
      `${shown(100 * (s.weight ?? 0), 1)} %`,
      marks.join("; "),
    ];
  });
  return columns(["study", "effect", "low", "high", "weight", "rests on"], rows);
}

function leftOutLines({ leftOut }: PoolReport): string {
  return leftOut.length === 0
    ? ""
    : [`Left out (${leftOut.length}):`, ...leftOut.map((l) => wrapped(`${l.study}: ${l.reason}`, "  "))].join(
        "\n",
      );
}

function pooledLines({ pooled, qProfile: profile }: PoolReport, back: Back): string {
  const { heterogeneity: h, prediction } = pooled;
  const model = pooled.method === "CE" ? "common effect" : `random effects (${pooled.method})`;
  const test = pooled.df === null ? "z" : `t, ${pooled.df} df`;
  const bounds =
    profile && "tau2" in profile
      ? ` (${shown(profile.tau2[0], 4)} to ${shown(profile.tau2[1], 4)}, Q-profile)`
      : "";
  return [
    `Pooled, ${model}, ${intervalNames[pooled.interval]}: ${back(pooled.estimate)} (${back(pooled.low)} to ${back(pooled.high)}), p ${shownP(pooled.p)} (${test})`,
    pooled.k > 1
      ? `Heterogeneity: τ² ${shown(h.tau2, 4)}${bounds}; I² ${shown(h.i2, 1)} %; Q ${shown(h.q)} on ${h.qDf} df, p ${shownP(h.qP)}`
      : "",
    prediction
      ? `A new study's true effect: ${back(prediction.normal[0])} to ${back(prediction.normal[1])} (normal)`
      : "",
    prediction?.riley
      ? `                          ${back(prediction.riley[0])} to ${back(prediction.riley[1])} (t, k − 2; Riley)`
      : "",
    prediction?.hartungKnapp
      ? `                          ${back(prediction.hartungKnapp[0])} to ${back(prediction.hartungKnapp[1])} (t, k − 1, Hartung–Knapp error)`
      : "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

const intervalNames = {
  z: "Wald interval",
  t: "t interval",
  hk: "Hartung–Knapp interval",
  "hk-truncated": "Hartung–Knapp interval, truncated",
};

function leaveOneOutLines({ leaveOneOut: steps }: PoolReport, back: Back): string {
  if (!Array.isArray(steps)) return `Leave one out: ${(steps as { unavailable: string }).unavailable}`;
  return columns(
    ["without", "effect", "low", "high", "τ²"],
    steps.map(({ study, pooled }) => [
      study,
      back(pooled.estimate),
      back(pooled.low),
      back(pooled.high),
      shown(pooled.heterogeneity.tau2, 3),
    ]),
  );
}

function biasLines({ bias }: PoolReport): string {
  if (!bias) return "";
  const { eggerMixed, eggerClassic, begg, trimAndFill: filled, failSafe: safe } = bias;
  const line = <T extends object>(
    name: string,
    value: T | { unavailable: string },
    say: (v: T) => string,
  ): string => `  ${name}: ${"unavailable" in value ? value.unavailable : say(value as T)}`;
  return [
    "Signs of missing studies:",
    line(
      "Egger, mixed effects",
      eggerMixed,
      (v) => `z ${shown(v.statistic)}, p ${shownP(v.p)}, effect at standard error 0: ${shown(v.limit)}`,
    ),
    line("Egger, classic", eggerClassic, (v) => `t ${shown(v.statistic)} on ${v.df} df, p ${shownP(v.p)}`),
    line("Begg", begg, (v) => `tau ${shown(v.tau)}, p ${shownP(v.p)}${v.exact ? " (exact)" : ""}`),
    line(
      "Trim and fill",
      filled,
      (v) =>
        `${v.filled} filled on the ${v.side}; then ${shown(v.adjusted.estimate)} (${shown(v.adjusted.low)} to ${shown(v.adjusted.high)})`,
    ),
    line(
      "Fail-safe N",
      safe,
      (v) => `Rosenthal ${v.rosenthal}, Rosenberg ${v.rosenberg}, Orwin ${v.orwin} (to ${shown(v.target)})`,
    ),
  ].join("\n");
}

function bayesLines({ bayesian }: PoolReport, back: Back): string {
  if (!bayesian) return "";
  if ("unavailable" in bayesian) return `Bayesian: ${bayesian.unavailable}`;
  const { effect, tau, predictive, prior } = bayesian;
  return [
    `Bayesian, prior on τ ${prior.tau}, on the effect ${prior.effect}:`,
    `  effect ${back(effect.median)} (${back(effect.low)} to ${back(effect.high)}); probability above no effect ${shown(bayesian.probabilityAboveZero, 4)}`,
    `  τ ${shown(tau.median, 3)} (${shown(tau.low, 3)} to ${shown(tau.high, 3)}); a new study ${back(predictive.low)} to ${back(predictive.high)}`,
  ].join("\n");
}

function certaintyLines({ certainty }: PoolReport): string {
  if (!certainty) return "";
  return [
    `Certainty: ${certainty.level} (from ${certainty.start})`,
    ...certainty.domains.map((d) =>
      wrapped(`${d.domain}: ${d.down === 0 ? "no level off" : `−${d.down}`} – ${d.reason}`, "  "),
    ),
  ].join("\n");
}

function warnings({ pooled, bias }: PoolReport): string {
  const egger = bias && "warnings" in bias.eggerMixed ? bias.eggerMixed.warnings : [];
  const all = [...pooled.warnings, ...egger];
  return all.length === 0 ? "" : all.map((w) => wrapped(`Note: ${w}`)).join("\n");
}

/** Studies with the 95 % intervals that a forest plot draws. */
export function forestStudies(
  studies: readonly StudyEffect[],
  pooled: PooledEffect,
  provisional: ReadonlySet<string>,
) {
  return studies.map((s, i) => {
    const half = 1.959963984540054 * Math.sqrt(s.vi);
    return {
      label: s.study,
      estimate: s.yi,
      low: s.yi - half,
      high: s.yi + half,
      weight: pooled.weights[i]!,
      ...(provisional.has(s.study) ? { mark: "provisional" } : {}),
    };
  });
}

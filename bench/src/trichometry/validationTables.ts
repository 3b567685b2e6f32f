/** The tables of docs/validation/trichometry.md. */
import type { SplitScore } from "./realFrames.ts";
import type { RenderedGroup } from "./renderedGroups.ts";
import type { RenderedTrial, TrialPair } from "./renderedTrial.ts";
import { type Coverage, type GroupScore, pooled, scoreDiameters, vellusLimitUm } from "./scoreRendered.ts";

export interface ScoredGroup {
  readonly group: RenderedGroup;
  readonly trials: readonly RenderedTrial[];
  readonly score: GroupScore;
}

export const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
const held = ({ held: n, of }: Coverage): string => (of === 0 ? "–" : `${Math.round((100 * n) / of)} %`);
const signed = (v: number, digits = 1): string => `${v > 0 ? "+" : ""}${v.toFixed(digits)}`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [
    `| ${head.join(" | ")} |`,
    `|---|${head
      .slice(1)
      .map(() => "---:|")
      .join("")}`,
    ...rows.map((r) => `| ${r.join(" | ")} |`),
  ].join("\n");

export function realTable(scores: readonly SplitScore[]): string {
  const row = (name: string, value: (s: SplitScore) => string, target: string, people: string) => [
    name,
    ...scores.map(value),
    target,
    people,
  ];
  return table(
    ["", ...scores.map((s) => `${s.split} (${s.frames} frames)`), "target (stretch)", "a second annotation"],
    [
      row("annotated hairs", (s) => `${s.truth}`, "", ""),
      row("precision", (s) => s.precision.toFixed(3), "", "0.954"),
      row("recall", (s) => s.recall.toFixed(3), "", "0.951"),
      row("**F1**", (s) => `**${s.f1.toFixed(3)}**`, "0.88 (0.92)", "0.952"),
      row("count error per frame", (s) => percent(s.frameCountMape), "7 % (5 %)", "5.1 %"),
      row("95 % interval of the count holds", (s) => held(s.countHeld), "93–97 %", ""),
      row("bias of the total count", (s) => percent(s.totalBias), "", "0"),
      row("root end right", (s) => percent(s.rightWayRound), "95 % (98 %)", ""),
      row("distance of the root, median", (s) => `${s.rootErrorMedianPx.toFixed(1)} px`, "", "3.5 px"),
      row("recall, hairs of a unit", (s) => percent(s.recallByClass.premium.recall), "", "96 %"),
      row("recall, hairs alone", (s) => percent(s.recallByClass.single.recall), "", "98 %"),
      row("recall, thin hairs", (s) => percent(s.recallByClass.undersize.recall), "60 % (72 %)", "78 %"),
    ],
  );
}

export function repeatsTable(scores: readonly SplitScore[]): string {
  return table(
    ["split", "the two pictures", "hairs detected"],
    scores.flatMap((s) => s.repeats.map((r) => [s.split, r.kind, r.detections.join(" and ")])),
  );
}

/** One row for each row of the table of what must be shown. */
export function targetTable(scores: readonly SplitScore[], groups: readonly ScoredGroup[]): string {
  const main = groups.filter((g) => g.group.part === "density");
  const tune = scores.find((s) => s.split === "tune");
  const real = (value: (s: SplitScore) => string): string =>
    tune === undefined ? "skipped: no frames" : value(tune);
  const pairs = main.flatMap((g) => g.trials.flatMap((t) => t.pairs)).filter(inRange);
  const all = scoreDiameters(pairs);
  const alone = scoreDiameters(pairs.filter(isAlone));
  const single = scoreDiameters(pairs.filter(isOne));
  const hairsOfAll = (of: (g: GroupScore) => number): number =>
    main.reduce((sum, g) => sum + of(g.score) * g.score.pictures, 0) /
    main.reduce((sum, g) => sum + g.score.pictures, 0);
  const cover = (of: (g: GroupScore) => Coverage): string => held(pooled(main.map((g) => of(g.score))));
  const same = scores.flatMap((s) => s.repeats).filter((r) => r.kind.includes("identical"));
  return table(
    ["", "target", "stretch", "measured"],
    [
      ["real frames, `tune`, F1", "≥ 0.88", "≥ 0.92", real((s) => s.f1.toFixed(3))],
      [
        "real frames, `tune`, count error per frame",
        "≤ 7 %",
        "≤ 5 %",
        real((s) => percent(s.frameCountMape)),
      ],
      [
        "recall of thin hairs (precision)",
        "≥ 0.60 (≥ 0.8)",
        "≥ 0.72",
        real((s) => `${s.recallByClass.undersize.recall.toFixed(2)} (${s.precision.toFixed(2)})`),
      ],
      ["root end right", "≥ 95 %", "≥ 98 %", real((s) => percent(s.rightWayRound))],
      [
        "repeat captures, identical pixels",
        "same count",
        "",
        scores.length === 0
          ? "skipped: no frames"
          : `${same.filter((r) => r.detections[0] === r.detections[1]).length} of ${same.length} the same`,
      ],
      [
        "rendered, 20–100 µm: bias / SD, hairs standing alone",
        "≤ 1 / ≤ 2 µm",
        "≤ 0.5 / ≤ 1.5 µm",
        alone === null ? "–" : `${signed(alone.bias)} / ${alone.sd.toFixed(1)} µm`,
      ],
      [
        "the same, hairs read as one hair (near others or not)",
        "≤ 1 / ≤ 2 µm",
        "≤ 0.5 / ≤ 1.5 µm",
        single === null
          ? "–"
          : `${signed(single.bias)} / ${single.sd.toFixed(1)} µm (core ${single.core.toFixed(1)})`,
      ],
      [
        "the same, all hairs",
        "≤ 1 / ≤ 2 µm",
        "≤ 0.5 / ≤ 1.5 µm",
        all === null ? "–" : `${signed(all.bias)} / ${all.sd.toFixed(1)} µm (core ${all.core.toFixed(1)})`,
      ],
      [
        "vellus share: bias over pictures / mean error of one",
        "≤ 3 points",
        "≤ 2 points",
        `${signed(hairsOfAll((g) => g.vellusBias))} / ${hairsOfAll((g) => g.vellusError).toFixed(1)}`,
      ],
      ["95 % interval of the count holds", "93–97 %", "", cover((g) => g.countHeld)],
      ["95 % interval of the density, this field", "93–97 %", "", cover((g) => g.densityHeld)],
      ["95 % interval of the density, the scalp", "93–97 %", "", cover((g) => g.scalpHeld)],
      ["95 % interval of the mean diameter, this field", "93–97 %", "", cover((g) => g.meanHeld)],
      ["95 % interval of the vellus share, this field", "93–97 %", "", cover((g) => g.vellusHeld)],
    ],
  );
}

export function groupTable(groups: readonly ScoredGroup[]): string {
  return table(
    [
      "pictures",
      "n",
      "true hairs",
      "F1",
      "count bias / error",
      "count held",
      "density held: field / scalp",
      "diameter bias / SD (core), µm",
      "mean diameter error, held",
      "vellus share bias / error, held",
    ],
    groups.map(({ group, trials, score: s }) => {
      if (s.refused.length === s.pictures) return [group.name, refusals(s), 0, ...Array(7).fill("–")];
      const d = scoreDiameters(trials.flatMap((t) => t.pairs).filter(inRange));
      return [
        group.name,
        refusals(s),
        s.hairs,
        s.f1.toFixed(2),
        `${signed(100 * s.countBias)} / ${percent(s.countError)}`,
        held(s.countHeld),
        `${held(s.densityHeld)} / ${held(s.scalpHeld)}`,
        d === null ? "–" : `${signed(d.bias)} / ${d.sd.toFixed(1)} (${d.core.toFixed(1)})`,
        `${signed(s.meanError)} µm, ${held(s.meanHeld)}`,
        `${signed(s.vellusBias)} / ${s.vellusError.toFixed(1)}, ${held(s.vellusHeld)}`,
      ];
    }),
  );
}

function refusals({ pictures, refused, warned }: GroupScore): string {
  const notes = [
    ...(refused.length === 0 ? [] : [`${refused.length} refused: ${[...new Set(refused)].join(", ")}`]),
    ...(warned === 0 ? [] : [`${warned} warned`]),
  ];
  return notes.length === 0 ? `${pictures}` : `${pictures} (${notes.join("; ")})`;
}

const classLimits = [6, 20, 30, 45, 60, 80, 100, 160] as const;

export function classTable(trials: readonly RenderedTrial[]): string {
  const pairs = trials.flatMap((t) => t.pairs);
  const truth = trials.filter((t) => t.result.summary !== null).flatMap((t) => t.truth);
  const cell = (these: readonly TrialPair[]): string => {
    const d = scoreDiameters(these);
    return d === null
      ? "–"
      : `${signed(d.bias)} / ${d.sd.toFixed(1)} (${d.core.toFixed(1)}), ${d.z.toFixed(1)}`;
  };
  return table(
    [
      "true diameter, µm",
      "true hairs",
      "found",
      "all",
      "standing alone",
      "touching",
      "overlapping",
      "two read as one",
    ],
    classLimits.slice(1).map((to, i) => {
      const from = classLimits[i];
      const within = (um: number): boolean => um >= from && um < to;
      const all = truth.filter((h) => within(h.meanDiameterUm)).length;
      const these = pairs.filter((p) => within(p.truth.meanDiameterUm));
      const counted = these.filter((p) => p.hair.counted).length;
      return [
        `${from}–${to}`,
        all,
        all === 0 ? "–" : percent(counted / all, 0),
        cell(these),
        cell(these.filter(isAlone)),
        cell(these.filter((p) => isOne(p) && !isAlone(p) && p.gapPx >= -2)),
        cell(these.filter((p) => isOne(p) && p.gapPx < -2)),
        cell(these.filter((p) => p.standsFor === "two")),
      ];
    }),
  );
}

const blurLimits = [1.2, 1.5, 1.8, 2.2, 2.6, 4] as const;

export function blurTable(trials: readonly RenderedTrial[]): string {
  return table(
    ["blur, px", "pictures", "found below 45 µm", "standing alone, 20–45 µm", "standing alone, 45–100 µm"],
    blurLimits.slice(1).map((to, i) => {
      const these = trials.filter((t) => t.blurSigmaPx >= blurLimits[i] && t.blurSigmaPx < to);
      const pairs = these.flatMap((t) => t.pairs);
      const thin = these
        .filter((t) => t.result.summary !== null)
        .flatMap((t) => t.truth)
        .filter((h) => h.meanDiameterUm < 45).length;
      const foundThin = pairs.filter((p) => p.truth.meanDiameterUm < 45 && p.hair.counted).length;
      const cell = (low: number, high: number): string => {
        const within = pairs.filter(
          (p) => isAlone(p) && p.truth.meanDiameterUm >= low && p.truth.meanDiameterUm < high,
        );
        const d = scoreDiameters(within);
        return d === null ? "–" : `${signed(d.bias)} / ${d.sd.toFixed(1)} (${d.core.toFixed(1)})`;
      };
      return [
        `${blurLimits[i]}–${to}`,
        these.length,
        thin === 0 ? "–" : percent(foundThin / thin, 0),
        cell(20, 45),
        cell(45, 100),
      ];
    }),
  );
}

/** Stated probabilities beside how often they come true: that a hair is one, and that a found hair is vellus. */
export function reliabilityTable(trials: readonly RenderedTrial[]): string {
  const paired = new Map(trials.flatMap((t) => t.pairs.map((p) => [p.hair, p.truth] as const)));
  const counted = trials.flatMap((t) => t.result.hairs.filter((h) => h.counted));
  const hairs = counted.map((h) => ({ stated: h.confidence, isTrue: paired.has(h) }));
  const vellus = counted.flatMap((h) => {
    const truth = paired.get(h);
    return truth === undefined
      ? []
      : [{ stated: h.vellusProbability ?? Number.NaN, isTrue: truth.meanDiameterUm < vellusLimitUm }];
  });
  const row = (from: number, to: number) => {
    const cell = (all: readonly { stated: number; isTrue: boolean }[]): string => {
      const these = all.filter((h) => h.stated >= from && (h.stated < to || to === 1));
      if (these.length < 10) return "–";
      const stated = these.reduce((sum, h) => sum + h.stated, 0) / these.length;
      const right = these.filter((h) => h.isTrue).length / these.length;
      return `${stated.toFixed(2)} → ${right.toFixed(2)} (${these.length})`;
    };
    return [`${from}–${to}`, cell(hairs), cell(vellus)];
  };
  const limits = [0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1];
  return table(
    ["stated", "it is a hair, and one", "it is vellus"],
    limits.slice(1).map((to, i) => row(limits[i], to)),
  );
}

/** Farther from the next shaft than the blur of both reaches. */
const isAlone = (p: TrialPair): boolean => isOne(p) && p.gapPx > 6;
/** Neither two hairs that were read as one nor half of one. */
const isOne = (p: TrialPair): boolean => p.standsFor === "one";
const inRange = (p: TrialPair): boolean => p.truth.meanDiameterUm >= 20 && p.truth.meanDiameterUm <= 100;

/** The validation of matching as a page: every figure beside its target, misses included. */

import type { PairScore } from "./scorePair.ts";
import type { DifferentResult } from "./validateDifferent.ts";
import type { PairResult } from "./validatePairs.ts";
import type { RealResult } from "./validateReal.ts";

export interface MatchingResults {
  readonly command: string;
  readonly pairs: readonly PairResult[];
  readonly different: DifferentResult | null;
  readonly real: RealResult | null;
}

const percent = (share: number, digits = 1): string =>
  Number.isFinite(share) ? `${(100 * share).toFixed(digits)} %` : "–";
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Refusals that a picture deserved: out of focus, or shaved so short that units cannot be told. */
const deserved = new Set(["picture-not-measurable", "too-short-for-units"]);

export function matchingReport(results: MatchingResults): string {
  const { command, different, real } = results;
  const kinds = (["clean", "hard"] as const).map((kind) =>
    columnOf(results.pairs.filter((p) => p.kind === kind)),
  );
  return `# Validation: the same hairs again

Written by \`${command}\`; do not edit. Misses stay in the tables.

## Drawn pairs

Two pictures of one drawn scalp, every hair known, seeds never used in development, JPEG apart. *Clean*: a careful clinic with
the same device and clipping – within 10 % of the field, 5° and 2 % of scale; 2–10 % of the hairs each lost, new and thinned.
*Hard*: anywhere in the range – shift up to 40 % of the field along either axis, ±20°, ±10 % of scale, skin stretched by 3–8 %
along each axis and unevenly besides, 2–30 % lost, new and thinned, other light, clipping and (every second pair) device. The
scale told to either measurement errs by 1 % (one standard deviation). What a drawn picture is worth: [renderer.md](renderer.md).

${pairTable(kinds)}

*Of either count* are the two measurements' own counts in the common field, subtracted; *of both densities* what a comparison
without registration gives. A pair of touching shafts that the eye can hardly part counts as two hairs in the truth; so does a
hair that no measurement lists. A loss that neither measurement could show is an error of the count here.

Identity is *right* where both sightings are the true hair's by root and line, one sighting for one hair. Two hairs that lie on each other
are one sighting at both visits, and which of the two it shows is nobody's to say; a root may lie hidden under another shaft: by the
second rule a pair is right as well if both its sightings lie along one true hair that no other sighting of either picture stands for.
Hairs that are very probably none of their own are left out; so the share of the true hairs that got a right call stands beside.

## Different spots

| pictures | pairs | taken for one spot | target | smallest p-value of a refused pair |
|---|---:|---:|---:|---:|
${
  different === null
    ? "| drawn | – | not run | 0 | – |"
    : `| drawn, all combinations of different scalps | ${different.pairs} | ${different.accepted} | 0 | ${different.leastP.toPrecision(2)} |`
}
${
  real === null
    ? "| real frames | – | not run, or the frames were not at hand | 0 | – |"
    : `| real frames, drawn at random, none of one capture | ${real.different.pairs} | ${real.different.accepted} | 0 | ${real.different.leastP.toPrecision(2)} |`
}
${different === null ? "" : refusals(different)}
## Real frames

${real === null ? "Not run, or the frames (../shared/trichoscopy) were not at hand." : realTables(real)}
`;
}

const refusals = ({ codes }: DifferentResult): string =>
  `\nRefusals of the drawn pairs: ${Object.entries(codes)
    .map(([code, n]) => `${n} × \`${code}\``)
    .join(", ")}.\n`;

interface Column {
  readonly all: readonly PairResult[];
  readonly fit: readonly PairResult[];
  readonly scores: readonly PairScore[];
}

const columnOf = (all: readonly PairResult[]): Column => {
  const fit = all.filter((p) => p.refused === null || !deserved.has(p.refused));
  return { all, fit, scores: fit.flatMap((p) => (p.score === null ? [] : [p.score])) };
};

/** Roots of one spot fall within 40 µm of each other; a wrong registration lies millimetres off. */
const isRight = (s: PairScore): boolean => s.registrationErrorUm < 80;

function pairTable(columns: readonly Column[]): string {
  const total = (s: PairScore) => s.stayed + s.lost;
  const row = (name: string, target: string, of: (c: Column) => string) =>
    `| ${name} | ${columns.map(of).join(" | ")} | ${target} |`;
  const share = (c: Column, part: (s: PairScore) => number, of: (s: PairScore) => number) =>
    percent(sum(c.scores.map(part)) / sum(c.scores.map(of)));
  const error = (c: Column, said: (s: PairScore) => number) =>
    percent(mean(c.scores.map((s) => Math.abs(said(s) - s.trueChange) / total(s))), 2);
  const held = (c: Column, holds: (s: PairScore) => boolean) =>
    percent(mean(c.scores.map((s) => Number(holds(s)))));
  const overlapping = (c: Column) => c.fit.filter((p) => p.refused !== "overlap-too-small");
  return [
    "| | clean | hard | target |",
    "|---|---:|---:|---:|",
    row("pairs drawn", "≥ 200 in all", (c) => `${c.all.length}`),
    row(
      "refused before registration (out of focus, shaved too short)",
      "",
      (c) => `${c.all.length - c.fit.length}`,
    ),
    row("registration found, of the others", "≥ 99 %", (c) =>
      percent(c.scores.filter(isRight).length / overlapping(c).length),
    ),
    row("registration wrong", "0", (c) => `${c.scores.filter((s) => !isRight(s)).length}`),
    row("distance of a true root from where it is put, median over pairs, µm", "", (c) =>
      median(c.scores.map((s) => s.registrationErrorUm)).toFixed(0),
    ),
    row("true hairs in the common field, mean", "", (c) => mean(c.scores.map(total)).toFixed(1)),
    row("**hair identity right, of all fates called**", "≥ 98 %", (c) =>
      share(
        c,
        (s) => s.right,
        (s) => s.called,
      ),
    ),
    row("– the same, where one sighting of two hairs that lie on each other counts for either", "", (c) =>
      share(
        c,
        (s) => s.right - s.pairsRight + s.pairsShown,
        (s) => s.called,
      ),
    ),
    row("– of the true hairs in the common field, called and rightly", "", (c) =>
      share(
        c,
        (s) => s.right,
        (s) => s.stayed + s.lost + s.appeared,
      ),
    ),
    row("– of hairs called persisted, thinned or thickened", "", (c) =>
      share(
        c,
        (s) => s.pairsRight,
        (s) => s.pairsCalled,
      ),
    ),
    row("– – at least of one follicular unit", "", (c) =>
      share(
        c,
        (s) => s.unitsRight,
        (s) => s.pairsCalled,
      ),
    ),
    row("– of hairs called lost", "", (c) =>
      share(
        c,
        (s) => s.lostRight,
        (s) => s.lostCalled,
      ),
    ),
    row("– of hairs called new", "", (c) =>
      share(
        c,
        (s) => s.newRight,
        (s) => s.newCalled,
      ),
    ),
    row("hairs called ambiguous", "", (c) =>
      share(
        c,
        (s) => s.ambiguous,
        (s) => s.ambiguous + s.called,
      ),
    ),
    row("**error of the count change, of the total: hair by hair**", "0.6 % clean, 2 % hard", (c) =>
      error(c, (s) => s.pairedChange),
    ),
    row("– of either count in the common field", "", (c) => error(c, (s) => s.countedChange)),
    row("– of both densities", "", (c) => error(c, (s) => s.wholeChange)),
    row("95 % interval of the count change holds the truth", "93–97 %", (c) =>
      held(c, (s) => s.trueChange >= s.pairedLow && s.trueChange <= s.pairedHigh),
    ),
    row("narrower than the unpaired interval by a factor of (median)", "", (c) =>
      median(c.fit.flatMap((p) => (p.narrowing === null ? [] : [p.narrowing]))).toFixed(1),
    ),
    row("error of the change of the mean diameter, µm: hair by hair", "", (c) =>
      mean(c.scores.map((s) => Math.abs(s.diameterChange - s.trueDiameterChange))).toFixed(2),
    ),
    row("– of both means", "", (c) =>
      mean(c.scores.map((s) => Math.abs(s.wholeDiameterChange - s.trueDiameterChange))).toFixed(2),
    ),
    row("95 % interval of the change of the mean diameter holds the truth", "93–97 %", (c) =>
      held(c, (s) => s.trueDiameterChange >= s.diameterLow && s.trueDiameterChange <= s.diameterHigh),
    ),
    row(
      "processor time of a pair of 1.3 megapixels, measuring included, median",
      "< 1.5 s",
      (c) => `${median(c.all.map((p) => p.seconds)).toFixed(2)} s`,
    ),
  ].join("\n");
}

function realTables(real: RealResult): string {
  const { painted, repeats } = real;
  const compared = repeats.filter((r) => r.code === "compared");
  const persisted = sum(compared.map((r) => r.persisted)) / sum(compared.map((r) => r.hairs));
  const refused = repeats.filter((r) => r.code !== "compared").map((r) => `\`${r.code}\``);
  return `${real.frames} contact pictures of shaved dark hair, evaluation only; nothing of them is part of this project.

| | found | target |
|---|---:|---:|
| second captures of one spot, compared | ${compared.length} | |
| – hairs called persisted | ${percent(persisted)} | ≥ 97 % |
| – with a change of count, density, diameter or terminal share beyond its interval | ${compared.filter((r) => r.significant).length} | 0 |
| the same file twice, refused | ${refused.length} (${[...new Set(refused)].join(", ")}) | all |

${paintedTable(painted)}`;
}

/** Frames against copies with hairs painted out; one column a split. */
function paintedTable(painted: RealResult["painted"]): string {
  const row = (name: string, of: (p: RealResult["painted"][number]) => string, target = "") =>
    `| ${name} | ${painted.map(of).join(" | ")} | ${target} |`;
  return [
    `| a frame against a warped, re-lit, re-compressed copy with hairs painted out | ${painted.map((p) => `\`${p.split}\``).join(" | ")} | target |`,
    `|---|${painted.map(() => "---:|").join("")}---:|`,
    row("copies compared", (p) => `${p.copies - p.gated - p.refused}`),
    row("– refused as pictures (the new light is beyond the quality gate)", (p) => `${p.gated}`),
    row("– not recognised", (p) => `${p.refused}`, "0"),
    row("hairs painted out in the common field", (p) => `${p.painted}`),
    row("– of them called lost (recall)", (p) => percent(p.recovered / p.painted), "≥ 95 %"),
    row("– – where the first measurement counts the hair", (p) => percent(p.recovered / p.foundBefore)),
    row(
      "hairs called lost that were painted out (precision)",
      (p) => percent(p.lostRight / p.calledLost),
      "≥ 95 %",
    ),
    row("– second of two shafts that are listed for one annotated hair", (p) => `${p.lostTwice}`),
    row("hairs called new, of all compared", (p) => `${p.calledNew} of ${p.compared}`, "0"),
  ].join("\n");
}

/**
 * Writes docs/validation/trichometry.md and its pictures: what the engine finds on annotated real frames and on rendered
 * pictures whose truth is known. Nothing of the engine was chosen on the `tune` frames or on these seeds.
 *
 *   npm run validate:trichometry [-- --pictures 40 --others 6 --first-seed 900000 --threads 1]
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { encodePicture } from "@anagen/clinic/pictures";
import { engineVersion } from "@anagen/trichometry";
import { drawFailures, type Failure } from "./drawFailures.ts";
import { haveFrames, scoreSplit } from "./realFrames.ts";
import { renderedGroups } from "./renderedGroups.ts";
import { renderedTrials, trialJob } from "./renderedTrials.ts";
import { scoreGroup } from "./scoreRendered.ts";
import {
  blurTable,
  classTable,
  groupTable,
  realTable,
  reliabilityTable,
  repeatsTable,
  type ScoredGroup,
  targetTable,
} from "./validationTables.ts";

const docs = resolve(import.meta.dirname, "../../../docs");

const { values } = parseArgs({
  options: {
    pictures: { type: "string", default: "40" },
    others: { type: "string", default: "6" },
    "first-seed": { type: "string", default: "900000" },
    threads: { type: "string", default: "1" },
  },
});
const firstSeed = Number(values["first-seed"]);

if (!haveFrames()) console.log("skipped: the annotated frames (../shared/trichoscopy) are not here");
const jobs = renderedGroups.flatMap((group) =>
  Array.from({ length: Number(group.part === "density" ? values.pictures : values.others) }, (_, i) => ({
    group,
    job: trialJob(group, firstSeed + i),
  })),
);
const rendered = renderedTrials(
  jobs.map(({ job }) => job),
  Number(values.threads),
);
const scores = haveFrames() ? [await scoreSplit("dev"), await scoreSplit("tune")] : [];
const trials = await rendered;
const groups = renderedGroups.map((group): ScoredGroup => {
  const own = trials.filter((_, i) => jobs[i].group === group);
  return { group, trials: own, score: scoreGroup(own) };
});
const main = groups.filter((g) => g.group.part === "density");
const failures = main.map(worstOf);
writeFileSync(
  resolve(docs, "images/trichometry-failures.webp"),
  await encodePicture(drawFailures(failures.slice(0, 4)), "webp", { quality: 70 }),
);
const text = page();
writeFileSync(resolve(docs, "validation/trichometry.md"), text);
console.log(text);

/** The picture of a group in which most hairs are missed or doubled. */
function worstOf({ group, trials }: ScoredGroup): Failure {
  const faults = (t: (typeof trials)[number]): number =>
    t.truth.length - 2 * t.pairs.length + t.result.hairs.filter((h) => h.counted).length;
  const seen = trials.filter((t) => t.result.summary !== null);
  return { kind: group, trial: seen.reduce((worst, t) => (faults(t) > faults(worst) ? t : worst)) };
}

function page(): string {
  const of = (part: ScoredGroup["group"]["part"]) => groups.filter((g) => g.group.part === part);
  const sharpness = [...main, ...of("blur")].flatMap((g) => g.trials);
  return `# Validation: measuring pictures

Written by \`npm run validate:trichometry -- --pictures ${values.pictures} --others ${values.others} --first-seed ${firstSeed}\` with engine
${engineVersion}; do not edit. Misses stay in the tables.

## What was asked for, and what is measured

${targetTable(scores, groups)}

Rendered figures are of the groups by density below, pooled. Speed is measured on a quiet machine by
\`npm run bench:trichometry-speed\` and \`npm run bench:trichometry-chromium\`.

## Real frames

100 contact pictures of shaved dark hair from one device, every hair annotated by people; evaluation only, not part of this
project. Thresholds were chosen on \`dev\`; nothing was chosen on \`tune\`. Best classical peer on \`tune\`: F1 0.72 (Frangi
filter, skeleton, components).

${scores.length === 0 ? "Skipped: the frames were not at hand." : `${realTable(scores)}\n\n${repeatsTable(scores)}`}

## Rendered pictures

Drawn scalp in which every hair is known, seeds never used in development or calibration, JPEG apart. What a drawn picture is
worth is in [renderer.md](renderer.md). The stated scale differs from the true one by 0.5 % (standard deviation). Pictures,
true hairs: roots in the counting frame. A detection fits a true hair when their centre-lines lie within 8 px of each other
on average along both; one to one, nearest first. **Diameter** means the projected width of the shaft, mean over its visible length;
truth is the same width of the same hair. "Core" is half the distance between the 16th and the 84th percentile of the errors:
the spread without the worst cases, which are hairs that were read as two or two as one.
"Held": share of 95 % intervals that hold the truth. *Field*: the hairs of this picture's counting frame. *Scalp*: the density
that the scalp was drawn with.

### By density and thinning

${groupTable(of("density"))}

### By blur

${groupTable(of("blur"))}

### By hair colour and skin

${groupTable(of("colour"))}

### Long and curly hair

${groupTable(of("style"))}

### What lies on the skin

${groupTable(of("surface"))}

### Single hairs by class

Bias / SD (core) in µm, then the root mean square of error over stated standard deviation, which is 1 when the stated doubt is
right. *Alone*: more than 6 px (33 µm) from the next shaft's edge; *touching*: nearer, overlapping by 2 px at most. *Two read as
one*: another hair that was not found lies mostly within the found one; these are in no other column but "all". Groups by density.

${classTable(main.flatMap((g) => g.trials))}

### Single hairs by blur

Groups by density and by blur; bias / SD (core) in µm.

${blurTable(sharpness)}

### Stated probabilities

Groups by density: mean of what is stated → share that is true (number of hairs). "It is a hair" means that it fits a true one
(see above); "it is vellus" that the true hair's diameter is below 30 µm.

${reliabilityTable(main.flatMap((g) => g.trials))}

## Where it fails

The pictures of the first four groups above in which most hairs are missed or doubled, in their order (${failures
    .slice(0, 4)
    .map((f) => `seed ${f.trial.seed}`)
    .join(", ")}). White: right. Orange: a true hair that was missed.
Blue: counted where there is none.

![The worst rendered pictures of four groups](../images/trichometry-failures.webp)

Failures on real frames are given as numbers only; no real picture is shown.
`;
}

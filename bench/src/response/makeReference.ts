/**
 * Makes the tables that a review reads: untreated change and known effects by baseline density and month.
 * node --conditions=source bench/src/response/makeReference.ts --date 2026-11-23 --seed 20261123 --size 1600
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  autologousCells,
  conditionedMedium,
  finasteride,
  fittedStrengths,
  minoxidil,
  plateletRichPlasma,
  type Schedule,
  type Treatment,
} from "@anagen/haircycle";
import { type ReferencePlan, simulateEffect, simulateSeason, simulateUntreated } from "@anagen/response";

const { values } = parseArgs({
  options: {
    date: { type: "string" },
    seed: { type: "string", default: "20261123" },
    size: { type: "string", default: "1600" },
  },
});
if (!values.date) throw new Error("--date is missing: the day that the tables name");
const [seed, size] = [Number(values.seed), Number(values.size)];
const months = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 18, 21, 24, 30, 36];
const densityEdges = [110, 150, 190, 230, 270, 1000];
const plan = (facts: Partial<ReferencePlan["facts"]>): ReferencePlan => ({
  facts: {
    sex: "male",
    site: "vertex",
    ethnicity: "Caucasian",
    familyHistory: "unknown",
    patternHairLoss: true,
    ...facts,
  },
  months,
  densityEdges,
  size,
  seed,
});
const series: Schedule = { kind: "sessions", days: [0, 45, 90] };
const single: Schedule = { kind: "sessions", days: [0] };
const daily: Schedule = { kind: "continuous", fromDay: 0, untilDay: null };
const fitted = fittedStrengths();

const untreated = {
  "male-top": simulateUntreated(plan({ site: "frontal" })),
  "male-vertex": simulateUntreated(plan({})),
  "female-top": simulateUntreated(plan({ sex: "female" })),
  occipital: simulateUntreated(plan({ site: "occipital" })),
  "no-pattern-loss": simulateUntreated(plan({ patternHairLoss: false })),
};
const effect = (treatment: Treatment, schedule: Schedule) => ({
  nullProbability: treatment.nullProbability,
  rows: simulateEffect(plan({}), treatment, schedule),
});
const effects = {
  "cells-single": effect(autologousCells, single),
  "cells-series": effect(autologousCells, series),
  "cell-free": effect(conditionedMedium(fitted), daily),
  "prp-single": effect(plateletRichPlasma, single),
  "prp-series": effect(plateletRichPlasma, series),
  minoxidil: effect(minoxidil(fitted), daily),
  finasteride: effect(finasteride(fitted), daily),
};
const season = simulateSeason({ ...plan({}), size: 2 * size });
const command = `node --conditions=source bench/src/response/makeReference.ts --date ${values.date} --seed ${seed} --size ${size}`;
const table = {
  schema: "anagen.response-reference/1",
  provenance: { command, date: values.date, seed, size },
  season,
  untreated,
  effects,
};
const short = (key: string, value: unknown) =>
  typeof value === "number" && key !== "seed" ? Number(value.toPrecision(4)) : value;
const into = new URL("../../../packages/response/src/reference/reference.json", import.meta.url);
writeFileSync(into, `${JSON.stringify(table, short)}\n`);

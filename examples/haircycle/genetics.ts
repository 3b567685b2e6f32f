/** What does genetics change? */
import { linesByMonth } from "@anagen/figures";
import { buildForecastBank, type PatientFacts, quantities, unwrap } from "@anagen/haircycle";
import { type Experiment, mean } from "./experiment.ts";

const ages = [25, 30, 35, 40, 45, 50, 55];
const scores = [-1.5, 0, 1.5];

export function genetics(): Experiment {
  const thickness = scores.map((score) => ages.map((age) => thicknessAt(age, score)));
  const at = (score: number, age: number) => thickness[scores.indexOf(score)]?.[ages.indexOf(age)] as number;
  const percent = (score: number, age: number) => (100 * at(score, age)) / at(-1.5, 25);
  return {
    question: "What does genetics change?",
    answer: [
      `Cumulative thickness at 45, in % of a man of 25 with a low score: score −1.5: ${percent(-1.5, 45).toFixed(0)}, average: ${percent(0, 45).toFixed(0)}, +1.5: ${percent(1.5, 45).toFixed(0)}.`,
      "The score moves when thinning begins and how fast it goes (prior; size a design choice set on an explained variance of 50–80 %, Hagenaars 2017). It does not move the response to treatment: no study links the two.",
    ],
    numbers: { low45: percent(-1.5, 45), middle45: percent(0, 45), high45: percent(1.5, 45) },
    figure: linesByMonth({
      id: "genetics",
      title: "Thickness by age and genetic score",
      unit: "cumulative thickness, mm/cm²",
      along: { title: "age, years", from: 25, by: 5, step: 5 },
      from: 0,
      lines: scores.map((score, i) => ({
        name: `score ${score > 0 ? "+" : ""}${score}`.replace("-", "−"),
        values: thickness[i] as number[],
      })),
    }),
  };
}

function thicknessAt(age: number, polygenicScore: number): number {
  const facts: PatientFacts = {
    sex: "male",
    age,
    site: "vertex",
    ethnicity: "Caucasian",
    familyHistory: "unknown",
    polygenicScore,
    patternHairLoss: true,
  };
  const bank = unwrap(
    buildForecastBank({
      facts,
      treatment: null,
      schedule: null,
      nowDay: 0,
      horizonMonths: 1,
      size: 150,
      seed: 6,
    }),
  );
  const row = bank.values[0]?.[quantities.indexOf("thicknessMmPerCm2")]?.subarray(
    0,
    bank.size,
  ) as Float32Array;
  return mean(Array.from(row, (value, i) => value * (bank.patients[i]?.folliclesPerCm2.mean as number)));
}

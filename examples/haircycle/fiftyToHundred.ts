/** Is 50–100 hairs a day normal, and what of it does anybody catch? */
import { linesByMonth } from "@anagen/figures";
import { biologyFrom, posteriorDraw, shedTest, steadyState } from "@anagen/haircycle";
import { beta, randomStream } from "@anagen/numerics";
import { type Experiment, quantile } from "./experiment.ts";

const PEOPLE = 4000;

export function fiftyToHundred(): Experiment {
  const capture = beta({ alpha: 4.6, beta: 10.7 });
  const stream = randomStream({ seed: 50_100 });
  const shed: number[] = [];
  const washed: number[] = [];
  const combed: number[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    const population = posteriorDraw(person);
    const values = {
      ...population,
      anagenDays: population.anagenDays * Math.exp(0.15 * stream.normal()),
      telogenDays: population.telogenDays * Math.exp(0.15 * stream.normal()),
    };
    const { shedPerFollicleDay } = steadyState({ ...biologyFrom(values, 0), miniaturisation: null });
    // 100 000 to 150 000 follicles on a scalp (Bernard 2006).
    const follicles = 100_000 + 50_000 * stream.uniform();
    const hairs = follicles * shedPerFollicleDay;
    shed.push(hairs);
    washed.push(hairs * capture.quantile(stream.uniform()));
    combed.push(hairs * population.combCapture);
  }
  const within = (values: number[]) => (100 * values.filter((v) => v >= 50 && v <= 100).length) / PEOPLE;
  const band = (values: number[]) => [0.05, 0.5, 0.95].map((p) => Math.round(quantile(values, p)));
  const [shedBand, washBand, combBand] = [band(shed), band(washed), band(combed)];
  const share = (values: number[]) =>
    Array.from(
      { length: 31 },
      (_, k) => (100 * values.filter((v) => Math.floor(v / 8) === k).length) / PEOPLE,
    );
  const days = shedTest("wash-five-days")?.daysCovered ?? 5;
  return {
    question: "Is it normal to lose 50 to 100 hairs a day?",
    answer: [
      `Of simulated healthy people the true shed is ${shedBand[1]} hairs a day (90 % between ${shedBand[0]} and ${shedBand[2]}); ${within(shed).toFixed(0)} % shed 50–100.`,
      `Collected at a daily wash: ${washBand[1]} (${washBand[0]}–${washBand[2]}); ${within(washed).toFixed(0)} % would count 50–100. A 60-second comb: ${combBand[1]} (${combBand[0]}–${combBand[2]}).`,
      `The same people after five days without washing: ${Math.round(days * quantile(washed, 0.5))}. A count says nothing without the way it was collected.`,
      "The comb count was fitted (Wasko 2008); the wash count rests on a capture share that no one has measured.",
    ],
    numbers: {
      trueMedian: quantile(shed, 0.5),
      trueWithin: within(shed),
      washMedian: quantile(washed, 0.5),
      washWithin: within(washed),
      combMedian: quantile(combed, 0.5),
    },
    figure: linesByMonth({
      id: "fifty-to-hundred",
      title: "What is shed and what is caught",
      unit: "% of healthy people, by 8 hairs",
      along: { title: "hairs a day, from", from: 0, by: 8, step: 40 },
      from: 0,
      lines: [
        { name: "collected at a daily wash", values: share(washed) },
        { name: "true shed", values: share(shed) },
      ],
    }),
  };
}

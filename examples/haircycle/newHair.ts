/** When does new hair show? */
import { linesByMonth } from "@anagen/figures";
import {
  biologyFrom,
  type Course,
  fittedStrengths,
  growthRate,
  meanField,
  measurementErrors,
  minoxidil,
  observeMeanField,
  posteriorMedian,
  unwrap,
} from "@anagen/haircycle";
import { type Experiment, MONTH } from "./experiment.ts";

export function newHair(): Experiment {
  const values = posteriorMedian();
  const startDay = -Math.round(8 * 365.25);
  const biology = biologyFrom(values, startDay);
  const course: Course = {
    treatment: minoxidil(fittedStrengths()),
    schedule: { kind: "continuous", fromDay: 0, untilDay: null },
  };
  const plan = { biology, startDay, untilDay: 400, stepDays: 4, fineClasses: true };
  const none = unwrap(meanField(plan));
  const with_ = unwrap(meanField({ ...plan, courses: [course] }));
  const gain = (day: number, emergenceLagDays: number) => {
    const seen = (field: typeof none) => observeMeanField({ field, biology, day, emergenceLagDays }).visible;
    return (seen(with_) - seen(none)) * values.folliclesPerCm2;
  };
  const days = Array.from({ length: 361 }, (_, day) => day);
  const curve = days.map((day) => gain(day, 21));
  const best = Math.max(...curve);
  const first = days.find((day) => (curve[day] as number) > 1) as number;
  const half = days.find((day) => (curve[day] as number) > best / 2) as number;
  const detectable = 1.96 * Math.SQRT2 * measurementErrors.densitySd;
  const days3Cm = (diameterUm: number) => 30 / growthRate(biology, diameterUm);
  const monthly = (lag: number) => Array.from({ length: 13 }, (_, m) => gain(m * MONTH, lag));
  return {
    question: "When does new hair show?",
    answer: [
      `A hair that starts on day 0 shows after 2–4 weeks (design choice) and is 3 cm long ${(days3Cm(72) / MONTH).toFixed(1)} months after its onset if it is 72 µm thick, ${(days3Cm(36) / MONTH).toFixed(1)} if 36.`,
      `With the fitted effect of minoxidil at 16 weeks, the mean density is 1 hair/cm² up from day ${first}, half of the greatest gain is there on day ${half}, the greatest (${best.toFixed(0)} hairs/cm²) on day ${curve.indexOf(best)}.`,
      `One person's count cannot tell it: the smallest detectable change is ${detectable.toFixed(0)} hairs/cm². "More hairs counted in months 3–6" fits a group mean, not a head.`,
    ],
    numbers: { first, half, best, bestDay: curve.indexOf(best), detectable },
    figure: linesByMonth({
      id: "new-hair",
      title: "Gain of visible hairs over no treatment",
      unit: "hairs/cm² more than untreated",
      lines: [14, 21, 28].map((lag) => ({ name: `shows after ${lag} days`, values: monthly(lag) })),
    }),
  };
}

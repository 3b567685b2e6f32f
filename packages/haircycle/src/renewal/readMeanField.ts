/** Reads the mean field at a day, classes added up. */
import type { MeanField } from "./meanField.ts";

/** Share of follicles in anagen, catagen, telogen and kenogen on a day, linear between grid points. */
export function phaseShares(field: MeanField, day: number): [number, number, number, number] {
  const classes = field.ratios.length;
  const { index, weight } = gridPlace(field, day);
  const share = (phase: number) => {
    let sum = 0;
    for (let c = 0; c < classes; c++) {
      const a = field.occupancy[phase][index * classes + c];
      const b = field.occupancy[phase][(index + 1) * classes + c];
      sum += a + (b - a) * weight;
    }
    return sum;
  };
  return [share(0), share(1), share(2), share(3)];
}

/** Hairs shed per follicle and day, mean over a span of days. */
export function shedRate(field: MeanField, fromDay: number, untilDay: number): number {
  let total = 0;
  for (let i = 0; i < field.shed.length; i++) {
    const begins = field.startDay + i * field.stepDays;
    const overlap = Math.min(begins + field.stepDays, untilDay) - Math.max(begins, fromDay);
    if (overlap > 0) total += overlap * field.shed[i];
  }
  return total / (untilDay - fromDay);
}

/** Grid point at or before a day, and how far the day is on the way to the next. */
export function gridPlace(
  field: MeanField,
  day: number,
): { readonly index: number; readonly weight: number } {
  const place = Math.min(Math.max((day - field.startDay) / field.stepDays, 0), field.points - 1);
  const index = Math.min(Math.floor(place), field.points - 2);
  return { index, weight: place - index };
}

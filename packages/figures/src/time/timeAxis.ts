/** The time axis that the band of phases and all curves of a course share, so that they align under each other. */
import { type LinearScale, linearScale } from "../scale/linearScale.ts";
import { textWidth } from "../svg/text.ts";
import { englishWords, type FigureWords } from "../theme/figureWords.ts";

export interface TimeAxisOptions {
  /** First day shown, "YYYY-MM-DD". */
  readonly from: string;
  /** Last day shown, "YYYY-MM-DD". */
  readonly to: string;
  /** Day 0 of the phases; null when nobody was treated: then the axis shows calendar months only. */
  readonly treatedOn: string | null;
  /** Width of the whole figure, px. */
  readonly width: number;
  /** Default English. */
  readonly words?: FigureWords;
}

export interface TimeTick {
  readonly x: number;
  /** "M3" in a treated course, "Mar 2027" otherwise. */
  readonly label: string;
  /** Calendar month under a month of treatment; null when `label` is the calendar already. */
  readonly calendar: string | null;
}

export interface TimeAxis {
  /** Pixel of a day "YYYY-MM-DD". */
  readonly x: (date: string) => number;
  /** Pixel of a month after treatment (mean month of 30.4375 days); null when not treated. */
  readonly xOfMonth: ((month: number) => number) | null;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly TimeTick[];
}

const meanMonthDays = 30.4375;

/** Room for the numbers on the left and for half a label on the right, px; the same for every figure of a width. */
export function timeAxis(options: TimeAxisOptions): TimeAxis {
  const { words = englishWords } = options;
  const narrow = options.width < 520;
  const left = narrow ? 40 : 56;
  const right = options.width - (narrow ? 14 : 24);
  const scale = linearScale([dayNumber(options.from), dayNumber(options.to)], [left, right]);
  const day0 = options.treatedOn === null ? null : dayNumber(options.treatedOn);
  return {
    x: (date) => scale(dayNumber(date)),
    xOfMonth: day0 === null ? null : (month) => scale(day0 + month * meanMonthDays),
    left,
    right,
    ticks: day0 === null ? calendarTicks(scale, words) : monthTicks(scale, day0, words),
  };
}

/** Days since 1 January 1970. */
export function dayNumber(date: string): number {
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`not a day "YYYY-MM-DD": ${date}`);
  return time / 86_400_000;
}

/** "12 Mar 2027": a date that nobody reads the wrong way round. */
export function dateInWords(date: string): string {
  return englishWords.date(date);
}

function monthTicks(scale: LinearScale, day0: number, words: FigureWords): TimeTick[] {
  const months = (scale.domain[1] - scale.domain[0]) / meanMonthDays;
  const room = scale.range[1] - scale.range[0];
  const step = [1, 2, 3, 6, 12, 24].find((s) => (room / months) * s >= textWidth("Mar 2027") + 14) ?? 24;
  const first = Math.ceil((scale.domain[0] - day0) / meanMonthDays / step);
  const last = Math.floor((scale.domain[1] - day0) / meanMonthDays / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => {
    const month = (first + k) * step;
    const day = day0 + month * meanMonthDays;
    return {
      x: scale(day),
      label: month === 0 ? "D0" : `M${month < 0 ? "−" : ""}${Math.abs(month)}`,
      calendar: calendarMonth(day, words),
    };
  });
}

function calendarTicks(scale: LinearScale, words: FigureWords): TimeTick[] {
  const months = (scale.domain[1] - scale.domain[0]) / meanMonthDays;
  const room = scale.range[1] - scale.range[0];
  const step = [1, 2, 3, 6, 12, 24].find((s) => (room / months) * s >= textWidth("Mar 2027") + 14) ?? 24;
  const start = new Date(scale.domain[0] * 86_400_000);
  const firstMonth = start.getUTCFullYear() * 12 + start.getUTCMonth() + (start.getUTCDate() > 1 ? 1 : 0);
  const ticks: TimeTick[] = [];
  for (let month = Math.ceil(firstMonth / step) * step; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
    if (day > scale.domain[1]) return ticks;
    ticks.push({ x: scale(day), label: calendarMonth(day, words), calendar: null });
  }
}

function calendarMonth(day: number, words: FigureWords): string {
  return words.month(new Date(day * 86_400_000).toISOString());
}

/** The words of figures in the language of the pages. */
import type { FigureWords } from "@anagen/figures";
import { dateInWords, monthInWords } from "./dates.ts";
import { numberInWords } from "./numbers.ts";
import { say } from "./say.ts";

export const figureWords: FigureWords = {
  say,
  date: dateInWords,
  month: monthInWords,
  number: numberInWords,
};

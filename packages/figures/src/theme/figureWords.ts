/** How a figure says its texts, dates and numbers: in English unless a page hands in another language. */

export interface FigureWords {
  /** The English text is the key; `{{name}}` in it stands for a value. */
  readonly say: (text: string, values?: Readonly<Record<string, string | number>>) => string;
  /** "12 Mar 2027", from "2027-03-12". */
  readonly date: (date: string) => string;
  /** "Mar 2027", from any day of it. */
  readonly month: (date: string) => string;
  readonly number: (value: number, digits: number) => string;
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const englishWords: FigureWords = {
  say: (text, values = {}) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole)),
  date: (date) => `${Number(date.slice(8, 10))} ${englishWords.month(date)}`,
  month: (date) => `${monthNames[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(0, 4))}`,
  number: (value, digits) => value.toFixed(digits),
};

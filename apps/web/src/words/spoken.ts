/**
 * Texts of a page that are said in the language of the pages each time they are read: `texts.title` is English or
 * Spanish. What is no text (a pattern, a function) stays as it is. The English behind them is kept for the test that
 * looks for missing translations.
 */
import { say } from "./say.ts";

const english = new WeakMap<object, Readonly<Record<string, unknown>>>();

export function spoken<const Texts extends Readonly<Record<string, unknown>>>(texts: Texts): Widened<Texts> {
  const made = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(texts).map(([name, value]) => [
        name,
        { enumerable: true, get: () => (typeof value === "string" ? say(value) : value) },
      ]),
    ),
  ) as Widened<Texts>;
  english.set(made, texts);
  return made;
}

/** The English of spoken texts; null for anything else. */
export function englishOf(texts: unknown): Readonly<Record<string, unknown>> | null {
  return typeof texts === "object" && texts !== null ? (english.get(texts) ?? null) : null;
}

type Widened<Texts> = { readonly [Name in keyof Texts]: Texts[Name] extends string ? string : Texts[Name] };

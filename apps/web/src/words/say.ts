/**
 * Says a text in the language of the pages, for functions that are no components. Whoever calls it while drawing is
 * drawn anew when the language changes (app/Spoken.tsx).
 */
import { words } from "./startWords.ts";
import type { Say } from "./useSay.ts";

export const say: Say = (text, values) =>
  words.isInitialized ? words.t(text, { ...values, defaultValue: text }) : filledIn(text, values ?? {});

/** Before the translations are started, as in tests, English is said. */
function filledIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What a patient's consents allow on a day: each purpose by itself, the latest word counts. */
import type { CalendarDate } from "../calendar/calendarDate.ts";
import { type ConsentScope, consentScopes } from "./decisionOptions.ts";

export interface ConsentWord {
  readonly on: CalendarDate;
  readonly kind: "given" | "withdrawn";
  readonly scopes: readonly ConsentScope[];
  /** Hash of the text that it was given on; null for a withdrawal. */
  readonly version: string | null;
  /** Last day on which it counts; absent or null where no end was agreed. */
  readonly until?: CalendarDate | null;
}

export interface ScopeStanding {
  readonly scope: ConsentScope;
  /**
   * "ask-again" where the text has changed since, or the consent has run out: what was allowed stays as it was, and nothing
   * new is done on it.
   */
  readonly standing: "allowed" | "ask-again" | "withdrawn" | "never-given";
  /** Day of the word that counts; null where there is none. */
  readonly since: CalendarDate | null;
}

/**
 * The standing of every purpose on a day. On one and the same day a withdrawal counts before what was given, and later
 * words of a list count before earlier ones of the same day and kind.
 *
 * @param currentVersion hash of the text as it stands now
 */
export function standingScopes(
  words: readonly ConsentWord[],
  currentVersion: string,
  on: CalendarDate,
): ScopeStanding[] {
  return consentScopes.map((scope) => {
    const last = words
      .filter((w) => w.on <= on && w.scopes.includes(scope))
      .reduce<ConsentWord | null>((kept, word) => (kept === null || counts(word, kept) ? word : kept), null);
    if (last === null) return { scope, standing: "never-given", since: null };
    if (last.kind === "withdrawn") return { scope, standing: "withdrawn", since: last.on };
    const stands = last.version === currentVersion && (!last.until || on <= last.until);
    return { scope, standing: stands ? "allowed" : "ask-again", since: last.on };
  });
}

function counts(word: ConsentWord, before: ConsentWord): boolean {
  if (word.on !== before.on) return word.on > before.on;
  return word.kind === before.kind || word.kind === "withdrawn";
}

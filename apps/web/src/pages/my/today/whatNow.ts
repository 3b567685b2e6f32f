/** What a patient has to do now: the list after the procedure first, then the next date. */
import { type ChecklistLine, patientDates } from "@anagen/care";
import type { CourseView } from "@anagen/clinic/contract";
import { dateInWords, distanceInWords } from "../../../words/dates.ts";
import { say } from "../../../words/say.ts";

export interface WhatNow {
  readonly headline: string;
  /** Null where the headline says it all. */
  readonly under: string | null;
  /** Where the patient can do it. */
  readonly leadsTo: "list" | "dates" | "diary";
}

/** A date this near is told before anything else but the list. */
const soonDays = 14;

export function whatNow(view: CourseView, lines: readonly ChecklistLine[], today: string): WhatNow {
  const holding = lines.filter((line) => line.state === "holds");
  if (holding.length > 0)
    return {
      headline: say("Follow your list."),
      under:
        holding.length === 1
          ? say("One rule still holds.")
          : say("{{count}} rules still hold.", { count: holding.length }),
      leadsTo: "list",
    };
  const { treatedOn, closedOn, treatment } = view.course;
  const course = { treatedOn, closedOn, watchOnly: treatment === "observation" };
  const dates = patientDates(course, view.visits, today);
  const next = dates.find((date) => date.kind !== "window" && date.state === "set" && date.from >= today);
  const window = dates.find((date) => date.kind === "window" && date.from <= today);
  if (next !== undefined && daysTo(today, next.from) <= soonDays)
    return {
      headline: isCall(next.label)
        ? say("We call you {{distance}}.", { distance: distanceInWords(today, next.from) })
        : say("Come to the clinic {{distance}}.", { distance: distanceInWords(today, next.from) }),
      under: dateInWords(next.from),
      leadsTo: "dates",
    };
  if (window !== undefined)
    return {
      headline: say("Make a date with the clinic."),
      under: say("A visit is due by {{date}}.", { date: dateInWords(window.to) }),
      leadsTo: "dates",
    };
  return {
    headline: say("Nothing has to be done today."),
    under:
      next === undefined
        ? say("If you like, write a line in your diary.")
        : say("Your next visit is on {{date}}.", { date: dateInWords(next.from) }),
    leadsTo: "diary",
  };
}

/** The first days of the plan are calls (care's plan of visits). */
function isCall(label: string): boolean {
  return /^D[1-9]/.test(label);
}

function daysTo(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

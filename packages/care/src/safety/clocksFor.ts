/** Which reporting clocks an event starts, and when each runs out. */
import { addDays, type CalendarDate } from "../calendar/calendarDate.ts";
import { addHours, type Instant, localDateOf } from "../calendar/zonedTime.ts";
import type { AdverseEventFacts } from "./adverseEventFacts.ts";
import { isSerious } from "./isSerious.ts";
import { type DutyId, type ReportingDuty, reportingDuties } from "./reportingDuties.ts";

export type Clock =
  /** Due by the end of that local day; a weekend or holiday moves nothing. */
  | { readonly duty: DutyId; readonly day0: CalendarDate; readonly dueDate: CalendarDate }
  | { readonly duty: DutyId; readonly dueAt: Instant };

/** What starts each clock: the instant or day it counts from; null where it does not run. */
type Starts = Partial<Record<DutyId, Instant | CalendarDate | null>>;

/** The clocks that run, in the order of the table of duties. */
export function clocksFor(facts: AdverseEventFacts): Clock[] {
  const starts = startsOf(facts);
  return reportingDuties.duties.flatMap((duty) => {
    const start = starts[duty.duty] ?? null;
    return start === null ? [] : [clockOf(duty, duty.duty, start, facts.timeZone)];
  });
}

/** A clock of one duty from an instant or a day; day 0 is the local date. */
export function clockOf(
  duty: ReportingDuty,
  id: DutyId,
  start: Instant | CalendarDate,
  timeZone: string,
): Clock {
  if ("hours" in duty.within) return { duty: id, dueAt: addHours(start, duty.within.hours, timeZone) };
  const day0 = start.includes("T") ? localDateOf(start, timeZone) : start;
  return { duty: id, day0, dueDate: addDays(day0, duty.within.days) };
}

function startsOf(facts: AdverseEventFacts): Starts {
  const { event, receivedAt } = facts;
  const serious = isSerious(event);
  const grave = event.death === true || event.lifeThreatening === true;
  const unexpectedSuspected = serious && isSuspected(facts) && facts.expected !== true;
  if (facts.route === "us-ind" && unexpectedSuspected) {
    return {
      [grave ? "US-IND-7" : "US-IND-15"]: receivedAt,
      "US-IND-FOLLOW-UP-15": facts.followUpReceivedAt ?? null,
    };
  }
  if (facts.route === "us-361") return { "US-361-15": isReportable361(facts) ? receivedAt : null };
  if (facts.route !== "eu-trial") return {};
  return {
    "EU-SAE-24H": serious ? (facts.investigatorAwareAt ?? null) : null,
    "EU-SUSAR-7": unexpectedSuspected && grave ? receivedAt : null,
    "EU-SUSAR-FOLLOW-UP-8": unexpectedSuspected && grave ? (facts.firstReportSubmittedOn ?? null) : null,
    "EU-SUSAR-15": unexpectedSuspected && !grave ? receivedAt : null,
  };
}

/** By either; what is conditional, unassessable or not yet said counts as suspected until it is resolved. */
function isSuspected({ relatednessInvestigator, relatednessSponsor }: AdverseEventFacts): boolean {
  const said = [relatednessInvestigator, relatednessSponsor].filter((r) => r !== null && r !== undefined);
  return said.length === 0 || said.some((r) => r !== "unlikely");
}

function isReportable361({ event }: AdverseEventFacts): boolean {
  const consequences = [
    event.death,
    event.lifeThreatening,
    event.disability,
    event.needsIntervention,
    event.hospitalised,
  ];
  return event.communicableDisease === true && consequences.some((c) => c === true);
}

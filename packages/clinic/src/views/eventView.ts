/** An event as the rules see it at an instant: grade, reasons, and how each reporting clock stands. */
import {
  type Clock,
  type ClockState,
  clockState,
  type Judgement,
  judgeAdverseEvent,
  judgeDeviation,
  localDateOf,
  phaseAt,
  reportingDuties,
} from "@anagen/care";
import type { ClockView, Entry, EventFacts, EventView } from "../contract/index.ts";

export function eventView(
  entry: Entry<"event">,
  { treatedOn, now }: { readonly treatedOn: string | null; readonly now: Date },
): EventView {
  const { facts } = entry;
  const { outcome, reasons, computed } = judgeEvent(facts);
  const clocks = (computed.clocks ?? []) as readonly Clock[];
  return {
    entry,
    outcome,
    reasons: reasons.map((reason) => ({ ...reason })),
    grade: (computed.grade as number | undefined) ?? null,
    serious: (computed.serious as boolean | undefined) ?? null,
    phase: phaseAt(treatedOn, facts.startedOn).phase.title,
    clocks: clocks.map((clock) => viewOfClock(clock, facts, now)),
  };
}

/** What the rules say of the facts of an event. */
export function judgeEvent(facts: EventFacts): Judgement {
  const { what, route, timeZone, receivedAt, criteria, term, ...rest } = facts;
  return what === "deviation"
    ? judgeDeviation({ route, timeZone, discoveredAt: receivedAt })
    : judgeAdverseEvent({ ...rest, route, timeZone, receivedAt, event: { term, ...criteria } });
}

function viewOfClock(clock: Clock, facts: EventFacts, now: Date): ClockView {
  const duty = reportingDuties.duties.find((d) => d.duty === clock.duty);
  const report = facts.reports.find((r) => r.duty === clock.duty);
  const lastDay = "dueAt" in clock ? localDateOf(clock.dueAt, facts.timeZone) : clock.dueDate;
  const running: ClockState = clockState(clock, now.toISOString(), facts.timeZone);
  const stopped = { daysLeft: null, minutesLeft: null };
  return {
    duty: clock.duty,
    says: duty?.says ?? clock.duty,
    source: duty?.source ?? reportingDuties.source,
    dueDate: "dueDate" in clock ? clock.dueDate : null,
    dueAt: "dueAt" in clock ? clock.dueAt : null,
    ...(report === undefined
      ? running
      : { ...stopped, state: report.submittedOn <= lastDay ? "reported" : "reported-late" }),
  };
}

/** The form of an event: its fields as people type them, and how they become facts. */
import { instantAt } from "@anagen/care";
import { type Entry, type EventFacts, eventFactsSchema } from "@anagen/clinic/contract";
import { z } from "zod";

/** Local date and time without a zone, as `<input type="datetime-local">` gives it; empty when not known. */
const localTime = z.string();

export const eventFormSchema = eventFactsSchema
  .omit({ receivedAt: true, investigatorAwareAt: true, followUpReceivedAt: true, lot: true })
  .extend({
    receivedAt: localTime.min(1, "Say when the party that must report first received it."),
    investigatorAwareAt: localTime,
    followUpReceivedAt: localTime,
    lot: z.string().max(100),
  });

export type EventForm = z.infer<typeof eventFormSchema>;

export function emptyEvent(today: string, timeZone: string): EventForm {
  return {
    what: "side-effect",
    term: "",
    story: "",
    startedOn: today,
    endedOn: null,
    where: "",
    cause: "unknown",
    lot: "",
    criteria: {
      death: null,
      lifeThreatening: null,
      hospitalised: null,
      disability: null,
      congenital: null,
      importantMedical: null,
      needsIntervention: null,
      communicableDisease: null,
      intervention: "none",
      adl: "none",
    },
    recordedGrade: null,
    expected: null,
    relatednessInvestigator: null,
    relatednessSponsor: null,
    outcome: "unknown",
    action: "",
    jurisdiction: null,
    route: null,
    timeZone,
    receivedAt: "",
    investigatorAwareAt: "",
    followUpReceivedAt: "",
    firstReportSubmittedOn: null,
    auCriteria: null,
    reports: [],
  };
}

export function formOfEvent({ facts }: Pick<Entry<"event">, "facts">): EventForm {
  const local = (instant: string | null) => (instant === null ? "" : localOf(instant, facts.timeZone));
  return {
    ...facts,
    lot: facts.lot ?? "",
    receivedAt: local(facts.receivedAt),
    investigatorAwareAt: local(facts.investigatorAwareAt),
    followUpReceivedAt: local(facts.followUpReceivedAt),
  };
}

export function factsOfForm(form: EventForm): EventFacts {
  const at = (local: string) => (local === "" ? null : instantOf(local, form.timeZone));
  return {
    ...form,
    lot: form.lot.trim() === "" ? null : form.lot.trim(),
    receivedAt: instantOf(form.receivedAt, form.timeZone),
    investigatorAwareAt: at(form.investigatorAwareAt),
    followUpReceivedAt: at(form.followUpReceivedAt),
  };
}

/** The instant of a local time in a zone, in UTC; a time that the change of clock skips is moved on by the skip. */
export function instantOf(local: string, timeZone: string): string {
  return new Date(instantAt(local.slice(0, 10), local.slice(11), timeZone)).toISOString();
}

/** Local date and time of an instant in a zone, "2026-11-23T10:30". */
export function localOf(instant: string, timeZone: string): string {
  const parts = new Map(
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    })
      .formatToParts(Date.parse(instant))
      .map((part) => [part.type, part.value]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${get("year")}-${get("month")}-${get("day")}T${get("hour")}:${get("minute")}`;
}

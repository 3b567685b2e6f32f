/** Handlers of side effects, adverse events and deviations. */
import { isTimeZone } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type EntryDraft, routes } from "../contract/index.ts";
import { eventView, judgeEvent } from "../views/eventView.ts";
import { readSafetyView } from "../views/safetyView.ts";
import { clinicDay } from "./clinicDay.ts";
import { mountEntries } from "./dossier/mountEntries.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { invalidField, notFound, type Refusal } from "./refusal.ts";
import type { Services } from "./services.ts";

export function mountEvents(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  mountEntries(app, services, {
    kind: "event",
    addresses: {
      list: routes.events,
      add: routes.addEvent,
      read: routes.event,
      correct: routes.correctEvent,
      history: routes.eventHistory,
    },
    check: async (draft, { prefix }) => eventFault(draft, await clinicDay(services), services.now(), prefix),
  });
  const read = { action: "read", thing: "event" } as const;
  mountGuarded(app, services, routes.courseEvents, read, async ({ param, who }) => {
    const course = await reachOf(services, who).course(param.id);
    const patient = course === null ? null : await reachOf(services, who).patient(course.patientId);
    if (course === null || patient === null) return notFound("course");
    const entries = await store.dossier("event").ofCourse(who, course);
    const at = { treatedOn: course.treatedOn, now: services.now() };
    return { value: { patient, course, events: entries.map((entry) => eventView(entry, at)) } };
  });
  mountGuarded(app, services, routes.safety, { action: "read", thing: "day" }, async ({ who }) => ({
    value: await readSafetyView(services, who, { today: await clinicDay(services), now: services.now() }),
  }));
}

function eventFault(
  { facts }: EntryDraft<"event">,
  today: string,
  now: Date,
  prefix: string,
): Refusal | null {
  const at = (field: string, sentence: string) => invalidField(`${prefix}facts.${field}`, sentence);
  const { startedOn, endedOn, timeZone } = facts;
  if (!isTimeZone(timeZone)) return at("timeZone", `A time zone is an IANA name; this one is ${timeZone}.`);
  if (startedOn > today) return at("startedOn", `An event cannot begin in the future; this is ${startedOn}.`);
  if (endedOn !== null && endedOn < startedOn)
    return at("endedOn", `An event ends on or after the day it began (${startedOn}), not on ${endedOn}.`);
  for (const field of ["receivedAt", "investigatorAwareAt", "followUpReceivedAt"] as const) {
    const instant = facts[field];
    if (instant !== null && Date.parse(instant) > now.getTime())
      return at(field, `Nobody can have known of it in the future; this is ${instant}.`);
  }
  const refused = judgeEvent(facts).reasons.find((reason) => reason.outcome === "refuse");
  return refused === undefined
    ? null
    : at("relatednessSponsor", `${refused.says} (${refused.text}; ${refused.source})`);
}

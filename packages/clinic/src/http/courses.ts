/** Handlers of courses, for staff and for the patient whose course it is. */
import { addDays, type CalendarDate } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type CourseFacts, routes } from "../contract/index.ts";
import { readCourseView } from "../views/courseView.ts";
import { clinicDay } from "./clinicDay.ts";
import { correctedAnswer } from "./correctedAnswer.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { invalidField, notFound, type Refusal } from "./refusal.ts";
import type { Services } from "./services.ts";

const thing = "course";

export function mountCourses(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  mountGuarded(app, services, routes.courses, { action: "list", thing }, async ({ query, who }) => {
    const patient = await reachOf(services, who).patient(query.patientId);
    if (patient === null) return notFound("patient");
    return { value: await store.courses.ofPatient(who, patient.id) };
  });
  mountGuarded(app, services, routes.addCourse, { action: "create", thing }, async ({ json, who }) => {
    const patient = await store.patients.find(who, json.patientId);
    if (patient === null) return invalidField("patientId", "There is no such patient.");
    const fault = datesFault(json, patient.birthDate, await clinicDay(services), "");
    return fault ?? { value: await store.courses.create(who, json) };
  });
  mountGuarded(app, services, routes.course, { action: "read", thing }, async ({ param, who }) => {
    const course = await reachOf(services, who).course(param.id);
    return course === null ? notFound(thing) : { value: course };
  });
  mountGuarded(app, services, routes.correctCourse, { action: "correct", thing }, async (asked) => {
    const { param, json, who } = asked;
    const course = await store.courses.find(who, param.id);
    if (course === null) return notFound(thing);
    if (course.patientId !== json.facts.patientId)
      return invalidField("facts.patientId", "A course stays with its patient; open a new course instead.");
    const fault = datesFault(json.facts, "0000-01-01", await clinicDay(services), "facts.");
    return fault ?? correctedAnswer(thing, await store.courses.correct(who, { id: param.id, ...json }));
  });
  mountGuarded(app, services, routes.courseHistory, { action: "read", thing }, async ({ param, who }) => {
    const course = await reachOf(services, who).course(param.id);
    return course === null ? notFound(thing) : { value: await store.courses.history(who, param.id) };
  });
  mountGuarded(app, services, routes.courseView, { action: "read", thing }, async ({ param, who }) => {
    const course = await reachOf(services, who).course(param.id);
    if (course === null) return notFound(thing);
    return { value: await readCourseView(store, who, course, await clinicDay(services)) };
  });
}

export function mountOwn(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  mountGuarded(app, services, routes.ownCourses, { action: "list", thing }, async ({ who }) => ({
    value: who.patientId === null ? [] : await store.courses.ofPatient(who, who.patientId),
  }));
  mountGuarded(app, services, routes.ownCourse, { action: "list", thing }, async ({ who }) => {
    const courses = who.patientId === null ? [] : await store.courses.ofPatient(who, who.patientId);
    const course = courses.findLast((c) => c.closedOn === null) ?? courses.at(-1);
    if (course === undefined) return notFound(thing);
    return { value: await readCourseView(store, who, course, await clinicDay(services)) };
  });
}

/** A treatment may be planned ahead, but not further than this (design choice). */
const plannedAheadDays = 2 * 365;

function datesFault(
  facts: CourseFacts,
  birthDate: CalendarDate,
  today: CalendarDate,
  prefix: string,
): Refusal | null {
  const { treatedOn, closedOn } = facts;
  if (treatedOn !== null && (treatedOn < birthDate || treatedOn > addDays(today, plannedAheadDays)))
    return invalidField(
      `${prefix}treatedOn`,
      `The day of treatment lies after birth and at most two years ahead; this one is ${treatedOn}.`,
    );
  if (treatedOn !== null && facts.treatment === "observation")
    return invalidField(`${prefix}treatedOn`, "A course of observation has no day of treatment.");
  if (closedOn !== null && treatedOn !== null && closedOn < treatedOn)
    return invalidField(
      `${prefix}closedOn`,
      `A course is closed after its treatment (${treatedOn}), not on ${closedOn}.`,
    );
  return null;
}

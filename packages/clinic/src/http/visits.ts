/** Handlers of visits, the view of a visit and the view of the day. */
import type { CalendarDate } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { routes, type VisitFacts } from "../contract/index.ts";
import { readFollowUp } from "../views/followUpView.ts";
import { readTodayView } from "../views/todayView.ts";
import { readVisitView } from "../views/visitView.ts";
import { clinicDay } from "./clinicDay.ts";
import { correctedAnswer } from "./correctedAnswer.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { invalidField, notFound, type Refusal } from "./refusal.ts";
import type { Services } from "./services.ts";

const thing = "visit";

export function mountVisits(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  mountGuarded(app, services, routes.visits, { action: "read", thing }, async ({ query, who }) => {
    const course = await reachOf(services, who).course(query.courseId);
    if (course === null) return notFound("course");
    return { value: await store.visits.ofCourse(who, course.id) };
  });
  mountGuarded(app, services, routes.addVisit, { action: "create", thing }, async ({ json, who }) => {
    const course = await store.courses.find(who, json.courseId);
    if (course === null) return invalidField("courseId", "There is no such course.");
    const fault = datesFault(json, await clinicDay(services), "");
    return fault ?? { value: await store.visits.create(who, json) };
  });
  mountGuarded(app, services, routes.visit, { action: "read", thing }, async ({ param, who }) => {
    const visit = await reachOf(services, who).visit(param.id);
    return visit === null ? notFound(thing) : { value: visit };
  });
  mountGuarded(app, services, routes.correctVisit, { action: "correct", thing }, async (asked) => {
    const { param, json, who } = asked;
    const visit = await store.visits.find(who, param.id);
    if (visit === null) return notFound(thing);
    if (visit.courseId !== json.facts.courseId)
      return invalidField("facts.courseId", "A visit stays with its course; add a new visit instead.");
    const fault = datesFault(json.facts, await clinicDay(services), "facts.");
    return fault ?? correctedAnswer(thing, await store.visits.correct(who, { id: param.id, ...json }));
  });
  mountGuarded(app, services, routes.visitHistory, { action: "read", thing }, async ({ param, who }) => {
    const visit = await reachOf(services, who).visit(param.id);
    return visit === null ? notFound(thing) : { value: await store.visits.history(who, param.id) };
  });
  mountViews(app, services);
}

function mountViews(app: OpenAPIHono, services: Services): void {
  const { store, queue } = services;
  mountGuarded(app, services, routes.visitView, { action: "read", thing }, async ({ param, who }) => {
    const visit = await reachOf(services, who).visit(param.id);
    if (visit === null) return notFound(thing);
    const view = await readVisitView(store, who, visit, (id) => queue.progress(id));
    return view === null ? notFound(thing) : { value: view };
  });
  mountGuarded(app, services, routes.today, { action: "read", thing: "day" }, async ({ who }) => ({
    value: await readTodayView(store, who, { today: await clinicDay(services), now: services.now() }),
  }));
  mountGuarded(app, services, routes.followUp, { action: "read", thing: "day" }, async ({ who }) => ({
    value: await readFollowUp(services, who, await clinicDay(services)),
  }));
}

function datesFault(facts: VisitFacts, today: CalendarDate, prefix: string): Refusal | null {
  if (facts.heldOn !== null && facts.heldOn > today)
    return invalidField(
      `${prefix}heldOn`,
      `A visit that was held cannot lie in the future (${facts.heldOn}; today is ${today}). Plan it instead.`,
    );
  if (facts.heldOn === null && facts.plannedFor === null)
    return invalidField(
      `${prefix}plannedFor`,
      "A visit has a day it is planned for, a day it was held, or both.",
    );
  return null;
}

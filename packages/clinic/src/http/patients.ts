/** Handlers of patients. */
import { addDays, type CalendarDate } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type PatientFacts, routes } from "../contract/index.ts";
import { readPatientRows } from "../views/patientRows.ts";
import { clinicDay } from "./clinicDay.ts";
import { correctedAnswer } from "./correctedAnswer.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { invalidField, notFound, type Refusal } from "./refusal.ts";
import type { Services } from "./services.ts";

export function mountPatients(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  const thing = "patient";
  mountGuarded(app, services, routes.patients, { action: "list", thing }, async ({ query, who }) => {
    const today = await clinicDay(services);
    const options = { search: query.search ?? "", today, limit: query.limit };
    return { value: await readPatientRows(services, who, options) };
  });
  mountGuarded(app, services, routes.addPatient, { action: "create", thing }, async ({ json, who }) => {
    const fault = factsFault(json, await clinicDay(services), "");
    return fault ?? { value: await store.patients.create(who, json) };
  });
  mountGuarded(app, services, routes.patient, { action: "read", thing }, async ({ param, who }) => {
    const patient = await reachOf(services, who).patient(param.id);
    return patient === null ? notFound(thing) : { value: patient };
  });
  mountGuarded(app, services, routes.correctPatient, { action: "correct", thing }, async (asked) => {
    const { param, json, who } = asked;
    const fault = factsFault(json.facts, await clinicDay(services), "facts.");
    return fault ?? correctedAnswer(thing, await store.patients.correct(who, { id: param.id, ...json }));
  });
  mountGuarded(app, services, routes.patientHistory, { action: "read", thing }, async ({ param, who }) => {
    const patient = await reachOf(services, who).patient(param.id);
    return patient === null ? notFound(thing) : { value: await store.patients.history(who, param.id) };
  });
}

/** No trial treats anybody that old; a birth date beyond is a slip of the keyboard (design choice). */
const oldestDays = 120 * 366;

function factsFault(facts: PatientFacts, today: CalendarDate, prefix: string): Refusal | null {
  const path = `${prefix}birthDate`;
  if (facts.birthDate > today)
    return invalidField(path, `A birth date cannot be in the future; this one is ${facts.birthDate}.`);
  if (facts.birthDate < addDays(today, -oldestDays))
    return invalidField(
      path,
      `A birth date more than 120 years ago is taken for a slip; this one is ${facts.birthDate}.`,
    );
  return null;
}

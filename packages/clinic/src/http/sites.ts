/** Handlers of the marked spots of scalp. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { routes } from "../contract/index.ts";
import { correctedAnswer } from "./correctedAnswer.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { invalidField, notFound } from "./refusal.ts";
import type { Services } from "./services.ts";

export function mountSites(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  const thing = "site";
  mountGuarded(app, services, routes.sites, { action: "read", thing }, async ({ query, who }) => {
    const patient = await reachOf(services, who).patient(query.patientId);
    if (patient === null) return notFound("patient");
    return { value: await store.sites.ofPatient(who, patient.id) };
  });
  mountGuarded(app, services, routes.addSite, { action: "create", thing }, async ({ json, who }) => {
    const patient = await store.patients.find(who, json.patientId);
    if (patient === null) return invalidField("patientId", "There is no such patient.");
    return { value: await store.sites.create(who, json) };
  });
  mountGuarded(app, services, routes.site, { action: "read", thing }, async ({ param, who }) => {
    const site = await reachOf(services, who).site(param.id);
    return site === null ? notFound(thing) : { value: site };
  });
  mountGuarded(app, services, routes.correctSite, { action: "correct", thing }, async (asked) => {
    const { param, json, who } = asked;
    const site = await store.sites.find(who, param.id);
    if (site === null) return notFound(thing);
    if (site.patientId !== json.facts.patientId)
      return invalidField("facts.patientId", "A site stays with its patient; add a new site instead.");
    return correctedAnswer(thing, await store.sites.correct(who, { id: param.id, ...json }));
  });
  mountGuarded(app, services, routes.siteHistory, { action: "read", thing }, async ({ param, who }) => {
    const site = await reachOf(services, who).site(param.id);
    return site === null ? notFound(thing) : { value: await store.sites.history(who, param.id) };
  });
}

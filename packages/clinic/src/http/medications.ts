/** Handlers of medications: what else somebody takes or does for their hair. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { routes } from "../contract/index.ts";
import { mountEntries } from "./dossier/mountEntries.ts";
import { invalidField } from "./refusal.ts";
import type { Services } from "./services.ts";

export function mountMedications(app: OpenAPIHono, services: Services): void {
  mountEntries(app, services, {
    kind: "medication",
    addresses: {
      list: routes.medications,
      add: routes.addMedication,
      read: routes.medication,
      correct: routes.correctMedication,
      history: routes.medicationHistory,
    },
    check: ({ facts }, { prefix }) =>
      facts.endedOn !== null && facts.endedOn < facts.startedOn
        ? invalidField(
            `${prefix}facts.endedOn`,
            `Use ends on or after the day it began (${facts.startedOn}), not on ${facts.endedOn}.`,
          )
        : null,
  });
}

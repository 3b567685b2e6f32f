/** Handlers of the clinic's recorded lawful routes. A contradiction is kept and marked; what relies on it is refused. */
import type { CalendarDate } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type EntryDraft, routes } from "../contract/index.ts";
import { clinicDay } from "./clinicDay.ts";
import { mountKept } from "./dossier/mountKept.ts";
import type { Writing } from "./dossier/mountVersioned.ts";
import { invalidField, type Refusal } from "./refusal.ts";
import type { Services } from "./services.ts";

export function mountLawfulRoutes(app: OpenAPIHono, services: Services): void {
  mountKept(app, services, {
    kind: "route",
    addresses: {
      list: routes.lawfulRoutes,
      add: routes.addLawfulRoute,
      read: routes.lawfulRoute,
      correct: routes.correctLawfulRoute,
      history: routes.lawfulRouteHistory,
    },
    check: async (draft, about) => routeFault(draft, about, await clinicDay(services)),
  });
}

/** One route for each class of products, so that there is never a question which one counts. */
function routeFault(
  { key, on, facts }: EntryDraft<"route">,
  { previous, prefix }: Writing<"route">,
  today: CalendarDate,
): Refusal | null {
  const at = (field: string, sentence: string) => invalidField(`${prefix}${field}`, sentence);
  const { productClass, reviewDate, nextReviewDate, planSubmittedOn } = facts;
  if (key !== productClass)
    return at("key", `A route is kept under its product class (${productClass}), not under ${key}.`);
  if (previous !== null && previous.facts.productClass !== productClass)
    return at("facts.productClass", "A route stays with its product class; record a new one instead.");
  if (on > today) return at("on", `A route is recorded today or before (${today}), not on ${on}.`);
  if (reviewDate !== null && reviewDate > today)
    return at("facts.reviewDate", `A review lies in the past or today (${today}), not on ${reviewDate}.`);
  if (reviewDate !== null && nextReviewDate !== null && nextReviewDate <= reviewDate)
    return at(
      "facts.nextReviewDate",
      `The next review comes after this one (${reviewDate}), not on ${nextReviewDate}.`,
    );
  if (planSubmittedOn !== null && planSubmittedOn > today)
    return at("facts.planSubmittedOn", `A plan that has been submitted has no date after ${today}.`);
  return null;
}

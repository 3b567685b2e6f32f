/** Handlers of decisions about treating again. The server works out the loss and what the rules say; the page shows it. */
import { judgeMaintenance } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { SignedIn } from "../auth/signedIn.ts";
import {
  type Course,
  type EntryDraft,
  type MaintenanceEntryFacts,
  type MaintenanceView,
  routes,
} from "../contract/index.ts";
import { maintenanceView } from "../views/maintenanceView.ts";
import { readMeasuredPictures, readVisitPictures } from "../views/measuredPictures.ts";
import { clinicDay } from "./clinicDay.ts";
import { mountEntries } from "./dossier/mountEntries.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { invalidField, notFound, type Refusal } from "./refusal.ts";
import type { Services } from "./services.ts";

const thing = "maintenance";

export function mountMaintenance(app: OpenAPIHono, services: Services): void {
  mountEntries(app, services, {
    kind: thing,
    addresses: {
      list: routes.maintenance,
      add: routes.addMaintenance,
      read: routes.maintenanceDecision,
      correct: routes.correctMaintenance,
      history: routes.maintenanceHistory,
    },
    settle: async (draft, { who, course, prefix }) => {
      const view = await readMaintenance(services, who, course);
      const facts = { ...draft.facts, ...measuredFacts(view), judgement: judged(draft, view) };
      return decisionFault(facts, prefix) ?? { ...draft, facts };
    },
  });
  mountGuarded(app, services, routes.maintenanceView, { action: "read", thing }, async ({ param, who }) => {
    const course = await reachOf(services, who).course(param.id);
    return course === null ? notFound("course") : { value: await readMaintenance(services, who, course) };
  });
}

async function readMaintenance(services: Services, who: SignedIn, course: Course): Promise<MaintenanceView> {
  const { store } = services;
  const visits = await readVisitPictures(store, who, course.id);
  const measured = await readMeasuredPictures(store, who, visits);
  const decisions = await store.dossier(thing).ofCourse(who, course);
  const intervalMonths = decisions.at(-1)?.facts.intervalMonths ?? null;
  const { treatedOn } = course;
  return maintenanceView(measured, { treatedOn, intervalMonths }, await clinicDay(services));
}

function measuredFacts({ measured }: MaintenanceView) {
  return measured === null
    ? { siteId: null, best: null, current: null, sdc: null }
    : { siteId: measured.siteId, best: measured.best, current: measured.current, sdc: measured.sdc };
}

function judged({ facts }: EntryDraft<"maintenance">, { measured }: MaintenanceView) {
  if (measured === null) return null;
  const { outcome, reasons, computed } = judgeMaintenance({
    ...facts,
    best: measured.best,
    current: measured.current,
    sdc: measured.sdc,
    rescreen: facts.rescreen && { ...facts.rescreen, flags: facts.rescreen.flags.map((code) => ({ code })) },
  });
  return { outcome, reasons: reasons.map((reason) => ({ ...reason })), computed: { ...computed } };
}

/** Treating again needs what the rules ask for; waiting and stopping need nothing. */
function decisionFault(facts: MaintenanceEntryFacts, prefix: string): Refusal | null {
  if (facts.decision !== "treat-again") return null;
  const at = (sentence: string) => invalidField(`${prefix}facts.decision`, sentence);
  if (facts.judgement === null)
    return at("Nothing was measured that could say whether there is a loss: measure first, or wait.");
  const against = facts.judgement.reasons.filter((r) => r.outcome !== "accept" && r.outcome !== "warn");
  return against.length === 0 ? null : at(against.map((r) => `${r.says} (${r.text})`).join(" "));
}

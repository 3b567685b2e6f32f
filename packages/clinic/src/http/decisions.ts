/** Handlers of decisions: what was shown, asked and chosen, in an order that can be true. */
import { type CalendarDate, judgeConsent } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { decisionAid } from "../aid/decisionAid.ts";
import { type DecisionFacts, type EntryDraft, routes } from "../contract/index.ts";
import { readDecisionView } from "../views/decisionView.ts";
import { clinicDay } from "./clinicDay.ts";
import { mountEntries } from "./dossier/mountEntries.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { invalidField, notFound, type Refusal, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

/** Clocks of two devices may differ by this much, ms. */
const clockSlack = 5 * 60_000;

export function mountDecisions(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  mountEntries(app, services, {
    kind: "decision",
    addresses: {
      list: routes.decisions,
      add: routes.addDecision,
      read: routes.decision,
      correct: routes.correctDecision,
      history: routes.decisionHistory,
    },
    check: async (draft, { prefix, previous }) =>
      timesFault(draft, { today: await clinicDay(services), now: services.now(), prefix }) ??
      (previous === null ? aidFault(draft.facts, prefix) : null),
    settle: async (draft, { who, previous }) => ({
      ...draft,
      facts: {
        ...draft.facts,
        explainedBy: previous?.facts.explainedBy ?? { id: who.id, name: who.name },
      },
    }),
  });
  const right = { action: "read", thing: "decision" } as const;
  mountGuarded(app, services, routes.decisionView, right, async ({ param, who }) => {
    const course = await reachOf(services, who).course(param.id);
    if (course === null) return notFound("course");
    return { value: await readDecisionView(store, who, course, await clinicDay(services)) };
  });
}

/** A new decision rests on the aid that this server shows; a page that was open over an update loads again. */
function aidFault({ aid }: DecisionFacts, prefix: string): Refusal | null {
  return aid.sha256 === decisionAid().sha256
    ? null
    : invalidField(
        `${prefix}facts.aid`,
        "The decision aid has changed since this page was opened; load it again, so that what is recorded is what was seen.",
      );
}

interface Moment {
  readonly today: CalendarDate;
  readonly now: Date;
  readonly prefix: string;
}

function timesFault({ on, facts }: EntryDraft<"decision">, { today, now, prefix }: Moment): Refusal | null {
  const at = (field: string, sentence: string) => invalidField(`${prefix}${field}`, sentence);
  if (on > today) return at("on", `A decision is of today or before (${today}), not of ${on}.`);
  const { startedAt, chosen, chosenAt, terms, optionsShown } = facts;
  if ((chosen === null) !== (chosenAt === null))
    return at("facts.chosenAt", "A choice has its time, and no choice has none.");
  const times: readonly (readonly [string, string])[] = [
    ["facts.startedAt", startedAt],
    ...optionsShown.map((o, i) => [`facts.optionsShown.${i}.at`, o.at] as const),
    ...(terms === null ? [] : [["facts.terms.at", terms.at] as const]),
    ...(chosenAt === null ? [] : [["facts.chosenAt", chosenAt] as const]),
  ];
  const future = times.find(([, time]) => Date.parse(time) > now.getTime() + clockSlack);
  if (future) return at(future[0], `This lies in the future: ${future[1]}.`);
  const early = times.find(([, time]) => Date.parse(time) < Date.parse(startedAt));
  if (early) return at(early[0], `This lies before the talk began (${startedAt}): ${early[1]}.`);
  if (terms !== null && chosenAt !== null && terms.at > chosenAt) return termsTooLate();
  return null;
}

/** The rule's own words on terms that were shown after the decision. */
function termsTooLate(): Refusal {
  const { reasons } = judgeConsent({
    optionsShown: [],
    currentVersion: "none",
    termsShownBeforeDecision: false,
    signedOn: "2000-01-01",
    coolingOffDays: 0,
    scopes: {},
  });
  const reason = reasons.find((r) => r.code === "CONSENT-TERMS-AFTER-DECISION");
  return refuse(422, "decision.terms-after", `${reason?.says ?? ""} (CONSENT-TERMS-AFTER-DECISION)`);
}

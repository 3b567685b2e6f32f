/** Handlers of consents: signed before a witness and bound to the text that was seen, or taken back at any time. */
import type { CalendarDate } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type EntryDraft, routes, storedJudgement } from "../contract/index.ts";
import { consentPaper } from "../papers/consentPaper.ts";
import { signConsent } from "../papers/signConsent.ts";
import { readCourseState } from "../views/courseState.ts";
import { readOwnPapers, readSignedPaper } from "../views/papersView.ts";
import { clinicDay, dayIn } from "./clinicDay.ts";
import { mountEntries, type WrittenAbout } from "./dossier/mountEntries.ts";
import { reachEntry } from "./dossier/reachEntry.ts";
import { mountGuarded } from "./mount.ts";
import { invalidField, notFound, type Refusal, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

/** Clocks of two devices may differ by this much, ms. */
const clockSlack = 5 * 60_000;

type Draft = EntryDraft<"consent">;

export function mountConsents(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  mountEntries(app, services, {
    kind: "consent",
    addresses: {
      list: routes.consents,
      add: routes.addConsent,
      read: routes.consent,
      correct: routes.correctConsent,
      history: routes.consentHistory,
    },
    check: (_draft, { previous }) =>
      previous === null
        ? null
        : refuse(
            422,
            "consent.signed",
            "What a patient said is never changed. Take the consent back, or sign a new one.",
          ),
    settle: (draft, about) =>
      draft.facts.kind === "given" ? given(services, draft, about) : withdrawn(services, draft, about),
  });
  const right = { action: "read", thing: "consent" } as const;
  mountGuarded(app, services, routes.signedPaper, right, async ({ param, who }) => {
    const consent = await reachEntry(services, who, "consent", param.id);
    const patient = consent === null ? null : await store.patients.find(who, consent.patientId ?? "");
    if (consent === null || patient === null) return notFound("consent");
    const clinic = (await store.clinic())?.name ?? "";
    return { value: await readSignedPaper(store, who, { consent, patient, clinic }) };
  });
  mountGuarded(app, services, routes.ownPapers, { action: "list", thing: "consent" }, async ({ who }) => {
    const patient = who.patientId === null ? null : await store.patients.find(who, who.patientId);
    if (patient === null) return { value: { courses: [] } };
    const clinic = (await store.clinic())?.name ?? "";
    return { value: await readOwnPapers(store, who, { patient, today: await clinicDay(services), clinic }) };
  });
}

async function given(
  services: Services,
  draft: Draft,
  { who, course }: WrittenAbout<"consent">,
): Promise<Draft | Refusal> {
  const { store } = services;
  const { facts } = draft;
  if (who.patientId !== null)
    return refuse(422, "consent.no-witness", "A consent is signed at the clinic, before a member of staff.");
  if (course.closedOn !== null)
    return refuse(422, "consent.course-closed", `This course was closed on ${course.closedOn}.`);
  const today = await clinicDay(services);
  if (draft.on !== today)
    return invalidField("on", `A consent is signed today (${today}), not on ${draft.on}.`);
  const timeFault = await signedAtFault(services, facts.signature?.at ?? null, today);
  if (timeFault !== null) return timeFault;
  const text = facts.text === null ? null : await store.dossier("protocol").find(who, facts.text.protocolId);
  const decision = (await store.dossier("decision").ofCourse(who, course)).at(-1) ?? null;
  if (facts.decisionId !== null && facts.decisionId !== decision?.id)
    return invalidField(
      "facts.decisionId",
      "This is not the newest decision of this course; load the page again.",
    );
  const state = await readCourseState(store, who, course, today);
  const takenBack = state.consent.scopes.filter(
    (s) => s.standing === "withdrawn" && s.since === today && facts.scopes.includes(s.scope),
  );
  if (takenBack.length > 0)
    return refuse(
      422,
      "consent.taken-back-today",
      `Taken back today: ${takenBack.map((s) => s.scope).join(", ")}. It can be given anew from tomorrow on.`,
    );
  const treatments = text?.facts.treatments ?? [];
  const isForm =
    text?.facts.topic === "consent" && (treatments.length === 0 || treatments.includes(course.treatment));
  const signing = signConsent({
    facts,
    on: today,
    course,
    paper: text === null || !isForm ? null : consentPaper(text.facts),
    decision: facts.decisionId === null ? null : (decision?.facts ?? null),
    route: state.route.judgement,
  });
  if (!signing.ok) return refuse(422, signing.code, signing.sentence);
  return {
    ...draft,
    facts: {
      ...signing.facts,
      text: facts.text === null || text === null ? null : { ...facts.text, version: text.version },
      witness: { id: who.id, name: who.name },
      judgement: storedJudgement(signing.judgement),
    },
  };
}

async function signedAtFault(
  { store, now }: Services,
  at: string | null,
  today: CalendarDate,
): Promise<Refusal | null> {
  if (at === null) return null;
  const zone = (await store.clinic())?.timeZone ?? "UTC";
  const early = dayIn(zone, new Date(at)) !== today;
  const late = Date.parse(at) > now().getTime() + clockSlack;
  return early || late
    ? invalidField("facts.signature.at", `A signature is given now, not at ${at}. Check this device's clock.`)
    : null;
}

/** The patient takes purposes back, alone or through the clinic; it needs no reason and no witness. */
async function withdrawn(
  services: Services,
  draft: Draft,
  { who, course }: WrittenAbout<"consent">,
): Promise<Draft | Refusal> {
  const today = await clinicDay(services);
  if (draft.on > today)
    return invalidField("on", `A consent is taken back today or before (${today}), not on ${draft.on}.`);
  const { scopes } = (await readCourseState(services.store, who, course, today)).consent;
  const notGiven = draft.facts.scopes.filter((scope) => {
    const standing = scopes.find((s) => s.scope === scope)?.standing;
    return standing !== "allowed" && standing !== "ask-again";
  });
  const early = scopes.find(
    (s) => draft.facts.scopes.includes(s.scope) && s.since !== null && s.since > draft.on,
  );
  if (draft.facts.scopes.length === 0)
    return invalidField("facts.scopes", "Say which purpose is taken back.");
  if (notGiven.length > 0)
    return invalidField("facts.scopes", `There is no consent to take back for ${notGiven.join(", ")}.`);
  if (early !== undefined)
    return invalidField("on", `This was given on ${early.since}; it cannot be taken back on ${draft.on}.`);
  return {
    ...draft,
    facts: {
      ...draft.facts,
      declined: [],
      decisionId: null,
      text: null,
      witness: who.patientId === null ? { id: who.id, name: who.name } : null,
      coolingOffDays: 0,
      expiresOn: null,
      seen: null,
      judgement: null,
    },
  };
}

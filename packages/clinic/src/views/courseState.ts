/**
 * Where a course stands with what must be settled before cells are touched: the newest assessment, the consents that
 * count, the clinic's lawful route. Whoever harvests, releases or injects asks here.
 */
import {
  addDays,
  type CalendarDate,
  type ConsentFacts,
  type ConsentWord,
  type Judgement,
  judgeConsent,
  judgeRoute,
  type ProductClass,
  type ScopeStanding,
  signingFaults,
  standingScopes,
} from "@anagen/care";
import type { Course, Entry, OptionId, StoredJudgement } from "../contract/index.ts";
import { consentPaper } from "../papers/consentPaper.ts";
import { fittingChoices } from "../papers/fittingChoices.ts";
import type { Actor, Store } from "../store/port.ts";

export interface CourseState {
  /** Newest assessment by day, with the server's judgement; null before any. */
  readonly assessment: { readonly entry: Entry<"assessment">; readonly judgement: StoredJudgement } | null;
  readonly consent: {
    /** Each purpose on the day asked for. */
    readonly scopes: readonly ScopeStanding[];
    /** Newest consent to the treatment as `judgeConsent` and `takeStep` take it, withdrawals included; null when never given. */
    readonly facts: ConsentFacts | null;
    /** First day after the time to think; null when never given. */
    readonly from: CalendarDate | null;
  };
  readonly route: {
    /** False for drugs and for watching: nothing made of a person is given. */
    readonly needed: boolean;
    /** From the newest assessment; null while it is not known. */
    readonly productClass: ProductClass | null;
    readonly entry: Entry<"route"> | null;
    readonly judgement: Judgement | null;
  };
  /** What stands against treating on the day asked for, strongest first; empty: nothing. */
  readonly against: readonly Against[];
}

export interface Against {
  /** Stable: "course.not-assessed", "course.not-eligible", "decision.other-choice", "consent.…", "route.…". */
  readonly code: string;
  /** One sentence for a person. */
  readonly sentence: string;
}

/** The state of a course on a day. Reads the patient's data; the caller has decided that the actor may. */
export async function readCourseState(
  store: Store,
  actor: Actor,
  course: Course,
  on: CalendarDate,
): Promise<CourseState> {
  const assessments = await store.dossier("assessment").ofCourse(actor, course);
  const newest = assessments.filter((a) => a.on <= on).at(-1) ?? null;
  const assessment = newest?.facts.judgement ? { entry: newest, judgement: newest.facts.judgement } : null;
  const consent = await readConsents(store, actor, course, on);
  const productClass = newest?.facts.product.class ?? null;
  const route = await readRoute(store, actor, { course, productClass, on });
  const decisions = (await store.dossier("decision").ofCourse(actor, course)).filter((d) => d.on <= on);
  const chosen = decisions.at(-1)?.facts.chosen ?? null;
  const against = [
    ...assessmentAgainst(assessment),
    ...choiceAgainst(course, chosen),
    ...consentAgainst(consent, on),
    ...routeAgainst(route),
  ];
  return { assessment, consent, route, against };
}

/** The route that the clinic claims for a class of products, judged for a treatment on a day. */
export async function readRoute(
  store: Store,
  actor: Actor,
  asked: {
    readonly course: Pick<Course, "treatment">;
    readonly productClass: ProductClass | null;
    readonly on: CalendarDate;
  },
): Promise<CourseState["route"]> {
  const { productClass, on } = asked;
  const needed = asked.course.treatment !== "drugs" && asked.course.treatment !== "observation";
  if (!needed || productClass === null) return { needed, productClass, entry: null, judgement: null };
  const kept = await store.dossier("route").between(actor, "0001-01-01", "9999-12-31");
  const entry = kept.findLast((r) => r.facts.productClass === productClass) ?? null;
  const judgement = judgeRoute(
    entry === null
      ? { asOf: on, jurisdiction: kept.at(-1)?.facts.jurisdiction ?? null, productClass, procedureDate: on }
      : { ...entry.facts, asOf: on, procedureDate: on },
  );
  return { needed, productClass, entry, judgement };
}

async function readConsents(
  store: Store,
  actor: Actor,
  course: Course,
  on: CalendarDate,
): Promise<CourseState["consent"]> {
  const entries = (await store.dossier("consent").ofCourse(actor, course)).filter((c) => c.on <= on);
  const current = await currentHashes(store, actor, entries);
  const words = entries.map((entry): ConsentWord => {
    const { kind, scopes, text, expiresOn } = entry.facts;
    const stands = text !== null && current.get(text.protocolId) === text.sha256;
    return { on: entry.on, kind, scopes, version: stands ? "stands" : null, until: expiresOn };
  });
  const scopes = standingScopes(words, "stands", on);
  const given = entries.findLast((c) => c.facts.kind === "given" && c.facts.scopes.includes("treatment"));
  if (given === undefined) return { scopes, facts: null, from: null };
  const { text, seen, coolingOffDays } = given.facts;
  const facts: ConsentFacts = {
    optionsShown: seen?.optionsShown ?? [],
    signedVersion: text?.sha256 ?? null,
    currentVersion: (text && current.get(text.protocolId)) ?? "no text stands",
    teachBack: seen?.teachBack ?? null,
    termsShownBeforeDecision: seen?.termsShownBeforeDecision ?? false,
    signedOn: given.on,
    coolingOffDays,
    procedureDate: null,
    scopes: Object.fromEntries(given.facts.scopes.map((scope) => [scope, true])),
    withdrawn: scopes.filter((s) => s.standing === "withdrawn").map((s) => s.scope),
  };
  return { scopes, facts, from: addDays(given.on, coolingOffDays) };
}

/** SHA-256 of each consent form as it stands now, by the entry that keeps it. */
async function currentHashes(store: Store, actor: Actor, entries: readonly Entry<"consent">[]) {
  const ids = new Set(entries.flatMap((c) => c.facts.text?.protocolId ?? []));
  const hashes = new Map<string, string>();
  for (const id of ids) {
    const protocol = await store.dossier("protocol").find(actor, id);
    if (protocol !== null) hashes.set(id, consentPaper(protocol.facts).sha256);
  }
  return hashes;
}

/** A patient who has chosen something else since is not treated on an older consent. */
function choiceAgainst(course: Course, chosen: OptionId | null): Against[] {
  return chosen === null || fittingChoices[course.treatment].includes(chosen)
    ? []
    : [{ code: "decision.other-choice", sentence: "The patient has chosen something else since." }];
}

function assessmentAgainst(assessment: CourseState["assessment"]): Against[] {
  if (assessment === null)
    return [{ code: "course.not-assessed", sentence: "Nobody has recorded an assessment in this course." }];
  const { warningsAccepted } = assessment.entry.facts;
  return assessment.judgement.reasons
    .filter((r) => r.outcome !== "warn" || warningsAccepted === "")
    .map((r) => ({
      code: r.outcome === "warn" ? "course.warning-not-accepted" : "course.not-eligible",
      sentence: `${r.says} (${r.text})`,
    }));
}

function consentAgainst({ scopes, facts, from }: CourseState["consent"], on: CalendarDate): Against[] {
  const treatment = scopes.find((s) => s.scope === "treatment")?.standing ?? "never-given";
  const sentences = {
    "never-given": "The patient has not agreed to the treatment.",
    withdrawn: "The patient took back the consent to the treatment.",
    "ask-again": "The consent form has changed or the consent has run out: it is asked for again.",
  };
  if (treatment !== "allowed") return [{ code: `consent.${treatment}`, sentence: sentences[treatment] }];
  if (facts === null || from === null) return [];
  const faults = signingFaults(judgeConsent(facts), ["treatment"]);
  return [
    ...faults.map((r) => ({ code: "consent.judged-against", sentence: `${r.says} (${r.text})` })),
    ...(from > on
      ? [{ code: "consent.cooling-off", sentence: `The time to think it over runs until ${from}.` }]
      : []),
  ];
}

function routeAgainst({ needed, productClass, judgement }: CourseState["route"]): Against[] {
  if (!needed) return [];
  if (productClass === null || judgement === null)
    return [
      { code: "route.product-unknown", sentence: "The assessment does not say which product is offered." },
    ];
  return judgement.reasons
    .filter((r) => r.outcome !== "warn")
    .map((r) => ({ code: "route.does-not-stand", sentence: `${r.says} (${r.text})` }));
}

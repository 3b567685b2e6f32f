/** From assessment through decision to consent: the server's rules decide, and what they refuse is not written. */
import { createHash } from "node:crypto";
import {
  type AssessmentFacts,
  answerOf,
  type ConsentEntryFacts,
  type DecisionView,
  type Entry,
} from "@anagen/clinic/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest, type Person, patientFacts } from "./clinicUnderTest.ts";
import { assessmentFacts, consentFacts, consentForm, decisionFacts, lawfulRoute } from "./courseSamples.ts";

let clinic: ClinicUnderTest;
let clinician: Person;
let administrator: Person;
/** The form that the test signs; the first one unless a test keeps its own. */
let form: Entry<"protocol">;
let firstForm: Entry<"protocol">;
let patientId: string;
let courseId: string;
let number = 0;

const morning = "2026-11-23T10:00:00Z";

beforeAll(async () => {
  clinic = await clinicUnderTest();
  await clinic.services.store.createClinic({ name: "Test clinic", demo: false, timeZone: "UTC" });
  clinician = await clinic.person("clinician");
  administrator = await clinic.person("administrator");
  firstForm = await keepForm("consent:en");
  await value(
    administrator.client.api.routes.$post({
      json: { courseId: null, on: "2026-11-01", key: "mechanical-micrograft", facts: lawfulRoute() },
    }),
  );
});
afterAll(() => clinic.close());

beforeEach(async () => {
  clinic.setNow(morning);
  form = firstForm;
  ({ patientId, courseId } = await newCourse());
});

async function value<T>(call: Promise<T>) {
  const answer = await answerOf(call as never);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value as T extends { ok: true; json(): Promise<infer V> } ? V : never;
}

async function refusal(call: Promise<unknown>) {
  const answer = await answerOf(call as never);
  if (answer.ok) throw new Error("it was not refused");
  return answer.problem;
}

async function newCourse() {
  number += 1;
  const api = clinician.client.api;
  const made = await value(api.patients.$post({ json: patientFacts(`P-${number}00`) }));
  const course = await value(
    api.courses.$post({
      json: {
        patientId: made.id,
        diagnosis: "Female pattern hair loss",
        scale: null,
        treatment: "cells-autologous",
        treatedOn: null,
        closedOn: null,
      },
    }),
  );
  return { patientId: made.id, courseId: course.id };
}

/** The patient of the course at their own page; made only where a test needs it, since passwords take their time. */
const itsPatient = (id = patientId) => clinic.person("patient", id);

async function keepForm(key: string): Promise<Entry<"protocol">> {
  const draft = { courseId: null, on: "2026-11-01", key, facts: consentForm() };
  return (await value(administrator.client.api.protocols.$post({ json: draft }))) as Entry<"protocol">;
}

const assess = (changes: Partial<AssessmentFacts> = {}, on = "2026-11-23") =>
  clinician.client.api.assessments.$post({
    json: { courseId, on, key: null, facts: assessmentFacts(changes) },
  });

const view = async (who = clinician) =>
  (await value(who.client.api.courses[":id"].decision.$get({ param: { id: courseId } }))) as DecisionView;

async function decide(changes: Parameters<typeof decisionFacts>[1] = {}) {
  const { aid } = await view();
  const facts = decisionFacts({ version: aid.version, sha256: aid.sha256 }, changes);
  return clinician.client.api.decisions.$post({
    json: { courseId, on: "2026-11-23", key: null, facts },
  });
}

const decided = async (changes: Parameters<typeof decisionFacts>[1] = {}) =>
  (await value(decide(changes))) as Entry<"decision">;

/** Signs the form as it stands, on the newest decision. */
async function sign(changes: Partial<ConsentEntryFacts> = {}, who = clinician) {
  const { papers, decisions } = await view();
  const paper = papers.find((p) => p.protocolId === form.id);
  if (paper === undefined) throw new Error("the form is not shown");
  const text = { protocolId: paper.protocolId, version: paper.version, sha256: paper.sha256 };
  const facts = consentFacts({ decisionId: decisions.at(-1)?.id ?? null, text, ...changes });
  return who.client.api.consents.$post({
    json: { courseId, on: facts.signature?.at.slice(0, 10) ?? "2026-11-23", key: null, facts },
  });
}

const signed = async (changes: Partial<ConsentEntryFacts> = {}) =>
  (await value(sign(changes))) as Entry<"consent">;

const takeBack = (who: Person, scopes: ConsentEntryFacts["scopes"], on = "2026-11-23") =>
  who.client.api.consents.$post({
    json: {
      courseId,
      on,
      key: null,
      facts: consentFacts({
        kind: "withdrawn",
        scopes,
        declined: [],
        signature: null,
        words: "Changed my mind",
      }),
    },
  });

describe("assessment", () => {
  test("the server's judgement counts, whatever was sent", async () => {
    const pretended = { outcome: "eligible" as const, reasons: [], computed: {} };
    const entry = (await value(assess({ dermoscopy: null, judgement: pretended }))) as Entry<"assessment">;
    expect(entry.facts.judgement?.outcome).toBe("needs-information");
    expect(entry.facts.judgement?.reasons.map((r) => r.text)).toEqual(["DERMOSCOPY-MISSING"]);
    expect(entry.facts.judgement?.computed).toEqual({ ageYears: 36 });
    expect(entry.facts.ruleSetVersion).toBe("1");
  });

  test("the medicines of the course count for washouts, transplants as procedures", async () => {
    const add = (kind: "minoxidil-topical" | "transplant", startedOn: string, endedOn: string | null) =>
      value(
        clinician.client.api.medications.$post({
          json: {
            courseId,
            on: startedOn,
            key: null,
            facts: { class: kind, name: kind, dose: "", startedOn, endedOn },
          },
        }),
      );
    await add("minoxidil-topical", "2026-01-01", "2026-09-10");
    await add("transplant", "2026-08-01", "2026-08-01");
    const style = { ruleSet: "STYLE", scales: [{ name: "savin", grade: "I-3", rater: "A", photoId: null }] };
    const entry = (await value(assess(style))) as Entry<"assessment">;
    expect(entry.facts.judgement).toMatchObject({
      outcome: "not-eligible",
      computed: { earliestDate: "2027-03-10" },
    });
    expect(entry.facts.judgement?.reasons.map((r) => r.text).sort()).toEqual([
      "PROCEDURE-WASHOUT:transplant",
      "WASHOUT:minoxidil-topical",
    ]);
  });

  test("bald sites are named as no benefit", async () => {
    const sites = [
      { site: "vertex", hairsInTarget: 0, openings: null },
      { site: "front", hairsInTarget: 40, openings: "present" as const },
    ];
    const entry = (await value(assess({ sites }))) as Entry<"assessment">;
    expect(entry.facts.benefits?.map((b) => [b.site, b.benefit])).toEqual([
      ["vertex", "none"],
      ["front", "possible"],
    ]);
  });

  test("what cannot be true is refused with the rule's own words, and nothing is written", async () => {
    const unborn = await refusal(
      assess({ dermoscopy: null, history: { ...assessmentFacts().history, onsetMonth: null } }, "1989-12-31"),
    );
    expect(unborn).toMatchObject({ status: 422, code: "assessment.impossible" });
    expect(unborn.detail).toContain("DATE-IMPOSSIBLE:person.birthDate");
    expect((await refusal(assess({}, "2026-11-24"))).fields?.[0]?.path).toBe("on");
    const later = { ...assessmentFacts().dermoscopy, date: "2026-11-24" } as AssessmentFacts["dermoscopy"];
    expect((await refusal(assess({ dermoscopy: later }))).fields?.[0]?.path).toBe("facts.dermoscopy.date");
    const bmi = { ...assessmentFacts().person, bmi: -3 };
    expect((await refusal(assess({ person: bmi }))).fields?.[0]?.path).toContain("bmi");
    const list = await value(clinician.client.api.assessments.$get({ query: { courseId } }));
    expect(list).toEqual([]);
  });

  test("two correct one version: the second gets the conflict and loses nothing", async () => {
    const entry = (await value(assess())) as Entry<"assessment">;
    const correct = (note: string) =>
      clinician.client.api.assessments[":id"].$put({
        param: { id: entry.id },
        json: {
          fromVersion: 1,
          reason: "forgot a note",
          facts: { courseId, on: entry.on, key: null, facts: assessmentFacts({ note }) },
        },
      });
    await value(correct("first"));
    const conflict = (await refusal(correct("second"))) as { status: number; newest?: Entry<"assessment"> };
    expect(conflict.status).toBe(409);
    expect(conflict.newest?.facts.note).toBe("first");
  });

  test("long names, right-to-left text and pasted HTML are kept as they are", async () => {
    const note = `${"x".repeat(3000)} שלום مرحبا <script>alert(1)</script>`;
    const rater = `${"Ä".repeat(190)} כהן`;
    const scales = [{ name: "ludwig", grade: "I", rater, photoId: null }];
    const entry = (await value(assess({ note, scales }))) as Entry<"assessment">;
    expect(entry.facts.note).toBe(note);
    expect(entry.facts.scales[0]?.rater).toBe(rater);
  });
});

describe("decision", () => {
  test("the aid shows every option, meets the IPDAS criteria one by one, and its hash is stable", async () => {
    const { aid } = await view();
    expect(aid.options.map((o) => o.id)).toHaveLength(8);
    expect(aid.ipdas.criteria).toHaveLength(12);
    expect(aid.ipdas).toMatchObject({ qualifies: true, certifies: true });
    expect((await view(await itsPatient())).aid.sha256).toBe(aid.sha256);
    const minoxidil = aid.options.find((o) => o.id === "minoxidil");
    expect(minoxidil?.effect).toMatchObject({
      certainty: "moderate",
      trials: ["Lucky2004", "Olsen2002", "Olsen2007"],
    });
    expect(minoxidil?.effect.estimate?.value).toBeCloseTo(15.98, 2);
    expect(aid.options.find((o) => o.id === "cells")?.effect).toMatchObject({
      certainty: "not known",
      estimate: null,
    });
  });

  test("who explained is the signed-in person", async () => {
    const entry = await decided({ explainedBy: { id: "x", name: "Somebody else" } });
    expect(entry.facts.explainedBy).toEqual({ id: clinician.id, name: "Test clinician" });
  });

  test("terms after the choice, times that cannot be, and another version of the aid are refused", async () => {
    const terms = { protocolId: null, version: 1, at: "2026-11-23T09:31:00Z" };
    expect((await refusal(decide({ terms }))).detail).toContain("CONSENT-TERMS-AFTER-DECISION");
    expect((await refusal(decide({ chosenAt: "2026-11-23T12:00:00Z" }))).fields?.[0]?.path).toBe(
      "facts.chosenAt",
    );
    expect((await refusal(decide({ chosen: null }))).fields?.[0]?.path).toBe("facts.chosenAt");
    expect((await refusal(decide({ startedAt: "2026-11-23T09:05:30Z" }))).fields?.[0]?.path).toContain(
      "optionsShown",
    );
    const other = { version: "1", sha256: "0".repeat(64) };
    expect((await refusal(decide({ aid: other }))).fields?.[0]?.path).toBe("facts.aid");
  });
});

describe("consent", () => {
  test("is bound to the SHA-256 of the text that was seen, which anybody can recompute", async () => {
    await value(assess());
    await decided();
    const entry = await signed();
    const paper = await value(clinician.client.api.consents[":id"].paper.$get({ param: { id: entry.id } }));
    const digest = createHash("sha256")
      .update(paper.paper ?? "", "utf8")
      .digest("hex");
    expect(entry.facts.text?.sha256).toBe(digest);
    expect(paper.paper).toContain("[treatment] I agree to the treatment.");
    expect(paper.patient.name).toBe("Anna Example");
    expect(entry.facts.judgement?.outcome).toBe("accept");
    expect(entry.facts.coolingOffDays).toBe(7);
  });

  test("the witness is whoever is signed in; options, terms and teach-back come from the decision on record", async () => {
    await value(assess());
    await decided();
    const entry = await signed({
      witness: { id: "x", name: "Somebody else" },
      seen: { optionsShown: [], termsShownBeforeDecision: false, teachBack: null },
    });
    expect(entry.facts.witness).toEqual({ id: clinician.id, name: "Test clinician" });
    expect(entry.facts.seen).toMatchObject({
      termsShownBeforeDecision: true,
      teachBack: { asked: 1, correct: 1 },
    });
  });

  test.each<[string, Parameters<typeof decisionFacts>[1], string]>([
    ["an option that was not shown", { optionsShown: [] }, "CONSENT-OPTION-MISSING:nothing"],
    ["no teach-back", { teachBack: [] }, "CONSENT-TEACHBACK-MISSING"],
    [
      "an answer that was wrong",
      { teachBack: [{ id: "sure", asked: "How sure?", said: "Quite sure", correct: false }] },
      "CONSENT-TEACHBACK-FAILED",
    ],
    ["terms that were not shown", { terms: null }, "CONSENT-TERMS-AFTER-DECISION"],
    ["another choice", { chosen: "nothing" }, "chose nothing"],
    ["no choice", { chosen: null, chosenAt: null }, "No decision is recorded"],
  ])("is refused with %s", async (_name, changes, expected) => {
    await value(assess());
    await decided(changes);
    expect((await refusal(sign())).detail).toContain(expected);
    expect((await view()).consents).toEqual([]);
  });

  test("is refused on an old text, without an answer for each purpose, unsigned, or on another day", async () => {
    await value(assess());
    await decided();
    const old = { protocolId: form.id, version: 1, sha256: "a".repeat(64) };
    expect((await refusal(sign({ text: old }))).detail).toContain("CONSENT-VERSION-CHANGED");
    expect((await refusal(sign({ declined: [] }))).code).toBe("consent.unanswered");
    expect((await refusal(sign({ scopes: ["treatment", "registry"] }))).code).toBe("consent.both-ways");
    expect((await refusal(sign({ signature: null }))).code).toBe("consent.no-signature");
    const yesterday = { name: "Anna Example", drawing: null, at: "2026-11-22T09:40:00Z" };
    expect((await refusal(sign({ signature: yesterday }))).fields?.[0]?.path).toBe("on");
  });

  test("patients do not sign alone and take back alone, each purpose by itself, once", async () => {
    await value(assess());
    await decided();
    const patient = await itsPatient();
    expect((await refusal(sign({}, patient))).code).toBe("consent.no-witness");
    await signed({ scopes: ["treatment", "registry"], declined: [] });
    await value(takeBack(patient, ["registry"]));
    const standing = (v: DecisionView) => Object.fromEntries(v.scopes.map((s) => [s.scope, s.standing]));
    expect(standing(await view())).toMatchObject({
      treatment: "allowed",
      registry: "withdrawn",
      research: "never-given",
    });
    expect((await refusal(takeBack(patient, ["registry"]))).fields?.[0]?.sentence).toContain("registry");
    const other = await newCourse();
    expect(
      (await refusal(takeBack(await itsPatient(other.patientId), ["treatment"]))).fields?.[0]?.path,
    ).toBe("courseId");
  });

  test("a purpose taken back today is not given anew today, nor taken back before it was given", async () => {
    await value(assess());
    await decided();
    await signed();
    expect((await refusal(takeBack(clinician, ["treatment"], "2026-11-22"))).fields?.[0]?.path).toBe("on");
    await value(takeBack(clinician, ["treatment"]));
    expect((await refusal(sign())).code).toBe("consent.taken-back-today");
    expect((await view()).against.map((a) => a.code)).toEqual(["consent.withdrawn"]);
  });

  test("a newer decision ends what an older one allowed: nothing is signed or done on the older", async () => {
    await value(assess());
    const older = await decided();
    await signed();
    clinic.setNow("2026-11-23T10:30:00Z");
    await decided({ chosen: "nothing" });
    expect((await view()).against.map((a) => a.code)).toContain("decision.other-choice");
    expect((await refusal(sign({ decisionId: older.id }))).fields?.[0]?.path).toBe("facts.decisionId");
  });

  test("a form for another treatment is no form here", async () => {
    const facts = consentForm({ treatments: ["prp"] });
    const draft = { courseId: null, on: "2026-11-01", key: `consent:prp:${number}`, facts };
    const prp = (await value(administrator.client.api.protocols.$post({ json: draft }))) as Entry<"protocol">;
    await value(assess());
    await decided();
    const text = { protocolId: prp.id, version: 1, sha256: "b".repeat(64) };
    expect((await refusal(sign({ text }))).code).toBe("consent.no-text");
  });

  test("what was signed is not changed afterwards", async () => {
    await value(assess());
    await decided();
    const entry = await signed();
    const again = clinician.client.api.consents[":id"].$put({
      param: { id: entry.id },
      json: {
        fromVersion: 1,
        reason: "make it wider",
        facts: { courseId, on: entry.on, key: null, facts: entry.facts },
      },
    });
    expect((await refusal(again)).code).toBe("consent.signed");
  });

  test("a changed text asks again; what was signed stays readable as it was", async () => {
    const own = await keepForm(`consent:en:${number}`);
    form = own;
    await value(assess());
    await decided();
    const entry = await signed();
    await value(
      administrator.client.api.protocols[":id"].$put({
        param: { id: own.id },
        json: {
          fromVersion: 1,
          reason: "clearer words",
          facts: { courseId: null, on: own.on, key: own.key, facts: consentForm({ text: "Other words." }) },
        },
      }),
    );
    const after = await view();
    expect(after.scopes.find((s) => s.scope === "treatment")?.standing).toBe("ask-again");
    expect(after.against.map((a) => a.code)).toContain("consent.ask-again");
    const paper = await value(clinician.client.api.consents[":id"].paper.$get({ param: { id: entry.id } }));
    expect(paper.paper).toContain("Nothing is promised.");
  });

  test("a consent that has run out no longer counts", async () => {
    const draft = {
      courseId: null,
      on: "2026-11-01",
      key: `consent:short:${number}`,
      facts: consentForm({ values: { treatment: "I agree.", "valid-months": 1 } }),
    };
    form = (await value(administrator.client.api.protocols.$post({ json: draft }))) as Entry<"protocol">;
    await value(assess());
    await decided();
    expect((await signed({ declined: [] })).facts.expiresOn).toBe("2026-12-23");
    clinic.setNow("2026-12-23T10:00:00Z");
    expect((await view()).against.map((a) => a.code)).toEqual([]);
    clinic.setNow("2026-12-24T10:00:00Z");
    expect((await view()).against.map((a) => a.code)).toEqual(["consent.ask-again"]);
  });

  test("the time to think runs before the treatment, and is told", async () => {
    await value(assess());
    await decided();
    await signed();
    expect((await view()).against).toEqual([
      { code: "consent.cooling-off", sentence: "The time to think it over runs until 2026-11-30." },
    ]);
    clinic.setNow("2026-11-30T10:00:00Z");
    expect((await view()).against).toEqual([]);
  });

  test("somebody whose account was closed no longer signs, though their page is still open", async () => {
    await value(assess());
    await decided();
    const leaver = await clinic.person("clinician");
    const { papers, decisions } = await view();
    const paper = papers.find((p) => p.protocolId === form.id);
    await clinic.services.accounts.change(leaver.id, { roles: ["clinician"], active: false, reason: "left" });
    const facts = consentFacts({
      decisionId: decisions[0]?.id ?? null,
      text: { protocolId: form.id, version: paper?.version ?? 1, sha256: paper?.sha256 ?? "" },
    });
    const late = leaver.client.api.consents.$post({ json: { courseId, on: "2026-11-23", key: null, facts } });
    expect((await refusal(late)).status).toBe(401);
    expect((await view()).consents).toEqual([]);
  });

  test("patients read their own papers and nobody else's", async () => {
    await value(assess());
    await decided();
    await signed();
    const papers = await value((await itsPatient()).client.api.me.papers.$get());
    expect(papers.courses).toHaveLength(1);
    expect(papers.courses[0]?.papers[0]?.paper).toContain("I agree");
    expect(papers.courses[0]?.decisions[0]?.facts.chosen).toBe("cells");
    const other = await newCourse();
    const stranger = await itsPatient(other.patientId);
    expect((await value(stranger.client.api.me.papers.$get())).courses[0]?.papers).toEqual([]);
  });
});

describe("lawful route", () => {
  test("enzymatic fat cells in the US without an IND: kept, marked, and no consent to it is taken", async () => {
    await value(
      administrator.client.api.routes.$post({
        json: {
          courseId: null,
          on: "2026-11-02",
          key: "enzymatic-svf",
          facts: lawfulRoute({ productClass: "enzymatic-svf", claimedRoute: "us-ssp", conditions361: null }),
        },
      }),
    );
    const product = { ...assessmentFacts().product, class: "enzymatic-svf" as const };
    await value(assess({ product }));
    await decided();
    const { route, against } = await view();
    expect(route.judgement?.outcome).toBe("not-eligible");
    expect(route.judgement?.reasons.map((r) => r.text).sort()).toEqual([
      "ROUTE-US-DRUG-NO-IND",
      "ROUTE-US-SSP-SVF",
    ]);
    expect(against.filter((a) => a.code === "route.does-not-stand")).toHaveLength(2);
    const problem = await refusal(sign());
    expect(problem.code).toBe("consent.route-contradicted");
    expect(problem.detail).toContain("ROUTE-US-SSP-SVF");
  });

  test("one route a product class; dates in an order that can be", async () => {
    const add = (facts: ReturnType<typeof lawfulRoute>, key: string = facts.productClass) =>
      administrator.client.api.routes.$post({ json: { courseId: null, on: "2026-11-02", key, facts } });
    expect((await refusal(add(lawfulRoute()))).status).toBe(409);
    expect((await refusal(add(lawfulRoute({ productClass: "prp" }), "something"))).fields?.[0]?.path).toBe(
      "key",
    );
    const future = lawfulRoute({ productClass: "prp", reviewDate: "2027-01-01" });
    expect((await refusal(add(future))).fields?.[0]?.path).toBe("facts.reviewDate");
    const backwards = lawfulRoute({ productClass: "prp", nextReviewDate: "2026-09-01" });
    expect((await refusal(add(backwards))).fields?.[0]?.path).toBe("facts.nextReviewDate");
  });

  test("a consent form without text, without the treatment's sentence or with half a day is refused", async () => {
    const keep = (changes: Parameters<typeof consentForm>[0]) =>
      administrator.client.api.protocols.$post({
        json: { courseId: null, on: "2026-11-02", key: null, facts: consentForm(changes) },
      });
    expect((await refusal(keep({ text: "" }))).fields?.[0]?.path).toBe("facts.text");
    expect((await refusal(keep({ values: {} }))).fields?.[0]?.path).toBe("facts.values.treatment");
    const half = { treatment: "I agree.", "cooling-off-days": 0.5 };
    expect((await refusal(keep({ values: half }))).fields?.[0]?.path).toBe("facts.values.cooling-off-days");
  });
});

test("nothing unexpected happened, and every answer was one of the contract's", () => {
  expect(clinic.faults).toEqual([]);
});

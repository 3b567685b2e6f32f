import { answerOf } from "@anagen/clinic/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest, type Person, patientFacts } from "./clinicUnderTest.ts";

let clinic: ClinicUnderTest;
let clinician: Person;
const nobody = "0b0a3a3a-1b1b-4c4c-8d8d-1e1e1e1e1e1e";

beforeAll(async () => {
  clinic = await clinicUnderTest();
  await clinic.services.store.createClinic({ name: "Test", demo: false, timeZone: "UTC" });
  clinician = await clinic.person("clinician");
});
afterAll(() => clinic.close());

const made = async <T>(
  call: Promise<{ ok: true; value: T } | { ok: false; problem: unknown }>,
): Promise<T> => {
  const answer = await call;
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};
const addPatient = (code: string) =>
  made(answerOf(clinician.client.api.patients.$post({ json: patientFacts(code) })));
const courseFacts = (patientId: string) => ({
  patientId,
  diagnosis: "Androgenetic alopecia",
  scale: { name: "Ludwig" as const, stage: "I" },
  treatment: "cells-autologous" as const,
  treatedOn: "2026-07-23",
  closedOn: null,
});
const addCourse = (patientId: string) =>
  made(answerOf(clinician.client.api.courses.$post({ json: courseFacts(patientId) })));

describe("corrections", () => {
  test("two people correct the same version: the second is told what stands, and nothing is lost", async () => {
    const patient = await addPatient("P-CORR");
    const second = await clinic.person("clinician");
    const correct = (who: Person, familyName: string, fromVersion: number) =>
      answerOf(
        who.client.api.patients[":id"].$put({
          param: { id: patient.id },
          json: {
            fromVersion,
            reason: "name was misspelt",
            facts: { ...patientFacts("P-CORR"), familyName },
          },
        }),
      );
    const [a, b] = await Promise.all([correct(clinician, "First", 1), correct(second, "Second", 1)]);
    const [won, lost] = a.ok ? [a, b] : [b, a];
    expect(won).toMatchObject({ ok: true, value: { version: 2 } });
    const newest = won.ok ? won.value : null;
    expect(lost).toMatchObject({ ok: false, problem: { status: 409, code: "record.conflict", newest } });
    expect(await correct(second, "Third", 2)).toMatchObject({ ok: true, value: { version: 3 } });
    const history = await made(
      answerOf(clinician.client.api.patients[":id"].history.$get({ param: { id: patient.id } })),
    );
    expect(history.map((v) => [v.version, v.familyName, v.reason])).toEqual([
      [1, "Example", null],
      [2, newest?.familyName, "name was misspelt"],
      [3, "Third", "name was misspelt"],
    ]);
    expect(history.map((v) => v.recordedBy.id)[2]).toBe(second.id);
  });

  test("course, site and visit are corrected the same way, and stay where they belong", async () => {
    const [patient, other] = [await addPatient("P-ONE"), await addPatient("P-TWO")];
    const { api } = clinician.client;
    const course = await addCourse(patient.id);
    const elsewhere = await addCourse(other.id);
    const siteFacts = { patientId: patient.id, label: "Vertex 1", region: "vertex" as const, howToFind: "" };
    const site = await made(answerOf(api.sites.$post({ json: siteFacts })));
    const visitFacts = { courseId: course.id, label: "M3", plannedFor: "2026-10-23", heldOn: null, note: "" };
    const visit = await made(answerOf(api.visits.$post({ json: visitFacts })));
    const reason = "entered wrongly";
    const correctCourse = (facts: object) =>
      answerOf(
        api.courses[":id"].$put({
          param: { id: course.id },
          json: { fromVersion: 1, reason, facts: { ...courseFacts(patient.id), ...facts } },
        }),
      );
    expect(await correctCourse({ patientId: other.id })).toMatchObject({
      problem: { fields: [{ path: "facts.patientId" }] },
    });
    expect(await correctCourse({ diagnosis: "Telogen effluvium" })).toMatchObject({ value: { version: 2 } });
    const correctSite = (facts: object) =>
      answerOf(
        api.sites[":id"].$put({
          param: { id: site.id },
          json: { fromVersion: 1, reason, facts: { ...siteFacts, ...facts } },
        }),
      );
    expect(await correctSite({ patientId: other.id })).toMatchObject({ problem: { status: 422 } });
    expect(await correctSite({ howToFind: "18 cm from the glabella" })).toMatchObject({
      value: { version: 2 },
    });
    const correctVisit = (facts: object) =>
      answerOf(
        api.visits[":id"].$put({
          param: { id: visit.id },
          json: { fromVersion: 1, reason, facts: { ...visitFacts, ...facts } },
        }),
      );
    expect(await correctVisit({ courseId: elsewhere.id })).toMatchObject({ problem: { status: 422 } });
    expect(await correctVisit({ heldOn: "2026-10-24" })).toMatchObject({ value: { version: 2 } });
    for (const [path, id] of [
      ["courses", course.id],
      ["sites", site.id],
      ["visits", visit.id],
    ]) {
      const response = await clinician.fetch(`http://localhost/api/${path}/${id}/history`);
      expect(((await response.json()) as unknown[]).length, path).toBe(2);
    }
  });
});

describe("bad input is refused with the field's name, and nothing is written", () => {
  const post = (path: string, json: unknown) =>
    clinician.fetch(`http://localhost/api/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof json === "string" ? json : JSON.stringify(json),
    });

  test.each([
    ["code with a space", { code: "P 1" }, ["code"]],
    ["empty name", { givenName: "  " }, ["givenName"]],
    ["name of 201 letters", { familyName: "x".repeat(201) }, ["familyName"]],
    ["birth date that does not exist", { birthDate: "1990-02-30" }, ["birthDate"]],
    ["birth date tomorrow", { birthDate: "2026-11-24" }, ["birthDate"]],
    ["birth date of 1885", { birthDate: "1885-01-01" }, ["birthDate"]],
    ["sex that is none of the four", { sex: "f" }, ["sex"]],
    ["field that does not exist", { name: "Anna", nurse: 1 }, ["name", "nurse"]],
    ["several faults at once", { code: "", sex: 1 }, ["code", "sex"]],
  ])("patient with %s", async (_what, change, paths) => {
    const before = (await clinic.services.store.patients.list({ id: "t", name: "t" }, "")).length;
    const response = await post("patients", { ...patientFacts("P-BAD"), ...change });
    const problem = (await response.json()) as { code: string; fields: { path: string; sentence: string }[] };
    expect([response.status, problem.code]).toEqual([422, "request.invalid"]);
    expect(problem.fields.map((f) => f.path)).toEqual(paths);
    for (const { sentence } of problem.fields) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect((await clinic.services.store.patients.list({ id: "t", name: "t" }, "")).length).toBe(before);
  });

  test("a code that another patient bears", async () => {
    await addPatient("P-TAKEN");
    const response = await post("patients", patientFacts("P-TAKEN"));
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      409,
      "patient.code-taken",
    ]);
  });

  test("no JSON, another content type, too much of it", async () => {
    expect((await post("patients", "{not json")).status).toBe(400);
    expect((await post("patients", JSON.stringify("x".repeat(300_000)))).status).toBe(413);
    const form = await clinician.fetch("http://localhost/api/patients", {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: "{}",
    });
    expect(form.status).toBe(415);
  });

  test("course: unknown patient, impossible dates, treatment day of a course that only watches", async () => {
    const patient = await addPatient("P-DATES");
    const fields = async (change: object) => {
      const response = await post("courses", { ...courseFacts(patient.id), ...change });
      return ((await response.json()) as { fields?: { path: string }[] }).fields?.map((f) => f.path);
    };
    expect(await fields({ patientId: nobody })).toEqual(["patientId"]);
    expect(await fields({ treatedOn: "1980-01-01" })).toEqual(["treatedOn"]);
    expect(await fields({ treatedOn: "2031-01-01" })).toEqual(["treatedOn"]);
    expect(await fields({ closedOn: "2026-07-01" })).toEqual(["closedOn"]);
    expect(await fields({ treatment: "observation" })).toEqual(["treatedOn"]);
    expect(await fields({ scale: { name: "Norwood", stage: "II" } })).toEqual(["scale.name"]);
    expect(await fields({ treatment: "magic" })).toEqual(["treatment"]);
  });

  test("visit: held in the future, without any day, of an unknown course", async () => {
    const course = await addCourse((await addPatient("P-VISIT")).id);
    const facts = { courseId: course.id, label: "M3", plannedFor: null, heldOn: "2026-11-23", note: "" };
    const fields = async (change: object) => {
      const response = await post("visits", { ...facts, ...change });
      return ((await response.json()) as { fields?: { path: string }[] }).fields?.map((f) => f.path);
    };
    expect(await fields({ heldOn: "2026-11-24" })).toEqual(["heldOn"]);
    expect(await fields({ heldOn: null })).toEqual(["plannedFor"]);
    expect(await fields({ courseId: nobody })).toEqual(["courseId"]);
    expect(await fields({ label: "" })).toEqual(["label"]);
    expect((await post("visits", facts)).status).toBe(201);
  });

  test("a correction without a reason, of nothing, or from a version that never was", async () => {
    const patient = await addPatient("P-REASON");
    const put = (id: string, json: object) =>
      answerOf(
        clinician.client.api.patients[":id"].$put({
          param: { id },
          json: { fromVersion: 1, reason: "a good reason", facts: patientFacts("P-REASON"), ...json },
        }),
      );
    expect(await put(patient.id, { reason: " " })).toMatchObject({
      problem: { fields: [{ path: "reason" }] },
    });
    expect(await put(patient.id, { fromVersion: 0 })).toMatchObject({ problem: { status: 422 } });
    expect(await put(patient.id, { fromVersion: 7 })).toMatchObject({ problem: { status: 409 } });
    expect(await put(nobody, {})).toMatchObject({ problem: { status: 404 } });
    expect(await put("not-an-id", {})).toMatchObject({ problem: { status: 404 } });
  });
});

describe("views", () => {
  test("a course shows its phase, visits in order, and the next step with its window", async () => {
    const patient = await addPatient("P-VIEW");
    const course = await addCourse(patient.id);
    const { api } = clinician.client;
    for (const [label, heldOn] of [
      ["M1", "2026-08-23"],
      ["D0a", "2026-07-10"],
      ["D0b", "2026-07-12"],
    ] as const)
      await made(
        answerOf(
          api.visits.$post({ json: { courseId: course.id, label, plannedFor: null, heldOn, note: "" } }),
        ),
      );
    const view = await made(answerOf(api.courses[":id"].view.$get({ param: { id: course.id } })));
    expect(view.visits.map((v) => v.label)).toEqual(["D0a", "D0b", "M1"]);
    expect(view.phase).toMatchObject({ id: "new-hair", month: 4, ofMonths: 12 });
    expect(view.phase.expectation).toContain("Expected, not established");
    expect(view.nextStep).toEqual({
      sentence: "M3 is overdue: its window was 9 Oct – 6 Nov 2026.",
      due: "2026-10-23",
    });
    expect(view.points).toEqual([]);
    const rows = await made(answerOf(api.patients.$get({ query: { search: "p-view" } })));
    expect(rows).toMatchObject([
      {
        code: "P-VIEW",
        courses: 1,
        lastVisitOn: "2026-08-23",
        nextVisitOn: "2026-10-23",
        stateLine: "month 4 of 12 · no density measured yet",
      },
    ]);
  });

  test("the day lists today's, overdue and upcoming visits with their patients", async () => {
    const course = await addCourse((await addPatient("P-DAY")).id);
    const { api } = clinician.client;
    for (const [label, plannedFor] of [
      ["today", "2026-11-23"],
      ["late", "2026-11-20"],
      ["soon", "2026-11-30"],
      ["far", "2027-11-30"],
    ] as const)
      await made(
        answerOf(
          api.visits.$post({ json: { courseId: course.id, label, plannedFor, heldOn: null, note: "" } }),
        ),
      );
    const day = await made(answerOf(api.today.$get()));
    const labels = (rows: { visit: { label: string }; patient: { code: string } }[]) =>
      rows.filter((r) => r.patient.code === "P-DAY").map((r) => r.visit.label);
    expect(labels(day.visitsToday)).toEqual(["today"]);
    expect(labels(day.overdue)).toEqual(["late"]);
    expect(labels(day.upcoming)).toEqual(["soon"]);
  });

  test("patients see their own course under /me, and an account of staff has none", async () => {
    const patient = await addPatient("P-ME");
    const course = await addCourse(patient.id);
    const own = await clinic.person("patient", patient.id);
    expect((await made(answerOf(own.client.api.me.course.$get()))).course.id).toBe(course.id);
    expect((await made(answerOf(own.client.api.me.courses.$get()))).map((c) => c.id)).toEqual([course.id]);
    expect(await answerOf(clinician.client.api.me.course.$get())).toMatchObject({ problem: { status: 404 } });
  });
});

test("the audit log can be read page by page and by patient, and its chain is whole", async () => {
  const { client } = await clinic.person("administrator");
  const page = await made(answerOf(client.api.audit.$get({ query: { limit: "5" } })));
  const next = await made(
    answerOf(client.api.audit.$get({ query: { limit: "5", before: String(page.at(-1)?.sequence) } })),
  );
  expect([...page, ...next].map((e) => e.sequence)).toEqual(
    Array.from({ length: 10 }, (_, i) => (page[0]?.sequence ?? 0) - i),
  );
  const patient = (await clinic.services.store.patients.list({ id: "t", name: "t" }, "P-ME"))[0];
  const about = await made(answerOf(client.api.audit.$get({ query: { patientId: patient?.id ?? "" } })));
  expect(about.length).toBeGreaterThan(3);
  expect(new Set(about.map((e) => e.patientId))).toEqual(new Set([patient?.id]));
  expect(about.map((e) => e.action)).toContain("create");
  const verification = await made(answerOf(client.api.audit.verification.$get()));
  expect(verification).toMatchObject({ ok: true, brokenAt: null });
});

test("an address that does not exist is said not to be there", async () => {
  const response = await clinician.fetch("http://localhost/api/nothing");
  expect(response.status).toBe(404);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
});

test("nothing unexpected happened, and every answer was one of the contract's", () => {
  expect(clinic.faults).toEqual([]);
});

describe("entries of the dossier", () => {
  test("are written, corrected and read back; their own rules name the field", async () => {
    const patient = await addPatient("P-DOSS");
    const course = await addCourse(patient.id);
    const draft = {
      courseId: course.id,
      on: "2026-08-01",
      key: null,
      facts: {
        class: "5ari" as const,
        name: "Finasteride",
        dose: "1 mg a day",
        startedOn: "2026-08-01",
        endedOn: null as string | null,
      },
    };
    const api = clinician.client.api.medications;
    const entry = await made(answerOf(api.$post({ json: draft })));
    expect(entry).toMatchObject({ ...draft, patientId: patient.id, version: 1 });
    const param = { id: entry.id };
    const ends = (endedOn: string) => ({
      fromVersion: 1,
      reason: "stopped",
      facts: { ...draft, facts: { ...draft.facts, endedOn } },
    });
    expect(await answerOf(api[":id"].$put({ param, json: ends("2026-07-31") }))).toMatchObject({
      ok: false,
      problem: { status: 422, fields: [{ path: "facts.facts.endedOn" }] },
    });
    const corrected = await made(answerOf(api[":id"].$put({ param, json: ends("2026-09-01") })));
    expect(corrected).toMatchObject({ version: 2, facts: { endedOn: "2026-09-01" } });
    expect(await made(answerOf(api.$get({ query: { courseId: course.id } })))).toEqual([corrected]);
    expect(await made(answerOf(api[":id"].history.$get({ param })))).toHaveLength(2);
    expect(clinic.faults).toEqual([]);
  });
});

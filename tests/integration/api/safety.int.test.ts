import { answerOf } from "@anagen/clinic/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest, type Person, patientFacts } from "./clinicUnderTest.ts";
import { eventFacts } from "./dossierFacts.ts";
import { samplePicture } from "./samplePicture.ts";

let clinic: ClinicUnderTest;
let clinician: Person;
let patientId: string;
let courseId: string;

const made = async <T>(
  call: Promise<{ ok: true; value: T } | { ok: false; problem: unknown }>,
): Promise<T> => {
  const answer = await call;
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};

beforeAll(async () => {
  clinic = await clinicUnderTest();
  const { store } = clinic.services;
  await store.createClinic({ name: "Test", demo: false, timeZone: "UTC" });
  clinician = await clinic.person("clinician");
  const actor = { id: clinician.id, name: "Test clinician" };
  patientId = (await store.patients.create(actor, patientFacts("P-SAFE"))).id;
  const course = await store.courses.create(actor, {
    patientId,
    diagnosis: "Androgenetic alopecia",
    scale: null,
    treatment: "cells-autologous",
    treatedOn: "2026-10-01",
    closedOn: null,
  });
  courseId = course.id;
});
afterAll(() => clinic.close());

describe("events", () => {
  const add = (facts: ReturnType<typeof eventFacts>, who = clinician) =>
    answerOf(who.client.api.events.$post({ json: { courseId, on: facts.startedOn, key: null, facts } }));
  const view = () => made(answerOf(clinician.client.api.safety.$get()));

  test("while nothing was seen, the clinic is told what that can mean for the one person it treated", async () => {
    const { treated, notSeen } = await view();
    expect(treated).toBe(1);
    expect(notSeen.map((n) => n.what)).toContain("A serious event");
    expect(notSeen[0]?.sentence).toBe(
      "Not seen in 1 person; it may still happen in up to 95 % (upper bound, 95 % sure).",
    );
  });

  test("a serious, unexpected, suspected event starts its clock on the local day of first receipt", async () => {
    const criteria = { ...eventFacts().criteria, hospitalised: true };
    const receivedAt = "2026-11-20T23:30:00-05:00";
    const entry = await made(add(eventFacts({ term: "Cellulitis", criteria, expected: false, receivedAt })));
    const { events, notSeen } = await view();
    const [first] = events;
    expect(first?.entry.id).toBe(entry.id);
    expect(first).toMatchObject({ grade: 3, serious: true, outcome: "report", patient: { code: "P-SAFE" } });
    expect(first?.clocks).toMatchObject([
      { duty: "US-IND-15", dueDate: "2026-12-05", state: "running", daysLeft: 12 },
    ]);
    expect(notSeen.map((n) => n.what)).toEqual(["An infection that can be passed on"]);
    const reports = [{ duty: "US-IND-15" as const, submittedOn: "2026-12-05", reference: "A-1" }];
    await made(
      answerOf(
        clinician.client.api.events[":id"].$put({
          param: { id: entry.id },
          json: {
            fromVersion: 1,
            reason: "reported",
            facts: {
              courseId,
              on: entry.on,
              key: null,
              facts: eventFacts({ term: "Cellulitis", criteria, expected: false, receivedAt, reports }),
            },
          },
        }),
      ),
    );
    const after = (await view()).events.find((e) => e.entry.id === entry.id);
    expect(after?.clocks).toMatchObject([{ state: "reported", daysLeft: null }]);
  });

  test("the patient sees the events of their own course, and cannot see the clinic's safety", async () => {
    const own = await clinic.person("patient", patientId);
    const seen = await made(answerOf(own.client.api.courses[":id"].events.$get({ param: { id: courseId } })));
    expect(seen.events.map((e) => e.entry.facts.term)).toEqual(["Cellulitis"]);
    expect((await own.client.api.safety.$get()).status).toBe(403);
  });

  test.each([
    ["in the future", { startedOn: "2026-11-24" }, "facts.startedOn"],
    ["ended before it began", { endedOn: "2026-11-19" }, "facts.endedOn"],
    ["known of tomorrow", { receivedAt: "2026-11-24T10:00:00Z" }, "facts.receivedAt"],
    ["in no time zone", { timeZone: "Mars/Olympus" }, "facts.timeZone"],
    [
      "with a causality lowered by the sponsor",
      { relatednessInvestigator: "probable" as const, relatednessSponsor: "unlikely" as const },
      "facts.relatednessSponsor",
    ],
    ["that cannot be a grade", { recordedGrade: 6 }, "facts.recordedGrade"],
  ])("an event %s is refused and names its field", async (_what, changes, path) => {
    const answer = await add(eventFacts(changes));
    expect(answer).toMatchObject({ ok: false, problem: { status: 422, fields: [{ path }] } });
  });
});

describe("blinded rating", () => {
  test("two raters rate what they cannot place; then the course shows the later against the earlier picture", async () => {
    const { store, files } = clinic.services;
    const actor = { id: clinician.id, name: "Test clinician" };
    const site = await store.sites.create(actor, {
      patientId,
      label: "Vertex 1",
      region: "vertex",
      howToFind: "",
    });
    const bytes = new Map<string, string>();
    for (const [label, heldOn] of [
      ["D0a", "2026-09-20"],
      ["D0b", "2026-09-22"],
      ["M3", "2026-11-20"],
    ] as const) {
      const visit = await store.visits.create(actor, {
        courseId,
        label,
        plannedFor: null,
        heldOn,
        note: "",
      });
      const sha256 = await files.put(new TextEncoder().encode(label));
      const facts = { visitId: visit.id, siteId: site.id, deviceId: null, calibration: null };
      const { picture } = await store.pictures.create(actor, facts, {
        sha256,
        uploadedSha256: sha256,
        originalName: null,
        format: "png",
        widthPx: 10,
        heightPx: 10,
        byteLength: label.length,
      });
      await store.pictures.setState(picture.id, "measured", null);
      bytes.set(label, picture.id);
    }
    const raters = [clinician, await clinic.person("coordinator")] as const;
    for (const rater of raters) {
      const { waiting } = await made(answerOf(rater.client.api.ratings.queue.$get()));
      expect(waiting).toEqual([{ id: expect.stringMatching(/^[0-9a-f]{32}$/), region: "vertex" }]);
      const id = waiting[0]?.id ?? "";
      const side = async (name: "left" | "right") =>
        await (
          await rater.client.api.ratings.queue[":id"][":side"].$get({ param: { id, side: name } })
        ).text();
      const [left, right] = [await side("left"), await side("right")];
      expect([left, right].sort()).toEqual(["D0b", "M3"]);
      const json = { rightAgainstLeft: right === "M3" ? (1 as const) : (-1 as const), note: "" };
      const after = await made(
        answerOf(rater.client.api.ratings.queue[":id"].$post({ param: { id }, json })),
      );
      expect(after).toEqual({ waiting: [], done: 1 });
      const again = await answerOf(rater.client.api.ratings.queue[":id"].$post({ param: { id }, json }));
      expect(again).toMatchObject({ ok: false, problem: { status: 409, code: "dossier.key-taken" } });
      const { pairs } = await made(
        answerOf(clinician.client.api.courses[":id"].ratings.$get({ param: { id: courseId } })),
      );
      const opened = rater === raters[1];
      expect(pairs).toMatchObject([
        {
          beforePictureId: bytes.get("D0b"),
          afterPictureId: bytes.get("M3"),
          visitLabel: "M3",
          raters: opened ? 2 : 1,
          scores: opened ? [1, 1] : [],
          consensus: opened ? 1 : null,
        },
      ]);
    }
    const agreement = await made(answerOf(clinician.client.api.ratings.agreement.$get()));
    expect(agreement).toMatchObject({ pairs: 1, same: 1, kappa: null });
  });
});

describe("photographs of the head", () => {
  test("one a view and visit; another one is a newer version; pairs of a view wait to be rated", async () => {
    const { store } = clinic.services;
    const course = await store.courses.find({ id: clinician.id, name: "" }, courseId);
    const visits =
      course === null ? [] : await store.visits.ofCourse({ id: clinician.id, name: "" }, courseId);
    const visitOf = (label: string) => visits.find((v) => v.label === label)?.id ?? "";
    const send = async (label: string, seed: number) => {
      const body = new FormData();
      const bytes = (await samplePicture("png", seed)) as Uint8Array<ArrayBuffer>;
      body.set("file", new File([bytes], "vertex.png"));
      const address = `http://localhost/api/visits/${visitOf(label)}/photographs/vertex`;
      const response = await clinician.fetch(address, { method: "POST", body });
      return { status: response.status, entry: (await response.json()) as { id: string; version: number } };
    };
    const first = await send("D0b", 1);
    expect(first).toMatchObject({ status: 200, entry: { version: 1 } });
    expect((await send("D0b", 1)).entry).toMatchObject({ id: first.entry.id, version: 1 });
    expect((await send("D0b", 2)).entry).toMatchObject({ id: first.entry.id, version: 2 });
    await send("M3", 3);
    const own = await clinic.person("patient", patientId);
    const content = await own.fetch(`http://localhost/api/photographs/${first.entry.id}/content`);
    expect([content.status, content.headers.get("content-type")]).toEqual([200, "image/png"]);
    const { waiting } = await made(answerOf(clinician.client.api.ratings.queue.$get()));
    expect(waiting.map(({ region }) => region)).toContain("vertex");
    const { pairs } = await made(
      answerOf(clinician.client.api.courses[":id"].ratings.$get({ param: { id: courseId } })),
    );
    expect(pairs.filter((pair) => pair.siteId === null)).toMatchObject([
      { visitLabel: "M3", beforePictureId: first.entry.id, raters: 0 },
    ]);
  });

  test("what is no picture is refused in a sentence", async () => {
    const { store } = clinic.services;
    const [visit] = await store.visits.ofCourse({ id: clinician.id, name: "" }, courseId);
    const body = new FormData();
    body.set("file", new File([new Uint8Array([1, 2, 3])], "x.jpg"));
    const address = `http://localhost/api/visits/${visit?.id}/photographs/frontal`;
    const response = await clinician.fetch(address, { method: "POST", body });
    expect(response.status).toBe(415);
  });
});

describe("maintenance", () => {
  const facts = {
    decision: "treat-again" as const,
    siteId: null,
    best: { date: "2026-01-01", value: 900 },
    current: { date: "2026-11-01", value: 1 },
    sdc: 0,
    override: null,
    rescreen: { date: "2026-11-20", flags: [] },
    newConsent: true,
    punches: null,
    treatments: null,
    intervalMonths: 18,
    note: "",
    judgement: null,
  };
  const add = (changes: object = {}) =>
    answerOf(
      clinician.client.api.maintenance.$post({
        json: { courseId, on: "2026-11-23", key: null, facts: { ...facts, ...changes } },
      }),
    );

  test("treating again is refused where nothing was measured, whatever the sender says of a loss", async () => {
    const answer = await add();
    expect(answer).toMatchObject({ ok: false, problem: { fields: [{ path: "facts.decision" }] } });
  });

  test("waiting is kept with what the server measured, and its interval proposes the next talk", async () => {
    const entry = await made(add({ decision: "wait" }));
    expect(entry.facts).toMatchObject({ best: null, current: null, sdc: null, judgement: null });
    const view = await made(
      answerOf(clinician.client.api.courses[":id"].maintenance.$get({ param: { id: courseId } })),
    );
    expect(view).toMatchObject({ proposal: "wait", measured: null, reviewOn: "2028-04-01" });
  });
});

describe("the clinic's day and its follow-up", () => {
  test("a red symptom stands on the day until an event is recorded; a clock until it is reported", async () => {
    const own = await clinic.person("patient", patientId);
    const diary = {
      writtenAt: "2026-11-23T09:00:00Z",
      shed: null,
      symptoms: ["pus" as const],
      complaints: [],
      worried: false,
      mood: null,
      ticks: [],
      note: "left side",
      photos: [],
    };
    await made(
      answerOf(
        own.client.api.diary.$post({ json: { courseId, on: "2026-11-23", key: "phone-1", facts: diary } }),
      ),
    );
    const today = () => made(answerOf(clinician.client.api.today.$get()));
    const { symptoms } = await today();
    expect(symptoms).toMatchObject([{ action: "call-now", note: "left side", patient: { code: "P-SAFE" } }]);
    clinic.setNow("2026-11-23T11:00:00Z");
    const event = eventFacts({
      term: "Abscess",
      startedOn: "2026-11-22",
      criteria: { ...eventFacts().criteria, lifeThreatening: true },
      receivedAt: "2026-11-23T10:30:00Z",
    });
    await made(
      answerOf(
        clinician.client.api.events.$post({
          json: { courseId, on: "2026-11-22", key: null, facts: event },
        }),
      ),
    );
    const later = await today();
    expect(later.symptoms).toEqual([]);
    expect(later.clocks).toMatchObject([
      { term: "Abscess", clock: { duty: "US-IND-7", dueDate: "2026-11-30", daysLeft: 7 } },
    ]);
  });

  test("follow-up counts courses and says what is overdue, and who may have been lost", async () => {
    const rows = async () => await made(answerOf(clinician.client.api["follow-up"].$get()));
    expect((await rows()).counts).toEqual({ open: 1, treated: 1, closed: 0, overdue: 0, lost: 0 });
    clinic.setNow("2028-11-23T10:00:00Z");
    const later = await rows();
    expect(later.counts).toMatchObject({ overdue: 1, lost: 1 });
    expect(later.rows[0]).toMatchObject({ state: "lost", lastSeenOn: "2026-11-20" });
    clinic.setNow("2026-11-23T11:00:00Z");
  });
});

test("no answer was other than the contract says", () => expect(clinic.faults).toEqual([]));

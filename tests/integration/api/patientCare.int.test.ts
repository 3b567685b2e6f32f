/** What a patient does with their own page: the list after a procedure, the diary with photographs, the calendar. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest, type Person, patientFacts } from "./clinicUnderTest.ts";
import { aftercareFacts, diaryFacts } from "./dossierFacts.ts";
import { samplePicture } from "./samplePicture.ts";

let clinic: ClinicUnderTest;
let clinician: Person;
let own: Person;
let other: Person;
const courseIds: Record<"own" | "other", string> = { own: "", other: "" };
let patientId = "";

beforeAll(async () => {
  clinic = await clinicUnderTest();
  const { store } = clinic.services;
  await store.createClinic({ name: "Test", demo: false, timeZone: "Europe/Madrid" });
  clinician = await clinic.person("clinician");
  const actor = { id: clinician.id, name: "Test clinician" };
  for (const who of ["own", "other"] as const) {
    const patient = await store.patients.create(actor, {
      ...patientFacts(`P-${who.toUpperCase()}`),
      familyName: "Inconfundible",
    });
    const course = await store.courses.create(actor, {
      patientId: patient.id,
      diagnosis: "Androgenetic alopecia",
      scale: null,
      treatment: "cells-autologous",
      treatedOn: "2026-03-28",
      closedOn: null,
    });
    courseIds[who] = course.id;
    if (who === "own") patientId = patient.id;
    const person = await clinic.person("patient", patient.id);
    if (who === "own") own = person;
    else other = person;
  }
});
afterAll(() => clinic.close());

interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown> & { id: string; version: number; facts: Record<string, unknown> };
}

async function send(
  who: Pick<Person, "fetch">,
  method: string,
  path: string,
  json?: unknown,
): Promise<Answered> {
  const body =
    json === undefined ? {} : { body: JSON.stringify(json), headers: { "content-type": "application/json" } };
  const response = await who.fetch(`http://localhost${path}`, { method, ...body });
  return { status: response.status, body: (await response.json()) as Answered["body"] };
}

const draft = (facts: unknown, changes: object = {}) => ({
  courseId: courseIds.own,
  on: "2026-11-20",
  key: null,
  facts,
  ...changes,
});
const fieldsOf = ({ body }: Answered) => (body.fields as { path: string }[] | undefined)?.map((f) => f.path);

describe("the list after a procedure", () => {
  test("is kept by staff with its sources, and shown to the patient with the clinic's number", async () => {
    const kept = await send(clinician, "POST", "/api/protocols", {
      courseId: null,
      on: "2026-01-01",
      key: null,
      facts: {
        topic: "contact",
        title: "How to reach us",
        language: "es",
        treatments: [],
        text: "",
        values: { phone: "+34 910 000 000", emergency: "112" },
        source: "the clinic",
      },
    });
    expect(kept.status).toBe(201);
    const made = await send(
      clinician,
      "POST",
      "/api/aftercare",
      draft(aftercareFacts(), { on: "2026-03-28" }),
    );
    expect(made.status).toBe(201);
    const care = await send(own, "GET", "/api/me/care");
    expect(care.body).toMatchObject({
      lists: [{ id: made.body.id, facts: aftercareFacts() }],
      contact: { phone: "+34 910 000 000", nightPhone: null, emergency: "112", hours: null },
    });
    expect((await send(other, "GET", "/api/me/care")).body).toMatchObject({ lists: [] });
  });

  test("takes no duration without a source, none outside the range without a reason, no item twice", async () => {
    const [wash] = aftercareFacts().choices;
    const ask = (choices: unknown[]) =>
      send(clinician, "POST", "/api/aftercare", draft({ ...aftercareFacts(), choices }));
    expect(fieldsOf(await ask([{ ...wash, source: " " }]))).toEqual(["facts.choices.0.source"]);
    expect(fieldsOf(await ask([{ ...wash, value: 4, unit: "d" }]))).toEqual(["facts.choices.0.why"]);
    expect((await ask([{ ...wash, value: 4, unit: "d", why: "thick dressing" }])).status).toBe(201);
    expect(fieldsOf(await ask([wash, wash]))).toEqual(["facts.choices.1.item"]);
    expect(fieldsOf(await ask([{ ...wash, value: -1 }]))).toEqual(["facts.choices.0.value"]);
    const nowhere = { ...aftercareFacts(), timeZone: "Europe/Atlantis" };
    expect(fieldsOf(await send(clinician, "POST", "/api/aftercare", draft(nowhere)))).toEqual([
      "facts.timeZone",
    ]);
    const impossible = { ...aftercareFacts(), endedAt: "2026-02-30T10:00:00+01:00" };
    expect(fieldsOf(await send(clinician, "POST", "/api/aftercare", draft(impossible)))).toEqual([
      "facts.endedAt",
    ]);
  });
});

describe("the diary", () => {
  test("an entry sent twice from a phone is written once, and staff read it", async () => {
    const entry = draft(diaryFacts({ symptoms: ["fever"], worried: true }), { key: "phone-1" });
    const first = await send(own, "POST", "/api/diary", entry);
    expect(first.status).toBe(201);
    const second = await send(own, "POST", "/api/diary", entry);
    expect([second.status, second.body.code]).toEqual([409, "dossier.key-taken"]);
    const seen = await clinician.fetch(`http://localhost/api/diary?courseId=${courseIds.own}`);
    const entries = (await seen.json()) as { key: string; facts: { symptoms: string[] } }[];
    expect(entries.filter((e) => e.key === "phone-1").map((e) => e.facts.symptoms)).toEqual([["fever"]]);
  });

  test("refuses what cannot be: days ahead, half hairs, negative counts, signs that nobody knows, another's course", async () => {
    const ask = (facts: unknown, changes: object = {}) =>
      send(own, "POST", "/api/diary", draft(facts, changes));
    expect(fieldsOf(await ask(diaryFacts(), { on: "2026-11-26" }))).toEqual(["on"]);
    expect(fieldsOf(await ask(diaryFacts(), { on: "2026-11-31" }))).toEqual(["on"]);
    const shed = (counts: number[]) => ({ ...diaryFacts(), shed: { collected: "comb-60s", counts } });
    expect(fieldsOf(await ask(shed([10, -1])))).toEqual(["facts.shed.counts.1"]);
    expect(fieldsOf(await ask(shed([10.5])))).toEqual(["facts.shed.counts.0"]);
    expect(fieldsOf(await ask({ ...diaryFacts(), symptoms: ["doom"] }))).toEqual(["facts.symptoms.0"]);
    expect(fieldsOf(await ask(diaryFacts(), { courseId: courseIds.other }))).toEqual(["courseId"]);
    const nonsense = '<img src=x onerror="alert(1)"> \u202eאבג';
    const kept = await ask(diaryFacts({ note: nonsense }));
    expect(kept.body.facts.note).toBe(nonsense);
  });

  test("of two corrections from one version the second is told what stands, and nothing is lost", async () => {
    const { body: entry } = await send(own, "POST", "/api/diary", draft(diaryFacts()));
    const correct = (mood: "low" | "fair") =>
      send(own, "PUT", `/api/diary/${entry.id}`, {
        fromVersion: 1,
        reason: "mistyped",
        facts: draft(diaryFacts({ mood })),
      });
    expect((await correct("low")).status).toBe(200);
    const late = await correct("fair");
    expect(late.status).toBe(409);
    expect(late.body.newest).toMatchObject({ version: 2, facts: { mood: "low" } });
  });

  test("a photograph comes by its own address, once, without its place, and only its patient and staff see it", async () => {
    const { body: entry } = await send(own, "POST", "/api/diary", draft(diaryFacts()));
    const path = `http://localhost/api/diary/${entry.id}/photos/vertex`;
    const upload = async (who: Person, bytes: Uint8Array) => {
      const body = new FormData();
      body.append("file", new File([bytes as Uint8Array<ArrayBuffer>], "vertex.jpg", { type: "image/jpeg" }));
      return who.fetch(path, { method: "POST", body });
    };
    const bytes = await samplePicture();
    expect((await upload(other, bytes)).status).toBe(404);
    expect((await upload(own, new Uint8Array([1, 2, 3]))).status).toBe(415);
    const first = (await (await upload(own, bytes)).json()) as Answered["body"];
    expect(first).toMatchObject({ version: 2, facts: { photos: [{ view: "vertex" }] } });
    const again = (await (await upload(own, bytes)).json()) as Answered["body"];
    expect(again.version).toBe(2);
    expect((await own.fetch(path)).headers.get("content-type")).toBe("image/jpeg");
    expect((await clinician.fetch(path)).status).toBe(200);
    expect((await other.fetch(path)).status).toBe(404);
    const stolen = draft(diaryFacts({ photos: first.facts.photos as never }), { courseId: courseIds.other });
    expect(fieldsOf(await send(other, "POST", "/api/diary", stolen))).toEqual(["facts.photos"]);
  });
});

describe("the calendar", () => {
  const make = async (who: Person) => {
    const { body } = await send(who, "POST", "/api/me/calendar-feed", { language: "es" });
    return String(body.path);
  };
  const follow = (path: string) => clinic.browser().fetch(`http://localhost${path}`);

  test("its address needs no sign-in, says nothing personal, and keeps identifiers when a visit moves", async () => {
    const visit = await send(clinician, "POST", "/api/visits", {
      courseId: courseIds.own,
      label: "M9",
      plannedFor: "2026-12-28",
      heldOn: null,
      note: "ask about the rash",
    });
    const path = await make(own);
    const text = await (await follow(path)).text();
    expect(text).toContain("SUMMARY:Visita a la clínica");
    expect(text).toContain("DTSTART;VALUE=DATE:20261228");
    expect(text).not.toMatch(/Inconfundible|Anna|P-OWN|alopecia|cells|M9|rash|wash|lavado/i);
    expect(text).not.toContain(patientId);
    expect(text).not.toContain(courseIds.own);
    const uidOn = (calendar: string, day: string) =>
      calendar
        .split("BEGIN:VEVENT")
        .find((event) => event.includes(`VALUE=DATE:${day}`))
        ?.match(/UID:(\S+)/)?.[1];
    const { body } = visit;
    const moved = { courseId: courseIds.own, label: "M9", plannedFor: "2026-12-30", heldOn: null, note: "" };
    await send(clinician, "PUT", `/api/visits/${body.id}`, { fromVersion: 1, reason: "moved", facts: moved });
    const after = await (await follow(path)).text();
    expect(after).not.toContain("VALUE=DATE:20261228");
    expect(uidOn(after, "20261230")).toBe(uidOn(text, "20261228"));
    const untouched = "2026-03-30T11:00:00+02:00";
    expect(text).toContain(`DTSTART:${new Date(untouched).toISOString().replaceAll(/[-:]|\.000/g, "")}`);
  });

  test("a new address ends the one before it; ended, or with the patient's access closed, it gives nothing", async () => {
    const first = await make(own);
    const second = await make(own);
    expect([(await follow(first)).status, (await follow(second)).status]).toEqual([404, 200]);
    const { db } = clinic.services;
    const rows = JSON.stringify(await db.query.calendarFeed.findMany());
    expect(rows).not.toContain(second.slice("/api/calendars/".length, -".ics".length));
    expect((await send(own, "DELETE", "/api/me/calendar-feed")).body).toEqual({ state: "none" });
    expect((await follow(second)).status).toBe(404);
    const third = await make(own);
    const closing = { change: "close", reason: "left the clinic" };
    expect((await send(clinician, "PUT", `/api/patients/${patientId}/access`, closing)).status).toBe(200);
    expect((await follow(third)).status).toBe(404);
  });

  test("another patient's calendar holds none of this one's dates, and a wrong secret is nothing", async () => {
    const text = await (await other.fetch("http://localhost/api/me/calendar.ics")).text();
    expect(text).toContain("BEGIN:VCALENDAR");
    expect(text).not.toContain("20261230");
    expect((await follow(`/api/calendars/${"A".repeat(43)}.ics`)).status).toBe(404);
    expect((await follow("/api/calendars/short.ics")).status).toBe(404);
  });
});

test("nothing unexpected happened, and every answer was one of the contract's", () => {
  expect(clinic.faults).toEqual([]);
});

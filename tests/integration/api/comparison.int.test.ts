import { answerOf, type Entry } from "@anagen/clinic/contract";
import { encodePicture } from "@anagen/clinic/pictures";
import { mapPoint, renderVisits } from "@anagen/trichometry";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest, type Person, patientFacts } from "./clinicUnderTest.ts";
import { uploadForm } from "./samplePicture.ts";

let clinic: ClinicUnderTest;
let clinician: Person;
const pictures: string[] = [];

/** A site with two pictures of one spot, a month apart. */
beforeAll(async () => {
  clinic = await clinicUnderTest();
  const { store } = clinic.services;
  await store.createClinic({ name: "Test clinic", demo: false, timeZone: "UTC" });
  clinician = await clinic.person("clinician");
  const actor = { id: clinician.id, name: "Test clinician" };
  const patient = await store.patients.create(actor, patientFacts("P-SAME"));
  const { id: courseId } = await store.courses.create(actor, {
    patientId: patient.id,
    diagnosis: "Androgenetic alopecia",
    scale: null,
    treatment: "cells-autologous",
    treatedOn: "2026-05-12",
    closedOn: null,
  });
  const site = { patientId: patient.id, label: "Vertex 1", region: "vertex" as const, howToFind: "" };
  const siteId = (await store.sites.create(actor, site)).id;
  const change = { lostShare: 0.05, newShare: 0.05 };
  for (const { visit: number, raster, truth } of renderVisits({ first: { seed: 91 }, visits: 2, change })) {
    const [label, heldOn] = number === 1 ? ["D0", "2026-05-01"] : ["M1", "2026-06-01"];
    const visit = await store.visits.create(actor, { courseId, label, plannedFor: null, heldOn, note: "" });
    const calibration = { umPerPixel: truth.umPerPixel, relativeSd: 0.01, source: { kind: "stated" } };
    const form = uploadForm(await encodePicture(raster, "jpeg"), { siteId, deviceId: null, calibration });
    const stored = await clinician.fetch(`http://localhost/api/visits/${visit.id}/pictures`, form);
    pictures.push(((await stored.json()) as { picture: { id: string } }).picture.id);
  }
  for (const id of pictures)
    while ((await store.measurements.newest(actor, id)) === null)
      await new Promise((r) => setTimeout(r, 100));
});
afterAll(() => clinic.close());

const compared = async (): Promise<Entry<"comparison">> => {
  const [before, after] = pictures as [string, string];
  const answer = await answerOf(clinician.client.api.comparisons.$get({ query: { before, after } }));
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
};

type Dots = Entry<"comparison">["facts"]["marks"];
const mark = ({ id, version }: Pick<Entry<"comparison">, "id" | "version">, marks: Dots) =>
  answerOf(
    clinician.client.api.comparisons[":id"].marks.$put({
      param: { id },
      json: { fromVersion: version, marks },
    }),
  );

describe("tattoo dots on two pictures of one spot", () => {
  test("marked dots take part; the comparison without them is kept beside it", async () => {
    const entry = await compared();
    const { registration } = entry.facts.result;
    if (registration.status === "refused") throw new Error(registration.sentence);
    expect(registration.marks.used).toBe(0);
    const dot = [640, 500] as const;
    const there = mapPoint(registration.transform, dot);
    const marked = await mark(entry, { before: [[...dot]], after: [[there[0], there[1]]] });
    if (!marked.ok) throw new Error(marked.problem.detail);
    expect(marked.value).toMatchObject({ id: entry.id, version: entry.version + 1 });
    const again = await compared();
    expect(again.facts.result.registration).toMatchObject({ status: "accepted", marks: { used: 1 } });
    const history = await clinic.services.store
      .dossier("comparison")
      .history({ id: clinician.id, name: "" }, entry.id);
    expect(history.map(({ facts }) => facts.marks.before.length)).toEqual([0, 1]);
  });

  test("dots that do not lie on each other are not believed, and that is said", async () => {
    const entry = await compared();
    const marked = await mark(entry, { before: [[640, 500]], after: [[100, 100]] });
    if (!marked.ok) throw new Error(marked.problem.detail);
    const { registration } = marked.value.facts.result;
    if (registration.status === "refused") throw new Error(registration.sentence);
    expect(registration.marks.used).toBe(0);
    expect(registration.warnings.map(({ code }) => code)).toContain("marks-disagree");
  });

  test("a correction of the measurement keeps the dots", async () => {
    const entry = await compared();
    const [first] = pictures as [string];
    const facts = { baseVersion: 1, edits: [{ kind: "remove" as const, id: 0 }] };
    const corrected = await answerOf(
      clinician.client.api.pictures[":id"].measurement.$put({
        param: { id: first },
        json: { fromVersion: 1, reason: "a fold, no hair", facts },
      }),
    );
    expect(corrected).toMatchObject({ ok: true });
    const anew = await compared();
    expect(anew.id).not.toBe(entry.id);
    expect(anew.facts.marks).toEqual(entry.facts.marks);
  });

  test("bad marks are refused with the rule and nothing is written", async () => {
    const entry = await compared();
    const uneven = await mark(entry, { before: [[10, 10]], after: [] });
    expect(uneven).toMatchObject({ ok: false, problem: { status: 422 } });
    const outside = await mark(entry, { before: [[10, 10]], after: [[10, 5000]] });
    expect(outside).toMatchObject({ ok: false, problem: { fields: [{ path: "marks.after.0" }] } });
    const stale = await mark({ id: entry.id, version: entry.version + 5 }, { before: [], after: [] });
    expect(stale).toMatchObject({ ok: false, problem: { status: 409 } });
    expect((await compared()).version).toBe(entry.version);
  });
});

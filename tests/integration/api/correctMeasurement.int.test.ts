import { answerOf, type StoredMeasurement } from "@anagen/clinic/contract";
import { encodePicture } from "@anagen/clinic/pictures";
import { correctMeasurement, type Edit, nextHairId, renderScalp } from "@anagen/trichometry";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest, type Person, patientFacts } from "./clinicUnderTest.ts";
import { uploadForm } from "./samplePicture.ts";

let clinic: ClinicUnderTest;
let clinician: Person;
let pictureId: string;
let automatic: StoredMeasurement;

beforeAll(async () => {
  clinic = await clinicUnderTest();
  const { store } = clinic.services;
  await store.createClinic({ name: "Test", demo: false, timeZone: "UTC" });
  clinician = await clinic.person("clinician");
  const actor = { id: "test", name: "Test" };
  const patient = await store.patients.create(actor, patientFacts("P-EDIT"));
  const course = await store.courses.create(actor, {
    patientId: patient.id,
    diagnosis: "Androgenetic alopecia",
    scale: null,
    treatment: "prp",
    treatedOn: "2026-10-01",
    closedOn: null,
  });
  const site = { patientId: patient.id, label: "Vertex 1", region: "vertex" as const, howToFind: "" };
  const siteId = (await store.sites.create(actor, site)).id;
  const visit = { courseId: course.id, label: "M1", plannedFor: null, heldOn: "2026-11-02", note: "" };
  const visitId = (await store.visits.create(actor, visit)).id;
  const { raster } = renderScalp({ seed: 88, widthPx: 640, heightPx: 512 });
  const calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" } };
  const form = uploadForm(await encodePicture(raster, "jpeg"), { siteId, deviceId: null, calibration });
  const stored = await clinician.fetch(`http://localhost/api/visits/${visitId}/pictures`, form);
  pictureId = ((await stored.json()) as { picture: { id: string } }).picture.id;
  automatic = await measured();
});
afterAll(() => clinic.close());

async function measured(): Promise<StoredMeasurement> {
  for (;;) {
    const first = (await versions())[0];
    if (first !== undefined) return first;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function versions(): Promise<StoredMeasurement[]> {
  const answer = await answerOf(
    clinician.client.api.pictures[":id"].measurements.$get({ param: { id: pictureId } }),
  );
  return answer.ok ? answer.value : [];
}
const correct = (who: Person, fromVersion: number, edits: Edit[], baseVersion = fromVersion) =>
  answerOf(
    who.client.api.pictures[":id"].measurement.$put({
      param: { id: pictureId },
      json: { fromVersion, reason: "a hair was missed", facts: { baseVersion, edits } },
    }),
  );
const missed = (base: StoredMeasurement): Edit => ({
  kind: "add",
  id: nextHairId(base.result, []),
  path: [
    [300, 200],
    [320, 260],
  ],
  diameterPx: 12,
});

test("a clinician's correction stands beside the engine's result, with who, why and the engine's own numbers", async () => {
  const edits = [missed(automatic)];
  const answer = await correct(clinician, 1, edits);
  const expected = correctMeasurement(automatic.result, edits);
  expect(answer).toMatchObject({
    ok: true,
    value: { version: 2, recordedBy: { id: clinician.id }, reason: "a hair was missed" },
  });
  const both = await versions();
  expect(both).toHaveLength(2);
  expect(both[0]).toEqual(automatic);
  expect(both[1]?.result).toEqual(expected.ok && expected.measurement);
  expect(both[1]?.result.summary?.hairs.value).toBe((automatic.result.summary?.hairs.value ?? 0) + 1);
});

test("who saves second is told what stands now; going back to the automatic version is possible", async () => {
  const late = await correct(clinician, 1, [missed(automatic)]);
  expect(late).toMatchObject({
    ok: false,
    problem: { status: 409, code: "record.conflict", newest: { version: 2 } },
  });
  // A hair well inside the counting frame: turned round, it still has its root there.
  const { frame } = automatic.result.area ?? { frame: { x: 0, y: 0, width: 0, height: 0 } };
  const inside = automatic.result.hairs.find(
    (h) =>
      h.counted &&
      h.path.every(
        ([x, y]) => x > frame.x && y > frame.y && x < frame.x + frame.width && y < frame.y + frame.height,
      ),
  );
  const back = await correct(clinician, 2, [{ kind: "flip", id: inside?.id ?? -1 }], 1);
  expect(back).toMatchObject({ ok: true, value: { version: 3 } });
  expect((await versions())[2]?.result.summary?.hairs.value).toBe(automatic.result.summary?.hairs.value);
});

test("bad edits are named by their place in the list, and nothing is written", async () => {
  const before = (await versions()).length;
  const gone: Edit = { kind: "remove", id: 99_999 };
  expect(await correct(clinician, before, [missed(automatic), gone])).toMatchObject({
    problem: { status: 422, fields: [{ path: "facts.edits.1" }] },
  });
  expect(await correct(clinician, before, [])).toMatchObject({ problem: { status: 422 } });
  expect(await correct(clinician, before, [gone], 77)).toMatchObject({
    problem: { fields: [{ path: "facts.baseVersion" }] },
  });
  const technician = await clinic.person("technician");
  expect(await correct(technician, before, [missed(automatic)])).toMatchObject({ problem: { status: 403 } });
  expect(await versions()).toHaveLength(before);
  expect(clinic.faults).toEqual([]);
});

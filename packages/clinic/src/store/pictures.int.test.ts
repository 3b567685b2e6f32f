import { afterAll, beforeAll, expect, test } from "vitest";
import { engineActor } from "./engineActor.ts";
import type { Store } from "./port.ts";
import {
  clinician,
  makePicture,
  makeVisit,
  measurement,
  pictureFile,
  siteFacts,
  technician,
  visitFacts,
} from "./testing/fixtures.ts";
import { forEachBackend } from "./testing/forEachBackend.ts";

forEachBackend("pictures and measurements", (backend) => {
  let opened: Awaited<ReturnType<typeof backend.open>>;
  let store: Store;
  beforeAll(async () => {
    opened = await backend.open();
    store = opened.store;
  });
  afterAll(() => opened.dispose());

  test("a picture comes back with its file, its facts and the state waiting", async () => {
    const { siteId, visit } = await makeVisit(store);
    const calibration = {
      umPerPixel: 4.286,
      relativeSd: 0.01,
      source: { kind: "stated", note: "µm" },
    } as const;
    const facts = { visitId: visit.id, siteId, deviceId: "dermlite-3", calibration };
    const { picture, created } = await store.pictures.create(technician, facts, pictureFile("1"));
    expect(created).toBe(true);
    expect(picture).toMatchObject({
      ...facts,
      ...pictureFile("1"),
      version: 1,
      state: "waiting",
      stateReason: null,
    });
    expect(await store.pictures.find(clinician, picture.id)).toEqual(picture);
    expect(await store.pictures.ofVisit(clinician, visit.id)).toEqual([picture]);
  });

  test("the same bytes at the same visit and site are one picture, also when six uploads come at once", async () => {
    const { patientId, courseId, siteId, visit } = await makeVisit(store);
    const facts = { visitId: visit.id, siteId, deviceId: null, calibration: null };
    const all = await Promise.all(
      Array.from({ length: 6 }, () => store.pictures.create(technician, facts, pictureFile("2"))),
    );
    expect(all.filter((one) => one.created)).toHaveLength(1);
    expect(new Set(all.map((one) => one.picture.id)).size).toBe(1);

    const sentDifferently = pictureFile("2", { uploadedSha256: "3".repeat(64) });
    expect((await store.pictures.create(technician, facts, sentDifferently)).created).toBe(false);

    const otherSite = await store.sites.create(clinician, siteFacts(patientId, { label: "V2" }));
    const otherVisit = await store.visits.create(clinician, visitFacts(courseId, { label: "M2" }));
    const elsewhere = [
      { ...facts, siteId: otherSite.id },
      { ...facts, visitId: otherVisit.id },
    ];
    for (const place of elsewhere)
      expect((await store.pictures.create(technician, place, pictureFile("2"))).created).toBe(true);
    expect((await store.pictures.create(technician, facts, pictureFile("4"))).created).toBe(true);
  });

  test("a picture never joins two patients", async () => {
    const [mine, other] = [await makeVisit(store), await makeVisit(store)];
    const facts = { visitId: mine.visit.id, siteId: other.siteId, deviceId: null, calibration: null };
    await expect(store.pictures.create(technician, facts, pictureFile("5"))).rejects.toMatchObject({
      code: "reference.other-patient",
    });
    expect(await store.pictures.ofVisit(clinician, mine.visit.id)).toEqual([]);
  });

  test("a correction of the scale is a version; file and state stay", async () => {
    const { picture } = await makePicture(store, "6");
    await store.pictures.setState(picture.id, "measured", null);
    const calibration = { umPerPixel: 5, relativeSd: 0.02, source: { kind: "stated" } } as const;
    const { visitId, siteId, deviceId } = picture;
    const facts = { visitId, siteId, deviceId, calibration };
    const correction = { id: picture.id, fromVersion: 1, facts, reason: "scale bar misread" };
    const done = await store.pictures.correct(clinician, correction);
    expect(done).toMatchObject({
      kind: "corrected",
      record: { version: 2, calibration, state: "measured", sha256: picture.sha256 },
    });
    expect(await store.pictures.correct(clinician, correction)).toMatchObject({
      kind: "conflict",
      newest: { version: 2 },
    });
    expect((await store.pictures.history(clinician, picture.id)).map((p) => p.calibration)).toEqual([
      null,
      calibration,
    ]);
  });

  test("waiting: those not yet measured, oldest first; a refusal keeps its sentence", async () => {
    const before = (await store.pictures.waiting(clinician)).map((p) => p.id);
    const [one, two, three] = [await makePicture(store), await makePicture(store), await makePicture(store)];
    await store.pictures.setState(one.picture.id, "measuring", null);
    await store.pictures.setState(two.picture.id, "measuring", null);
    await store.pictures.setState(
      two.picture.id,
      "refused",
      "The picture is out of focus: blur 9 px, at most 4.",
    );
    const waiting = (await store.pictures.waiting(clinician)).map((p) => p.id);
    expect(waiting.filter((id) => !before.includes(id))).toEqual([one.picture.id, three.picture.id]);
    expect(await store.pictures.find(clinician, two.picture.id)).toMatchObject({
      state: "refused",
      stateReason: "The picture is out of focus: blur 9 px, at most 4.",
    });
    await Promise.all(
      Array.from({ length: 5 }, () => store.pictures.setState(three.picture.id, "measuring", null)),
    );
    await expect(
      store.pictures.setState("00000000-0000-4000-8000-000000000000", "measured", null),
    ).rejects.toMatchObject({ code: "reference.unknown" });
  });

  test("a result comes back as the bytes that were written", async () => {
    const { picture } = await makePicture(store);
    const result = measurement();
    const added = await store.measurements.add(engineActor, picture.id, 1, result);
    expect(added).toMatchObject({ pictureId: picture.id, version: 1, reason: null, recordedBy: engineActor });
    const read = await store.measurements.newest(clinician, picture.id);
    expect(JSON.stringify(read?.result)).toBe(JSON.stringify(result));
    expect(read).toEqual(added);
  });

  test("running a job again, five at once, adds one row; a new engine or a corrected picture adds a version", async () => {
    const { picture } = await makePicture(store);
    const runs = await Promise.all(
      Array.from({ length: 5 }, () => store.measurements.add(engineActor, picture.id, 1, measurement())),
    );
    expect(new Set(runs.map((run) => JSON.stringify(run))).size).toBe(1);
    await store.measurements.add(engineActor, picture.id, 1, measurement({ engineVersion: "0.2.0" }));
    const { visitId, siteId, deviceId, calibration } = picture;
    const facts = { visitId, siteId, deviceId, calibration };
    await store.pictures.correct(clinician, {
      id: picture.id,
      fromVersion: 1,
      facts,
      reason: "looked at again",
    });
    await store.measurements.add(engineActor, picture.id, 2, measurement({ engineVersion: "0.2.0" }));
    await store.measurements.add(engineActor, picture.id, 1, measurement());
    const history = await store.measurements.history(clinician, picture.id);
    expect(history.map((m) => [m.version, m.result.engine.version, m.reason])).toEqual([
      [1, "0.1.0", null],
      [2, "0.2.0", "measured again with engine 0.2.0"],
      [3, "0.2.0", "measured again after the picture was corrected (its version 2)"],
    ]);
    expect(new Set(history.map((m) => m.id)).size).toBe(1);
  });

  test("a person's corrections are versions too, each once, and none is lost to the next", async () => {
    const { picture } = await makePicture(store);
    const thick = measurement({ diameterPx: 9 });
    const thin = measurement({ diameterPx: 5 });
    await store.measurements.add(engineActor, picture.id, 1, measurement());
    for (const result of [thick, thick, thin, thick])
      await store.measurements.add(clinician, picture.id, 1, result);
    const history = await store.measurements.history(clinician, picture.id);
    expect(history.map((m) => m.result.hairs[0]?.diameterPx)).toEqual([7.3, 9, 5, 9]);
    expect(await store.measurements.newest(clinician, picture.id)).toEqual(history[3]);
  });

  test("a correction is refused when somebody else was faster, and when its base has an older scale", async () => {
    const { picture } = await makePicture(store);
    await store.measurements.add(engineActor, picture.id, 1, measurement());
    const correct = (fromVersion: number, diameterPx: number, baseVersion = 1) =>
      store.measurements.correct(clinician, {
        pictureId: picture.id,
        fromVersion,
        baseVersion,
        reason: "a hair was missed",
        result: measurement({ diameterPx }),
      });
    const both = await Promise.all([correct(1, 8), correct(1, 9)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["conflict", "corrected"]);
    const history = await store.measurements.history(clinician, picture.id);
    expect(history.map((m) => [m.version, m.recordedBy.name, m.reason])).toEqual([
      [1, engineActor.name, null],
      [2, clinician.name, "a hair was missed"],
    ]);
    expect(both.find((one) => one.kind === "conflict")).toEqual({ kind: "conflict", newest: history[1] });
    expect(await correct(2, 7)).toMatchObject({ kind: "corrected", record: { version: 3 } });
    expect(await correct(3, 7, 9)).toEqual({ kind: "not-found" });
    const { id, version: fromVersion, visitId, siteId } = picture;
    const facts = { visitId, siteId, deviceId: null, calibration: null };
    await store.pictures.correct(clinician, { id, fromVersion, reason: "no scale", facts });
    await store.measurements.add(engineActor, id, 2, measurement());
    await expect(correct(4, 7)).rejects.toMatchObject({ code: "measurement.older-scale" });
    expect(await store.measurements.history(clinician, id)).toHaveLength(4);
    const audit = await store.audit.list({ limit: 50 });
    expect(audit.filter((e) => e.action === "correct" && e.thing === "measurement").length).toBe(2);
  });

  test("no measurement of a picture, or a version of it, that is not there", async () => {
    const { picture } = await makePicture(store);
    await expect(store.measurements.add(engineActor, picture.id, 2, measurement())).rejects.toMatchObject({
      code: "picture.version-unknown",
    });
    expect(await store.measurements.newest(clinician, picture.id)).toBeNull();
    expect(await store.measurements.history(clinician, picture.id)).toEqual([]);
  });
});

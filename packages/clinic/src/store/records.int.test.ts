import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "./port.ts";
import { StoreRefusal } from "./refusal.ts";
import {
  clinician,
  courseFacts,
  makeVisit,
  patientFacts,
  siteFacts,
  technician,
  visitFacts,
} from "./testing/fixtures.ts";
import { forEachBackend } from "./testing/forEachBackend.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (fault) {
    if (fault instanceof StoreRefusal) return fault.code;
    throw fault;
  }
  return "nothing was refused";
}

forEachBackend("records", (backend) => {
  let opened: Awaited<ReturnType<typeof backend.open>>;
  let store: Store;
  beforeAll(async () => {
    opened = await backend.open();
    store = opened.store;
  });
  afterAll(() => opened.dispose());

  test("a clinic is created once, also when two try at the same time", async () => {
    expect(await store.clinic()).toBeNull();
    const facts = { name: "Hair clinic Ulm", demo: false, timeZone: "Europe/Berlin" };
    const tries = await Promise.allSettled([store.createClinic(facts), store.createClinic(facts)]);
    expect(tries.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await store.clinic()).toMatchObject(facts);
    expect(await refusalOf(store.createClinic(facts))).toBe("clinic.exists");
  });

  describe("versions, of every kind of record", () => {
    test.each(["patients", "courses", "sites", "visits"] as const)("%s", async (kind) => {
      const { patientId, courseId } = await makeVisit(store);
      const [facts, corrected] = {
        patients: [patientFacts(), patientFacts({ givenName: "Anna" })],
        courses: [
          courseFacts(patientId),
          courseFacts(patientId, { scale: null, treatedOn: null, closedOn: "2027-01-31" }),
        ],
        sites: [siteFacts(patientId), siteFacts(patientId, { region: "frontal", howToFind: "" })],
        visits: [
          visitFacts(courseId),
          visitFacts(courseId, { heldOn: "2026-07-03", note: "came late\n\u{1F642}" }),
        ],
      }[kind];
      const records = store[kind] as Store["patients"];
      const first = await records.create(clinician, facts as never);
      expect(first).toMatchObject({ ...facts, version: 1, reason: null });
      expect(first.recordedBy).toEqual(clinician);
      expect(await records.find(technician, first.id)).toEqual(first);

      const correction = {
        id: first.id,
        fromVersion: 1,
        facts: corrected as never,
        reason: " typing error ",
      };
      const done = await records.correct(technician, correction);
      if (done.kind !== "corrected") throw new Error(done.kind);
      expect(done.record).toMatchObject({ ...corrected, id: first.id, version: 2, reason: "typing error" });
      expect(done.record.recordedBy).toEqual(technician);
      expect(await records.find(clinician, first.id)).toEqual(done.record);
      expect(await records.history(clinician, first.id)).toEqual([first, done.record]);

      expect(await records.correct(clinician, correction)).toEqual({ kind: "conflict", newest: done.record });
      expect(await records.correct(clinician, { ...correction, fromVersion: 9 })).toEqual({
        kind: "conflict",
        newest: done.record,
      });
      expect(await records.correct(clinician, { ...correction, id: nobody })).toEqual({ kind: "not-found" });
      expect(
        await refusalOf(records.correct(clinician, { ...correction, fromVersion: 2, reason: "  " })),
      ).toBe("correction.no-reason");
      expect(await records.history(clinician, first.id)).toHaveLength(2);
      expect(await records.find(clinician, nobody)).toBeNull();
      expect(await records.history(clinician, nobody)).toEqual([]);
    });
  });

  test("of twelve corrections made at once from one version exactly one is written, and the others are told which", async () => {
    const patient = await store.patients.create(clinician, patientFacts());
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        store.patients.correct(clinician, {
          id: patient.id,
          fromVersion: 1,
          facts: { ...patient, givenName: `Name ${i}` },
          reason: `correction ${i}`,
        }),
      ),
    );
    const won = tries.filter((one) => one.kind === "corrected");
    expect(won).toHaveLength(1);
    const newest = await store.patients.find(clinician, patient.id);
    expect(tries.filter((one) => one.kind === "conflict").map((one) => one.newest)).toEqual(
      Array(11).fill(newest),
    );
  });

  describe("patients", () => {
    test("a code is never given twice, not even one that was corrected away, nor to two at once", async () => {
      const facts = patientFacts({ code: "OLD-1" });
      const first = await store.patients.create(clinician, facts);
      expect(await refusalOf(store.patients.create(clinician, patientFacts({ code: "OLD-1" })))).toBe(
        "patient.code-taken",
      );
      const renamed = { ...facts, code: "NEW-1" };
      await store.patients.correct(clinician, {
        id: first.id,
        fromVersion: 1,
        facts: renamed,
        reason: "wrong code",
      });
      expect(await refusalOf(store.patients.create(clinician, patientFacts({ code: "OLD-1" })))).toBe(
        "patient.code-taken",
      );
      const back = { id: first.id, fromVersion: 2, facts, reason: "it was right" };
      expect((await store.patients.correct(clinician, back)).kind).toBe("corrected");

      const tries = await Promise.allSettled(
        Array.from({ length: 6 }, () => store.patients.create(clinician, patientFacts({ code: "RACE-1" }))),
      );
      expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
      expect(await store.patients.list(clinician, "race-1")).toHaveLength(1);
    });

    test("are found by code and names, in any order of words, without case or accents, and by their newest name only", async () => {
      const jose = await store.patients.create(
        clinician,
        patientFacts({ code: "SRCH-7", givenName: "José María", familyName: "Ñíguez" }),
      );
      const other = await store.patients.create(
        clinician,
        patientFacts({ givenName: "Maria", familyName: "100%_Sure" }),
      );
      const codes = async (search: string) =>
        (await store.patients.list(clinician, search)).map((p) => p.code);
      for (const search of ["NIGUEZ jose", "ñíguez", "srch-7", "sé mar", "  josé   maría "]) {
        expect(await codes(search), search).toEqual([jose.code]);
      }
      expect(await codes("100%_s")).toEqual([other.code]);
      expect(await codes("%niguez")).toEqual([]);
      expect(await codes("jo_e")).toEqual([]);
      await store.patients.correct(clinician, {
        id: jose.id,
        fromVersion: 1,
        facts: { ...jose, familyName: "Ibáñez" },
        reason: "married",
      });
      expect(await codes("niguez")).toEqual([]);
      expect(await codes("ibanez")).toEqual([jose.code]);
    });

    test("stand in the order of their names, whatever order the database has", async () => {
      const names = [
        ["Zoe", "Listed b"],
        ["Ann", "Listed B"],
        ["Ann", "Listed Ä"],
        ["Ann", "Listed c"],
        ["Ann", "Listed a"],
      ] as const;
      for (const [givenName, familyName] of names)
        await store.patients.create(clinician, patientFacts({ givenName, familyName }));
      const listed = await store.patients.list(clinician, "listed");
      expect(listed.map((p) => `${p.familyName}, ${p.givenName}`)).toEqual([
        "Listed Ä, Ann",
        "Listed a, Ann",
        "Listed B, Ann",
        "Listed b, Zoe",
        "Listed c, Ann",
      ]);
    });
  });

  test("what refers to a record that is not there is refused and leaves nothing", async () => {
    const before = await store.audit.list({ limit: 1 });
    expect(await refusalOf(store.courses.create(clinician, courseFacts(nobody)))).toBe("reference.unknown");
    expect(await refusalOf(store.sites.create(clinician, siteFacts(nobody)))).toBe("reference.unknown");
    expect(await refusalOf(store.visits.create(clinician, visitFacts(nobody)))).toBe("reference.unknown");
    expect(await store.audit.list({ limit: 1 })).toEqual(before);
    expect(await store.courses.ofPatient(clinician, nobody)).toEqual([]);
    expect(await store.visits.ofCourse(clinician, nobody)).toEqual([]);
  });

  test("courses and sites of a patient come in the order of recording, newest version each, and nobody else's", async () => {
    const { patientId, courseId, siteId } = await makeVisit(store);
    const second = await store.courses.create(clinician, courseFacts(patientId, { treatment: "prp" }));
    await store.courses.correct(clinician, {
      id: courseId,
      fromVersion: 1,
      facts: courseFacts(patientId, { diagnosis: "Telogen effluvium" }),
      reason: "biopsy",
    });
    const courses = await store.courses.ofPatient(clinician, patientId);
    expect(courses.map((c) => [c.id, c.diagnosis])).toEqual([
      [courseId, "Telogen effluvium"],
      [second.id, "Androgenetic alopecia"],
    ]);
    expect((await store.sites.ofPatient(clinician, patientId)).map((s) => s.id)).toEqual([siteId]);
  });

  test("visits between two days: by the day held, or else planned, both days included", async () => {
    const { courseId } = await makeVisit(store);
    const days = [
      { label: "before", plannedFor: "2031-02-28", heldOn: null },
      { label: "first day", plannedFor: "2031-03-01", heldOn: null },
      { label: "held in, planned out", plannedFor: "2031-02-01", heldOn: "2031-03-15" },
      { label: "held out, planned in", plannedFor: "2031-03-10", heldOn: "2031-04-02" },
      { label: "last day", plannedFor: null, heldOn: "2031-03-31" },
      { label: "no day", plannedFor: null, heldOn: null },
    ];
    for (const day of days) await store.visits.create(clinician, visitFacts(courseId, day));
    const found = await store.visits.between(clinician, "2031-03-01", "2031-03-31");
    expect(found.map((v) => v.label)).toEqual(["first day", "held in, planned out", "last day"]);
    const ofCourse = await store.visits.ofCourse(clinician, courseId);
    expect(ofCourse.map((v) => v.label).slice(-2)).toEqual(["held out, planned in", "no day"]);
    expect(ofCourse).toHaveLength(7);
  });
});

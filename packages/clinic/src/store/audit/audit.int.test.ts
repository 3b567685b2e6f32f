import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../port.ts";
import {
  clinician,
  makePicture,
  makeVisit,
  measurement,
  patientFacts,
  technician,
} from "../testing/fixtures.ts";
import { forEachBackend } from "../testing/forEachBackend.ts";
import { hashEntry } from "./hashEntry.ts";

forEachBackend("audit log", (backend) => {
  type Opened = Awaited<ReturnType<typeof backend.open>>;

  describe("what is written", () => {
    let opened: Opened;
    let store: Store;
    beforeAll(async () => {
      opened = await backend.open();
      store = opened.store;
    });
    afterAll(() => opened.dispose());

    /** Entries that a call adds, first to last. */
    async function added(call: () => Promise<unknown>) {
      const before = (await store.audit.list({ limit: 1 }))[0]?.sequence ?? 0;
      await call();
      const entries = await store.audit.list({ limit: 100 });
      return entries.filter((entry) => entry.sequence > before).reverse();
    }

    test("every call that reads or writes patient data leaves an entry with who, what and whose", async () => {
      const { patientId, picture } = await makePicture(store);
      const { visitId, siteId, deviceId, calibration } = picture;
      const visit = await store.visits.find(clinician, visitId);
      const courseId = visit?.courseId as string;
      const patient = await store.patients.find(clinician, patientId);
      const facts = { visitId, siteId, deviceId, calibration };
      const calls: [string, string, string | null, () => Promise<unknown>][] = [
        ["read", "patient", patientId, () => store.patients.find(technician, patientId)],
        ["read", "patient", patientId, () => store.patients.history(technician, patientId)],
        ["list", "patient", null, () => store.patients.list(technician, "ana")],
        [
          "correct",
          "patient",
          patientId,
          () =>
            store.patients.correct(technician, {
              id: patientId,
              fromVersion: 1,
              facts: patient!,
              reason: "spelling",
            }),
        ],
        ["read", "course", patientId, () => store.courses.find(technician, courseId)],
        ["list", "course", patientId, () => store.courses.ofPatient(technician, patientId)],
        ["read", "site", patientId, () => store.sites.find(technician, siteId)],
        ["list", "site", patientId, () => store.sites.ofPatient(technician, patientId)],
        ["read", "visit", patientId, () => store.visits.find(technician, visitId)],
        ["list", "visit", patientId, () => store.visits.ofCourse(technician, courseId)],
        ["list", "visit", null, () => store.visits.between(technician, "2026-01-01", "2026-12-31")],
        ["read", "picture", patientId, () => store.pictures.find(technician, picture.id)],
        ["read", "picture", patientId, () => store.pictures.history(technician, picture.id)],
        ["list", "picture", patientId, () => store.pictures.ofVisit(technician, visitId)],
        ["list", "picture", null, () => store.pictures.waiting(technician)],
        [
          "correct",
          "picture",
          patientId,
          () =>
            store.pictures.correct(technician, {
              id: picture.id,
              fromVersion: 1,
              facts,
              reason: "looked again",
            }),
        ],
        [
          "create",
          "measurement",
          patientId,
          () => store.measurements.add(technician, picture.id, 1, measurement()),
        ],
        ["read", "measurement", patientId, () => store.measurements.newest(technician, picture.id)],
        ["read", "measurement", patientId, () => store.measurements.history(technician, picture.id)],
      ];
      for (const [action, thing, whose, call] of calls) {
        const entries = await added(call);
        expect(entries.map((e) => [e.action, e.thing, e.patientId, e.actorId])).toEqual([
          [action, thing, whose, technician.id],
        ]);
      }
      const states = await added(() => store.pictures.setState(picture.id, "measured", null));
      expect(states.map((e) => [e.action, e.thing, e.patientId, e.detail])).toEqual([
        ["create", "picture-state", patientId, "measured"],
      ]);
    });

    test("a correction says why; a search says what was searched", async () => {
      const patient = await store.patients.create(clinician, patientFacts());
      const [corrected] = await added(() =>
        store.patients.correct(clinician, {
          id: patient.id,
          fromVersion: 1,
          facts: patient,
          reason: "née Example",
        }),
      );
      expect(corrected?.detail).toBe("version 2: née Example");
      const [listed] = await added(() => store.patients.list(clinician, 'no "such" name'));
      expect(listed?.detail).toBe('0 found for "no \\"such\\" name"');
    });

    test("what moves a record from one patient to another stands under both", async () => {
      const [from, to] = [await makeVisit(store), await makeVisit(store)];
      const entries = await added(() =>
        store.visits.correct(clinician, {
          id: from.visit.id,
          fromVersion: 1,
          facts: { ...from.visit, courseId: to.courseId },
          reason: "was another patient's visit",
        }),
      );
      expect(entries.map((e) => [e.action, e.patientId])).toEqual([
        ["correct", from.patientId],
        ["correct", to.patientId],
      ]);
    });

    test("a call that is refused leaves no entry, and the chain stays whole", async () => {
      const taken = await store.patients.create(clinician, patientFacts());
      const entries = await added(() =>
        store.patients.create(clinician, patientFacts({ code: taken.code })).catch(() => {}),
      );
      expect(entries).toEqual([]);
      expect((await store.audit.verify()).ok).toBe(true);
    });

    test("entries that are tied to no record; the list by patient and before a sequence, newest first", async () => {
      const denied = {
        actorId: "user-x",
        actorName: "X",
        action: "denied",
        thing: "patient",
        thingId: null,
        patientId: "whose",
        detail: "a technician may not export",
      } as const;
      for (const _ of [1, 2, 3]) await store.audit.append(denied);
      await store.audit.append({ ...denied, patientId: null });
      const found = await store.audit.list({ patientId: "whose", limit: 2 });
      expect(found).toHaveLength(2);
      expect(found[0]).toMatchObject(denied);
      expect(found[0]!.sequence).toBe(found[1]!.sequence + 1);
      const earlier = await store.audit.list({ patientId: "whose", before: found[1]!.sequence, limit: 10 });
      expect(earlier.map((e) => e.sequence)).toEqual([found[1]!.sequence - 1]);
    });

    test("forty writers at once make one chain without gap or fork", async () => {
      const before = await store.audit.verify();
      await Promise.all(Array.from({ length: 40 }, () => store.patients.create(clinician, patientFacts())));
      const after = await store.audit.verify();
      expect(before.ok && after.ok && after.entries - before.entries).toBe(40);
    });
  });

  describe("rows of record cannot be changed through SQL", () => {
    let opened: Opened;
    beforeAll(async () => {
      opened = await backend.open();
      const { picture } = await makePicture(opened.store);
      await opened.store.measurements.add(clinician, picture.id, 1, measurement());
    });
    afterAll(() => opened.dispose());

    const run = (statement: string) => opened.handles.db.execute(sql.raw(statement));
    const why = (fault: unknown) => String((fault as { cause?: unknown }).cause ?? fault);

    test.each([
      "patient",
      "patient_version",
      "patient_code",
      "course",
      "course_version",
      "site",
      "site_version",
      "visit",
      "visit_version",
      "picture",
      "picture_version",
      "picture_state",
      "measurement",
      "measurement_version",
      "audit_log",
    ])("%s", async (table) => {
      const column =
        table === "audit_log"
          ? "detail"
          : table === "patient_code"
            ? "code"
            : table === "picture_state"
              ? "state"
              : "id";
      for (const statement of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        const fault = await run(statement).then(() => "nothing was refused", why);
        expect(fault).toMatch(/refused: rows of this table are never changed or removed/);
      }
    });

    test("a version that leaves a gap, or repeats one, is refused", async () => {
      for (const version of [1, 3]) {
        const statement =
          "insert into site_version select id, " +
          `${version}, recorded_at, recorded_by_id, recorded_by_name, 'x', patient_id, label, region, how_to_find from site_version`;
        expect(await run(statement).then(() => "nothing was refused", why)).toMatch(/the next version is 2/);
      }
    });

    test("the head of the audit log only goes on by one", async () => {
      for (const statement of [
        "update audit_head set sequence = sequence + 2",
        "update audit_head set sequence = sequence - 1",
        "delete from audit_head",
      ])
        expect(await run(statement).then(() => "nothing was refused", why)).not.toBe("nothing was refused");
    });
  });

  /** What somebody with all rights on the database could do; the entry that the check must name. */
  const tamperings: [string, string, number][] = [
    ["an entry's detail is changed", "update audit_log set detail = 'nothing' where sequence = 4", 4],
    ["an entry's actor is changed", "update audit_log set actor_id = 'someone-else' where sequence = 1", 1],
    [
      "the last entry's time is changed",
      "update audit_log set at = '2020-01-01T00:00:00.000Z' where sequence = 8",
      8,
    ],
    ["an entry in the middle is removed", "delete from audit_log where sequence = 5", 5],
    ["the first entry is removed", "delete from audit_log where sequence = 1", 1],
    ["the end is cut off", "delete from audit_log where sequence > 6", 7],
    ["everything is removed", "delete from audit_log", 1],
    [
      "an entry is put in at the end",
      "insert into audit_log select 9, at, actor_id, actor_name, action, thing, thing_id, patient_id, detail, hash, hash from audit_log where sequence = 8",
      9,
    ],
    [
      "two entries change places",
      "update audit_log set sequence = -1 where sequence = 3; update audit_log set sequence = 3 where sequence = 6; update audit_log set sequence = 6 where sequence = -1",
      3,
    ],
    [
      "the end is cut off and the head is set back to it",
      "delete from audit_log where sequence > 6; update audit_head set sequence = 6",
      6,
    ],
    ["the head is removed", "delete from audit_head", 1],
  ];

  describe("a log that was tampered with, triggers off, names the entry", () => {
    test.each(tamperings)("%s", async (_what, statements, sequence) => {
      const opened = await backend.open();
      try {
        for (let i = 0; i < 8; i++) await opened.store.patients.create(clinician, patientFacts());
        expect(await opened.store.audit.verify()).toEqual({ ok: true, entries: 8 });
        await tamper(opened, statements);
        expect(await opened.store.audit.verify()).toMatchObject({ ok: false, sequence });
      } finally {
        await opened.dispose();
      }
    });

    test("an entry that is rewritten together with its own hash breaks the next one", async () => {
      const opened = await backend.open();
      try {
        for (let i = 0; i < 4; i++) await opened.store.patients.create(clinician, patientFacts());
        const second = (await opened.store.audit.list({ before: 3, limit: 1 }))[0]!;
        const hash = hashEntry({ ...second, detail: "version 7" });
        await tamper(
          opened,
          `update audit_log set detail = 'version 7', hash = '${hash}' where sequence = 2`,
        );
        expect(await opened.store.audit.verify()).toMatchObject({ ok: false, sequence: 3 });
      } finally {
        await opened.dispose();
      }
    });
  });

  async function tamper(opened: Opened, statements: string): Promise<void> {
    const off = "alter table audit_log disable trigger all; alter table audit_head disable trigger all; ";
    for (const statement of (off + statements).split(";").filter((part) => part.trim() !== ""))
      await opened.handles.db.execute(sql.raw(statement));
  }
});

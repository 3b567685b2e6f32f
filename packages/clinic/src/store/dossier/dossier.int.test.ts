import { afterAll, beforeAll, expect, test } from "vitest";
import type { EntryDraft } from "../../contract/index.ts";
import type { Store } from "../port.ts";
import { StoreRefusal } from "../refusal.ts";
import { clinician, makeVisit, technician } from "../testing/fixtures.ts";
import { forEachBackend } from "../testing/forEachBackend.ts";

const minoxidil = (courseId: string | null, changes: Partial<EntryDraft<"medication">> = {}) => ({
  courseId,
  on: "2026-07-01",
  key: null,
  facts: {
    class: "minoxidil-topical" as const,
    name: "Minoxidil 5 % foam",
    dose: "1 ml twice a day",
    startedOn: "2026-07-01",
    endedOn: null,
  },
  ...changes,
});

async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (fault) {
    if (fault instanceof StoreRefusal) return fault.code;
    throw fault;
  }
  return "nothing was refused";
}

forEachBackend("dossier", (backend) => {
  let opened: Awaited<ReturnType<typeof backend.open>>;
  let store: Store;
  beforeAll(async () => {
    opened = await backend.open();
    store = opened.store;
  });
  afterAll(() => opened.dispose());

  test("an entry is kept in versions, with the patient of its course", async () => {
    const { courseId, patientId } = await makeVisit(store);
    const records = store.dossier("medication");
    const first = await records.create(clinician, minoxidil(courseId));
    expect(first).toMatchObject({ ...minoxidil(courseId), patientId, version: 1, reason: null });
    const stopped = minoxidil(courseId, { facts: { ...first.facts, endedOn: "2026-09-01" } });
    const correction = { id: first.id, fromVersion: 1, facts: stopped, reason: "stopped it" };
    const corrected = await records.correct(technician, correction);
    expect(corrected).toMatchObject({ kind: "corrected", record: { version: 2, facts: stopped.facts } });
    expect(await records.correct(clinician, correction)).toMatchObject({ kind: "conflict" });
    expect((await records.history(clinician, first.id)).map((v) => v.facts.endedOn)).toEqual([
      null,
      "2026-09-01",
    ]);
    const log = await store.audit.list({ patientId, limit: 50 });
    expect(log.filter((e) => e.thing === "medication").map((e) => e.action)).toEqual([
      "read",
      "read",
      "correct",
      "create",
    ]);
  });

  test("lists go by the day spoken of; other courses stay out", async () => {
    const { courseId, patientId } = await makeVisit(store);
    const other = await makeVisit(store);
    const records = store.dossier("medication");
    for (const on of ["2031-07-03", "2031-07-01", "2031-07-02"])
      await records.create(clinician, minoxidil(courseId, { on }));
    await records.create(clinician, minoxidil(other.courseId, { on: "2031-07-02" }));
    const days = (entries: { on: string }[]) => entries.map((entry) => entry.on);
    expect(days(await records.ofCourse(clinician, { id: courseId, patientId }))).toEqual([
      "2031-07-01",
      "2031-07-02",
      "2031-07-03",
    ]);
    expect(days(await records.between(clinician, "2031-07-02", "2031-07-03"))).toEqual([
      "2031-07-02",
      "2031-07-02",
      "2031-07-03",
    ]);
  });

  test("a key is given once, also when two try at the same time, and is found again", async () => {
    const { courseId } = await makeVisit(store);
    const records = store.dossier("medication");
    const keyed = minoxidil(courseId, { key: `K-${courseId}` });
    const tries = await Promise.allSettled([
      records.create(clinician, keyed),
      records.create(technician, keyed),
    ]);
    expect(tries.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await codeOf(records.create(clinician, keyed))).toBe("dossier.key-taken");
    expect(await records.withKey(clinician, `K-${courseId}`)).toMatchObject({ courseId });
    expect(await records.withKey(clinician, "nothing bears this")).toBeNull();
  });

  test("an entry without its course, of no course, or moved to another one is refused", async () => {
    const { courseId } = await makeVisit(store);
    const other = await makeVisit(store);
    const records = store.dossier("medication");
    expect(await codeOf(records.create(clinician, minoxidil(null)))).toBe("dossier.misplaced");
    const nowhere = "00000000-0000-4000-8000-000000000000";
    expect(await codeOf(records.create(clinician, minoxidil(nowhere)))).toBe("reference.unknown");
    const { id } = await records.create(clinician, minoxidil(courseId));
    const moved = { id, fromVersion: 1, facts: minoxidil(other.courseId), reason: "wrong patient" };
    expect(await codeOf(records.correct(clinician, moved))).toBe("dossier.moved");
  });
});

/** The procedure room over the HTTP interface: products, steps, labels, recall, and what the server refuses. */
import { randomBytes, randomUUID } from "node:crypto";
import { foldRoom, makeProductCode, nextTask, type RoomStep, readScanText, scanText } from "@anagen/care";
import {
  answerOf,
  labelSizes,
  type ProductFacts,
  type RoomView,
  roomProductOf,
} from "@anagen/clinic/contract";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest, type Person } from "./clinicUnderTest.ts";
import { readLabel } from "./readLabel.ts";
import { day, productFacts, type ReadyCourse, readyCourse } from "./readyCourse.ts";
import { fill, harvest, inject, type Sent, scan, separation, untilSigned } from "./roomSteps.ts";

let clinic: ClinicUnderTest;
let technician: Person;
let clinician: Person;
let ready: ReadyCourse;
const actor = { id: "c", name: "Test clinician" };
let numberOfCourses = 0;

beforeAll(async () => {
  clinic = await clinicUnderTest();
  await clinic.services.store.createClinic({ name: "Test", demo: false, timeZone: "UTC" });
  technician = await clinic.person("technician");
  clinician = await clinic.person("clinician");
  ready = await newCourse();
});
afterAll(() => clinic.close());

const newCourse = (options: Partial<Parameters<typeof readyCourse>[2]> = {}) => {
  numberOfCourses += 1;
  return readyCourse(clinic.services.store, actor, { code: `P-${1000 + numberOfCourses}`, ...options });
};
const newCode = () => makeProductCode(randomBytes(40));

async function newProduct(courseId = ready.courseId, changes: Partial<ProductFacts> = {}) {
  const code = newCode();
  const facts = productFacts(code, changes);
  const json = { courseId, on: day, key: code, facts };
  const made = await answerOf(technician.client.api.products.$post({ json }));
  if (!made.ok) throw new Error(made.problem.detail);
  return { id: made.value.id, code };
}

/** Minutes after 08:00; the clinic's clock stands at 10:00. */
const at = (minutes: number) => new Date(Date.parse(`${day}T08:00:00Z`) + minutes * 60_000).toISOString();
const nobody = { id: "gone", name: "Somebody who left" };

async function send(person: Person, productId: string, ...sent: readonly Sent[]): Promise<RoomView> {
  const own = { id: person.id, name: "whatever" };
  const steps = sent.map(({ step, minutes = 0, id = randomUUID(), by = own }) => ({
    id,
    at: at(minutes),
    by,
    step,
  }));
  const got = await answerOf(
    person.client.api.products[":id"].steps.$post({ param: { id: productId }, json: { steps } }),
  );
  if (!got.ok) throw new Error(`${got.problem.code}: ${got.problem.detail}`);
  return got.value;
}

const folded = ({ product }: RoomView) => foldRoom(roomProductOf(product.facts), product.facts.steps);
const lastRefusal = (view: RoomView) => folded(view).refusals.at(-1)?.code ?? null;

async function released(lot = "SAL-1", courseId = ready.courseId) {
  const { id, code } = await newProduct(courseId);
  await send(technician, id, ...untilSigned(code, lot));
  await send(clinician, id, { step: { kind: "sign", as: "responsible" }, minutes: 35 });
  await send(technician, id, { step: { kind: "sign", as: "second" }, minutes: 36 });
  await send(clinician, id, { step: { kind: "release" }, minutes: 37 });
  return { id, code };
}

describe("a treatment day", () => {
  test("goes from the wristband to the scalp, and leaves a harvest and an injection in the course, each once", async () => {
    const { courseId } = await newCourse();
    const { id, code } = await released("SAL-9", courseId);
    const given = { step: inject, minutes: 60, id: randomUUID() };
    const last = [{ step: scan("syringe-to-scalp", code), minutes: 50 }, given];
    const view = await send(technician, id, ...last);
    const { state, refusals } = folded(view);
    expect(refusals.every((refusal) => refusal === null)).toBe(true);
    expect(state.release?.status).toBe("conditional");
    expect(view.product.facts.steps.filter(({ step }) => step.kind === "gate")).toHaveLength(1);
    await send(technician, id, given);
    const kept = await answerOf(technician.client.api.procedures.$get({ query: { courseId } }));
    if (!kept.ok) throw new Error(kept.problem.detail);
    expect(kept.value.map(({ facts }) => [facts.what, facts.productCode, facts.injectedMl]).sort()).toEqual([
      ["harvest", code, null],
      ["injection", code, 1.8],
    ]);
    const course = await answerOf(technician.client.api.courses[":id"].$get({ param: { id: courseId } }));
    const day = folded(view).state.injection?.on;
    expect(course).toMatchObject({
      ok: true,
      value: { treatedOn: day, recordedBy: { name: "Anagen engine" } },
    });
  });

  test("a step that is sent again, alone or in a batch, is written once", async () => {
    const { id, code } = await newProduct();
    const step = { step: { kind: "identify", code } as const, id: randomUUID() };
    await send(technician, id, step);
    const view = await send(technician, id, step, step);
    expect(view.product.facts.steps.filter((entry) => entry.id === step.id)).toHaveLength(1);
    expect(view.product.version).toBe(2);
  });

  test("steps taken without network come late, keep their own time, and lose nothing where another was faster", async () => {
    const { id, code } = await newProduct();
    await send(technician, id, { step: { kind: "identify", code }, minutes: 1 });
    await send(clinician, id, { step: harvest, minutes: 8 });
    const late = await send(
      technician,
      id,
      { step: harvest, minutes: 5 },
      { step: scan("punch-to-tube", code), minutes: 9 },
    );
    const { refusals } = folded(late);
    const steps = late.product.facts.steps;
    expect(steps.map(({ step }, i) => [step.kind, refusals[i]?.code ?? null])).toEqual([
      ["gate", null],
      ["identify", null],
      ["harvest", null],
      ["harvest", "custody.order"],
      ["scan", null],
    ]);
    expect(steps[3]).toMatchObject({ at: at(5), receivedAt: "2026-11-23T10:00:00.000Z" });
  });

  test("two tablets that write at the same time both get their steps in", async () => {
    const { id } = await newProduct();
    const notes = Array.from({ length: 5 }, (_, i) => ({
      step: { kind: "note", text: `note ${i}` } as const,
    }));
    await Promise.all(notes.map((note, i) => send(i % 2 === 0 ? technician : clinician, id, note)));
    const view = await send(technician, id, { step: { kind: "note", text: "last" } });
    const texts = folded(view).state.notes.map(({ text }) => text);
    expect([...texts].sort()).toEqual(["last", "note 0", "note 1", "note 2", "note 3", "note 4"]);
  });
});

describe("the wrong code", () => {
  test("of a tube stops everything until a named person gives a reason", async () => {
    const { id, code } = await newProduct();
    const other = await newProduct();
    await send(technician, id, ...untilSigned(code).slice(0, 2));
    const wrong: RoomStep = {
      kind: "scan",
      handOver: "punch-to-tube",
      codes: { patientCode: code, tubeCode: other.code, syringeCode: null },
    };
    const view = await send(technician, id, { step: wrong, minutes: 10 });
    expect(nextTask(folded(view).state)).toEqual({ kind: "stopped", by: "mismatch" });
    expect(lastRefusal(await send(technician, id, { step: separation("X"), minutes: 11 }))).toBe(
      "custody.stopped",
    );
    const solved = await send(clinician, id, {
      step: { kind: "resolve-mismatch", reason: "Tube of room 2" },
      minutes: 12,
    });
    expect(nextTask(folded(solved).state)).toEqual({ kind: "scan", handOver: "punch-to-tube" });
    expect(solved.product.facts.steps.at(-1)?.by.name).toBe("Test clinician");
  });

  test("two patients at one step: another patient's wristband with this patient's tube", async () => {
    const { id, code } = await newProduct();
    const other = await newProduct((await newCourse()).courseId);
    await send(technician, id, ...untilSigned(code).slice(0, 2));
    const both: RoomStep = {
      kind: "scan",
      handOver: "punch-to-tube",
      codes: { patientCode: other.code, tubeCode: code, syringeCode: code },
    };
    const view = await send(technician, id, { step: both, minutes: 10 });
    expect(lastRefusal(view)).toBe("custody.identity");
    expect(folded(view).state.custody.stoppedBy).toBe("mismatch");
  });
});

describe("what stands outside the room", () => {
  const tryHarvest = async (courseId: string) => {
    const { id, code } = await newProduct(courseId);
    return send(
      technician,
      id,
      { step: { kind: "identify", code }, minutes: 1 },
      { step: harvest, minutes: 2 },
    );
  };

  test("an expired consent, and one whose time to think is not over, let nobody harvest", async () => {
    const expired = await newCourse({ expiresOn: "2026-11-22" });
    const view = await tryHarvest(expired.courseId);
    expect(lastRefusal(view)).toBe("custody.no-consent");
    expect(view.gate.consentSays).toMatch(/run out/);
    const fresh = await newCourse({ signedOn: "2026-11-20" });
    expect(lastRefusal(await tryHarvest(fresh.courseId))).toBe("custody.consent-not-yet");
  });

  test("a consent taken back between filling and injection stops the injection", async () => {
    const course = await newCourse();
    const { id, code } = await released("SAL-2", course.courseId);
    await clinic.services.store.dossier("consent").create(actor, {
      courseId: course.courseId,
      on: day,
      key: null,
      facts: {
        kind: "withdrawn",
        scopes: ["treatment"],
        declined: [],
        decisionId: null,
        text: null,
        signature: null,
        witness: null,
        words: "",
        coolingOffDays: 0,
        expiresOn: null,
        seen: null,
        judgement: null,
      },
    });
    const scanned = { step: scan("syringe-to-scalp", code), minutes: 50 };
    const view = await send(technician, id, scanned, { step: inject, minutes: 60 });
    expect(lastRefusal(view)).toBe("custody.no-consent");
    expect(folded(view).state.injection).toBeNull();
  });

  test("a product of a class without a lawful route is not harvested", async () => {
    const { id, code } = await newProduct(ready.courseId, { class: "enzymatic-svf" });
    const sent = [{ step: { kind: "identify", code } as const }, { step: harvest, minutes: 2 }];
    const view = await send(technician, id, ...sent);
    expect(lastRefusal(view)).toBe("room.gate");
    expect(view.gate.route.says).toMatch(/ROUTE-/);
  });

  test("a signature of somebody whose account is closed, or sent for somebody else, is none", async () => {
    const leaving = await clinic.person("clinician");
    const { id, code } = await newProduct();
    await send(technician, id, ...untilSigned(code));
    await send(leaving, id, { step: { kind: "sign", as: "responsible" }, minutes: 35 });
    await send(technician, id, { step: { kind: "sign", as: "second" }, minutes: 36 });
    await clinic.services.accounts.change(leaving.id, {
      roles: ["clinician"],
      active: false,
      reason: "left",
    });
    const view = await send(clinician, id, { step: { kind: "release" }, minutes: 37 });
    expect(lastRefusal(view)).toBe("custody.judged-against");
    expect(folded(view).refusals.at(-1)?.says).toMatch(/responsible/i);
    const forged = {
      step: { kind: "sign", as: "responsible" } as const,
      by: { id: leaving.id, name: "Left" },
      minutes: 38,
    };
    expect(lastRefusal(await send(clinician, id, forged))).toBe("room.not-in-person");
    await expect(send(leaving, id, { step: { kind: "sign", as: "responsible" } })).rejects.toThrow(
      "access.signed-out",
    );
    const handed = await send(technician, id, { step: { kind: "note", text: "by hand" }, by: nobody });
    expect(handed.product.facts.steps.at(-1)).toMatchObject({
      by: { id: "gone", name: nobody.name, roles: [] },
      sentBy: { id: technician.id, name: "Test technician" },
    });
  });
});

describe("law, over the HTTP interface", () => {
  test("no sequence of requests reaches an injection without consent, release and identity", async () => {
    const foreign = newCode();
    const stepsOf = (code: string): Sent[] => [
      ...untilSigned(code),
      { step: scan("syringe-to-scalp", code), minutes: 50 },
      { step: scan("syringe-to-scalp", foreign), minutes: 50 },
      { step: { kind: "sign", as: "responsible" }, minutes: 40 },
      { step: { kind: "sign", as: "second" }, minutes: 41 },
      { step: { kind: "release" }, minutes: 42 },
      { step: { kind: "resolve-mismatch", reason: "looked into" }, minutes: 51 },
      { step: inject, minutes: 60 },
    ];
    const withdrawn = await newCourse({ expiresOn: "2026-11-22" });
    const anyCourse = fc.constantFrom(ready.courseId, ready.courseId, withdrawn.courseId);
    const orders = fc.array(fc.tuple(fc.nat(14), fc.boolean()), { minLength: 6, maxLength: 24 });
    let reached = 0;
    const rightOrder: [number, boolean][] = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 8, 14].map((i) => [
      i,
      i === 10,
    ]);
    await fc.assert(
      fc.asyncProperty(anyCourse, orders, async (courseId, order) => {
        const { id, code } = await newProduct(courseId);
        const all = stepsOf(code);
        let view: RoomView | null = null;
        // Runs of steps by the same person travel in one request, as from a tablet that was offline.
        for (const run of runsOf(order)) {
          const sent = run.picks.map((pick) => all[pick]).filter((one) => one !== undefined);
          view = await send(run.byClinician ? clinician : technician, id, ...sent);
        }
        if (view === null) return;
        const { refusals, state } = folded(view);
        const taken = view.product.facts.steps.filter((_, i) => refusals[i] === null).map(({ step }) => step);
        const end = taken.findIndex(({ kind }) => kind === "inject");
        expect(state.injection !== null).toBe(end >= 0);
        if (end < 0) return;
        reached += 1;
        const before = taken.slice(0, end);
        const gate = before.findLast(({ kind }) => kind === "gate");
        const lastScan = before.findLast(({ kind }) => kind === "scan");
        expect(gate).toMatchObject({ facts: { route: { stands: true } } });
        expect(gate?.kind === "gate" && gate.facts.consent).toBeTruthy();
        expect(before.some(({ kind }) => kind === "release")).toBe(true);
        expect(lastScan).toEqual(scan("syringe-to-scalp", code));
        expect(courseId).toBe(ready.courseId);
      }),
      {
        numRuns: 7,
        examples: [
          [ready.courseId, rightOrder],
          [withdrawn.courseId, rightOrder],
        ],
      },
    );
    expect(reached).toBeGreaterThan(0);
  });
});

function runsOf(order: readonly (readonly [number, boolean])[]) {
  const runs: { byClinician: boolean; picks: number[] }[] = [];
  for (const [pick, byClinician] of order) {
    const last = runs.at(-1);
    if (last?.byClinician === byClinician) last.picks.push(pick);
    else runs.push({ byClinician, picks: [pick] });
  }
  return runs;
}

describe("products", () => {
  const post = (facts: ProductFacts, key = facts.code) =>
    answerOf(
      technician.client.api.products.$post({ json: { courseId: ready.courseId, on: day, key, facts } }),
    );

  test("a code that is not drawn, or stands for two products, is refused", async () => {
    const typed = await post(productFacts("ANNAE-XAMPL-E"));
    expect(typed).toMatchObject({ ok: false, problem: { code: "request.invalid" } });
    const code = newCode();
    expect((await post(productFacts(code), newCode())).ok).toBe(false);
    expect((await post(productFacts(code))).ok).toBe(true);
    expect(await post(productFacts(code))).toMatchObject({
      ok: false,
      problem: { code: "dossier.key-taken" },
    });
  });

  test("steps cannot be smuggled in or out, and what was judged stays once cells were taken", async () => {
    const { id, code } = await newProduct();
    const view = await send(technician, id, ...untilSigned(code).slice(0, 2));
    const put = (facts: ProductFacts) =>
      answerOf(
        technician.client.api.products[":id"].$put({
          param: { id },
          json: {
            fromVersion: view.product.version,
            reason: "trying",
            facts: { courseId: ready.courseId, on: day, key: code, facts },
          },
        }),
      );
    const { facts } = view.product;
    expect(await put({ ...facts, steps: [] })).toMatchObject({
      ok: false,
      problem: { fields: [{ path: "facts.facts.steps" }] },
    });
    const lenient = { ...facts, spec: { ...facts.spec, viability: { op: ">" as const, value: 10 } } };
    expect(await put(lenient)).toMatchObject({
      ok: false,
      problem: { fields: [{ path: "facts.facts.spec" }] },
    });
    expect((await put({ ...facts, storageC: { low: 2, high: 8 } })).ok).toBe(true);
    expect(await put(facts)).toMatchObject({
      ok: false,
      problem: { code: "record.conflict", newest: { version: 3 } },
    });
  });

  test("negative volumes, impossible dates and pasted markup are named and nothing is written", async () => {
    const { id } = await newProduct();
    const bad = { ...fill, facts: { ...fill.facts, volumeMl: -1 } } as RoomStep;
    await expect(send(technician, id, { step: bad })).rejects.toThrow("request.invalid");
    const culture = { kind: "culture", result: "growth", readOn: "2026-02-30" } as const;
    await expect(send(technician, id, { step: culture })).rejects.toThrow("request.invalid");
    const pasted = "<img src=x onerror=alert(1)> \u202E متن";
    const view = await send(technician, id, { step: { kind: "note", text: pasted } });
    expect(folded(view).state.notes[0]?.text).toBe(pasted);
    const ahead = await send(technician, id, {
      step: { kind: "note", text: "from tomorrow" },
      minutes: 1560,
    });
    expect(lastRefusal(ahead)).toBe("room.time");
  });
});

describe("a donor of cells for several patients", () => {
  const tests = Object.fromEntries(
    [
      "HIV-1-AB",
      "HIV-2-AB",
      "HIV-1-NAT",
      "HBSAG",
      "ANTI-HBC-TOTAL",
      "HBV-NAT",
      "ANTI-HCV",
      "HCV-NAT",
      "SYPHILIS",
      "WNV-NAT",
    ].map((name) => [name, { result: "negative" as const, specimenDate: "2026-11-10" }]),
  );
  const makeDonor = async (changes: object = {}) => {
    const code = newCode();
    const facts = {
      code,
      establishment: "outside-US" as const,
      livingDonor: true,
      leukocyteRich: false,
      recoveryDate: "2026-11-10",
      screening: "no-risk" as const,
      tests,
      lots: [{ lot: "D-LOT-1", what: "Cultured cells, passage 3", volumeMl: 5, expiresOn: "2027-05-01" }],
      note: "",
      ...changes,
    };
    const json = { courseId: null, on: "2026-11-10", key: code, facts };
    const made = await answerOf(technician.client.api.donors.$post({ json }));
    if (!made.ok) throw new Error(made.problem.detail);
    return made.value;
  };
  const recipient = async (donorId: string, lot = "D-LOT-1") => {
    const { courseId } = await newCourse({ treatment: "cells-allogeneic" });
    const donor = {
      source: "allogeneic" as const,
      donorId,
      lot,
      recipientRelation: "none" as const,
      urgentNeedDocumented: false,
    };
    return newProduct(courseId, { class: "cultured-allogeneic", donor });
  };
  const received: RoomStep = {
    ...harvest,
    facts: { ...harvest.facts, punches: null, received: { lot: "D-LOT-1", volumeMl: 2 }, lots: [] },
  } as RoomStep;

  test("one lot goes to two recipients, each with a product of its own; the recall finds both", async () => {
    const donor = await makeDonor();
    const products = [await recipient(donor.id), await recipient(donor.id)];
    for (const { id, code } of products) {
      const view = await send(
        technician,
        id,
        { step: { kind: "identify", code } },
        { step: received, minutes: 2 },
      );
      expect(lastRefusal(view)).toBeNull();
    }
    const recall = await answerOf(clinician.client.api.recall.$get({ query: { lot: " d-lot-1 " } }));
    expect(recall).toMatchObject({ ok: true, value: { donors: [{ id: donor.id }], call: [] } });
    expect(recall.ok && recall.value.stop.map((row) => row.code).sort()).toEqual(
      products.map((p) => p.code).sort(),
    );
  });

  test("a test outside its window and a reactive one keep the cells in the store", async () => {
    const late = { ...tests, "HCV-NAT": { result: "negative", specimenDate: "2026-11-18" } };
    const donor = await makeDonor({ tests: late });
    const { id, code } = await recipient(donor.id);
    const view = await send(
      technician,
      id,
      { step: { kind: "identify", code } },
      { step: received, minutes: 2 },
    );
    expect(lastRefusal(view)).toBe("room.gate");
    expect(view.gate.donor).toMatchObject({ use: "prohibited", says: expect.stringMatching(/^HCV-NAT/) });
    await expect(recipient(donor.id, "another lot")).rejects.toThrow("is no lot of this donor");
  });
});

describe("labels and recall", () => {
  test("every printed size is read back by a scanner as this product's code with its carrier", async () => {
    const { id, code } = await newProduct();
    const get = (person: Person, size: string) =>
      person.fetch(`http://localhost/api/products/${id}/labels.pdf?size=${size}&copies=2`);
    for (const { id: size, carrier } of labelSizes) {
      const printed = await get(technician, size);
      expect(printed.headers.get("content-type")).toBe("application/pdf");
      const text = readLabel(new Uint8Array(await printed.arrayBuffer()));
      expect(text, size).toBe(scanText(code, carrier));
      expect(readScanText(text)).toEqual({ code, carrier, isOurs: true });
    }
    expect((await get(await clinic.person("coordinator"), "tube-50x25")).status).toBe(403);
    expect((await get(technician, "a-poster")).status).toBe(422);
  });

  test("a lot leads to whom it was given, who still waits for it, and what was thrown away", async () => {
    const given = await released("BAD-LOT");
    const last = [
      { step: scan("syringe-to-scalp", given.code), minutes: 50 },
      { step: inject, minutes: 60 },
    ];
    await send(technician, given.id, ...last);
    const waiting = await released("bad lot");
    const gone = await released("BAD-LOT");
    await send(technician, gone.id, { step: { kind: "discard", reason: "dropped" }, minutes: 50 });
    const got = await answerOf(technician.client.api.recall.$get({ query: { lot: "BAD-LOT" } }));
    if (!got.ok) throw new Error(got.problem.detail);
    expect(got.value.call).toMatchObject([{ code: given.code, stage: "injected", injectedOn: day }]);
    expect(got.value.stop).toEqual([]);
    expect(got.value.gone).toMatchObject([{ code: gone.code, stage: "discarded" }]);
    const other = await answerOf(technician.client.api.recall.$get({ query: { lot: "badlot" } }));
    expect(other.ok && other.value.stop).toMatchObject([{ code: waiting.code, stage: "released" }]);
    const open = await answerOf(technician.client.api["open-products"].$get());
    expect(open.ok && open.value.find((row) => row.code === given.code)).toMatchObject({
      cultureDue: "2026-11-30",
    });
  });

  test("a scanned code leads to its product, with or without the letter of its carrier", async () => {
    const { id, code } = await newProduct();
    for (const text of [code, `${code}.T`, code.toLowerCase()]) {
      const found = await answerOf(
        technician.client.api["product-codes"][":code"].$get({ param: { code: text } }),
      );
      expect(found).toMatchObject({ ok: true, value: { productId: id } });
    }
    expect(
      (await answerOf(technician.client.api["product-codes"][":code"].$get({ param: { code: newCode() } })))
        .ok,
    ).toBe(false);
  });
});

test("nothing unexpected happened, and every answer was one of the contract's", () => {
  expect(clinic.faults).toEqual([]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldRoom } from "./foldRoom.ts";
import { nextTask } from "./nextTask.ts";
import {
  clinician,
  day,
  entry,
  foreign,
  openGate,
  product,
  scanOf,
  steps,
  technician,
  treatmentDay,
} from "./room.cases.ts";
import type { RoomEntry } from "./roomStep.ts";

const codesOf = (entries: readonly RoomEntry[]) =>
  foldRoom(product, entries).refusals.map((refusal) => refusal?.code ?? null);
const stateOf = (entries: readonly RoomEntry[]) => foldRoom(product, entries).state;
const isKind = (kind: string) => (e: RoomEntry) => e.step.kind === kind;

/** The day up to and without the first step of a kind. */
const until = (kind: string) => {
  const whole = treatmentDay();
  return whole.slice(0, whole.findIndex(isKind(kind)));
};
const last = (entries: readonly RoomEntry[]) => codesOf(entries).at(-1);
const changed = <K extends keyof typeof steps>(kind: K, facts: object, confirmed: string | null = null) =>
  ({
    ...steps[kind],
    facts: { ...(steps[kind] as { facts: object }).facts, ...facts },
    confirmed,
  }) as RoomEntry["step"];

test("the treatment day as it should be reaches the scalp, released on condition, with every lot kept", () => {
  const { state, refusals } = foldRoom(product, treatmentDay());
  expect(refusals.every((refusal) => refusal === null)).toBe(true);
  expect(state.custody.done).toBe("inject");
  expect(state.release).toMatchObject({ status: "conditional", cultureDueDate: "2026-06-16" });
  expect(state.lots.map((lot) => lot.lot)).toEqual(["L-1", "COL-77"]);
  expect(state.injection?.computed).toEqual({ injections: 36, injectedMl: 3.6 });
  expect(state.dose?.computed).toMatchObject({ volumeInjectedMl: 3.6, totalCells: 3_200_000 });
});

test("the room asks for one thing after another", () => {
  const whole = treatmentDay();
  const asked = whole.map((_, i) => {
    const task = nextTask(stateOf(whole.slice(0, i)));
    return task.kind === "scan" ? task.handOver : task.kind;
  });
  expect(asked).toEqual([
    "gate",
    "identify",
    "harvest",
    "punch-to-tube",
    "process",
    "results",
    "tube-to-syringe",
    "fill",
    "dose",
    "release",
    "release",
    "release",
    "syringe-to-scalp",
    "inject",
  ]);
  expect(nextTask(stateOf(whole)).kind).toBe("culture");
  const read = entry({ kind: "culture", result: "no-growth", readOn: "2026-06-16" }, 10_080);
  expect(nextTask(stateOf([...whole, read])).kind).toBe("finished");
});

describe("what the room refuses", () => {
  const cases: readonly (readonly [string, readonly RoomEntry[], string])[] = [
    ["a harvest before the wristband", [entry(steps.gate), entry(steps.harvest, 1)], "room.missing"],
    [
      "a harvest without a route",
      [
        entry({ kind: "gate", facts: { ...openGate, route: { stands: false, says: "None." } } }),
        entry(steps.identify),
        entry(steps.harvest),
      ],
      "room.gate",
    ],
    [
      "a harvest before anything was looked up",
      [entry(steps.identify), entry(steps.harvest)],
      "custody.no-consent",
    ],
    [
      "a harvest of a patient whose consent has been withdrawn",
      [
        entry({ kind: "gate", facts: { ...openGate, consent: null } }),
        entry(steps.identify),
        entry(steps.harvest),
      ],
      "custody.no-consent",
    ],
    [
      "a donor's lot for a patient's own cells",
      [
        ...until("harvest"),
        entry(changed("harvest", { punches: null, received: { lot: "D1", volumeMl: 2 } })),
      ],
      "room.missing",
    ],
    [
      "half a punch",
      [...until("harvest"), entry(changed("harvest", { punches: { count: 0.5, diameterMm: 2 } }))],
      "room.facts",
    ],
    [
      "more punches than a life allows, without a reason",
      [...until("harvest"), entry(changed("harvest", { punches: { count: 51, diameterMm: 2 } }))],
      "room.confirm",
    ],
    [
      "rpm without a radius",
      [...until("process"), entry(changed("process", { spins: [{ rpm: 1500 }] }), 40)],
      "room.facts",
    ],
    [
      "a force outside the protocol, whatever range the step brings along",
      [
        ...until("process"),
        entry(changed("process", { spins: [{ rcfRecorded: 900, protocolRcf: [1, 1000] }] }), 40),
      ],
      "room.confirm",
    ],
    ["separation before the harvest's time", [...until("process"), entry(steps.process, 5)], "room.time"],
    [
      "viability above 100 %",
      [...until("results"), entry(changed("results", { viabilityPercent: 101 }), 50)],
      "room.facts",
    ],
    [
      "viability below 0 %",
      [...until("results"), entry(changed("results", { viabilityPercent: -1 }), 50)],
      "room.facts",
    ],
    [
      "more in the syringe than came out",
      [...until("fill"), entry(changed("fill", { volumeMl: 4.1 }), 60)],
      "room.facts",
    ],
    [
      "more cells than there are",
      [...until("dose"), entry(changed("dose", { cellsPerCm2: 950_000 }), 62)],
      "room.facts",
    ],
    ["no area", [...until("dose"), entry(changed("dose", { areaCm2: 0 }), 62)], "room.facts"],
    [
      "a signature before the dose",
      [...until("dose"), entry(steps.responsible, 62, clinician)],
      "room.missing",
    ],
    [
      "a technician's release",
      [...until("sign"), entry(steps.responsible, 62, technician)],
      "room.not-responsible",
    ],
    [
      "one person's two signatures",
      [...until("sign"), entry(steps.responsible, 62, clinician), entry(steps.second, 63, clinician)],
      "room.same-person",
    ],
    ["a release without signatures", [...until("sign"), entry(steps.release, 64)], "custody.judged-against"],
    [
      "results after the release",
      [...until("inject"), entry(changed("results", { viabilityPercent: 99 }), 80)],
      "custody.order",
    ],
    ["an injection later than the cells keep", [...until("inject"), entry(steps.inject, 260)], "room.facts"],
    [
      "more given than is in the syringe",
      [
        ...until("inject"),
        entry(changed("inject", { points: [{ ...steps.inject.facts.points[0], count: 39 }] }), 90),
      ],
      "room.facts",
    ],
    [
      "less given than planned, without a reason",
      [
        ...until("inject"),
        entry(changed("inject", { points: [{ ...steps.inject.facts.points[0], count: 20 }] }), 90),
      ],
      "room.confirm",
    ],
    ["another day than released for", [...until("inject"), entry(steps.inject, 1440)], "custody.no-release"],
    [
      "discarding what was given",
      [...treatmentDay(), entry({ kind: "discard", reason: "late" }, 100)],
      "custody.order",
    ],
    [
      "a culture read before it was started",
      [...treatmentDay(), entry({ kind: "culture", result: "no-growth", readOn: "2026-06-08" }, 100)],
      "room.time",
    ],
    [
      "a signature that somebody else sent",
      [...until("sign"), { ...entry(steps.responsible, 64, clinician), sentBy: technician }],
      "room.not-in-person",
    ],
    [
      "a step from a clock that is ahead",
      [{ ...entry(steps.gate, 60), receivedAt: `${day}T09:30:00Z` }],
      "room.time",
    ],
  ];
  test.each(cases)("%s", (_name, entries, expected) => {
    expect(last(entries)).toBe(expected);
  });
});

test("a warning is passed over with a reason, and both are kept", () => {
  const given = changed(
    "inject",
    { points: [{ ...steps.inject.facts.points[0], count: 20 }] },
    "Patient felt faint",
  );
  const { injection } = stateOf([...until("inject"), entry(given, 90)]);
  expect(injection).toMatchObject({
    confirmed: "Patient felt faint",
    warnings: [{ code: "VOLUME-MISMATCH" }],
  });
});

describe("a wrong code", () => {
  const wrongTube = entry(scanOf("punch-to-tube", { tubeCode: foreign, syringeCode: null }), 12);
  const stopped = [...until("scan"), wrongTube];

  test("stops everything but a named person's reason", () => {
    expect(last(stopped)).toBe("custody.identity");
    expect(nextTask(stateOf(stopped))).toEqual({ kind: "stopped", by: "mismatch" });
    expect(last([...stopped, entry(scanOf("punch-to-tube"), 13)])).toBe("custody.stopped");
    expect(last([...stopped, entry(steps.process, 13)])).toBe("custody.stopped");
    expect(last([...stopped, entry({ kind: "resolve-mismatch", reason: " " }, 13)])).toBe(
      "custody.no-reason",
    );
    const resolved = [
      ...stopped,
      entry({ kind: "resolve-mismatch", reason: "Tube of room 2, taken away" }, 14),
    ];
    expect(nextTask(stateOf(resolved))).toEqual({ kind: "scan", handOver: "punch-to-tube" });
    expect(codesOf([...resolved, ...treatmentDay().slice(3)]).slice(resolved.length)).toEqual(
      Array(11).fill(null),
    );
  });

  test("on the wrist stops before the first cut", () => {
    const wrong = [entry(steps.gate), entry({ kind: "identify", code: foreign }, 1)];
    expect(last(wrong)).toBe("custody.identity");
    expect(last([...wrong, entry(steps.harvest, 2)])).toBe("custody.stopped");
  });

  test("a consent that came while the room was stopped counts once it is resolved", () => {
    const withoutConsent = { kind: "gate" as const, facts: { ...openGate, consent: null } };
    const state = stateOf([
      entry(withoutConsent),
      entry({ kind: "identify", code: foreign }, 1),
      entry(steps.gate, 2),
      entry({ kind: "resolve-mismatch", reason: "wrong patient in the chair" }, 3),
    ]);
    expect(state.custody.consentFrom).toBe("2026-03-01");
  });
});

test("a signature of somebody whose account was closed no longer counts", () => {
  const signed = [...until("sign"), entry(steps.responsible, 64, clinician), entry(steps.second, 65)];
  const closed = entry({ kind: "gate", facts: { ...openGate, mayNotSign: [clinician.id] } }, 66);
  expect(last([...signed, entry(steps.release, 67)])).toBe(null);
  expect(last([...signed, closed, entry(steps.release, 67)])).toBe("custody.judged-against");
});

test("new results make signatures void, and a hold takes a release back", () => {
  const signed = [...until("sign"), entry(steps.responsible, 64, clinician), entry(steps.second, 65)];
  const again = stateOf([...signed, entry(changed("results", { endotoxinEuPerMl: 0.2 }), 66)]);
  expect([again.responsible, again.second, again.dose === null]).toEqual([null, null, false]);
  const held = [...until("inject"), entry({ kind: "hold", reason: "Gram stain misread" }, 80)];
  expect(last(held)).toBe(null);
  expect(last([...held, entry(steps.inject, 90)])).toBe("custody.identity");
});

test("growth after a conditional release calls clinician and patient back", () => {
  const grown = [...treatmentDay(), entry({ kind: "culture", result: "growth", readOn: "2026-06-12" }, 4000)];
  expect(stateOf(grown).actions).toEqual([
    "notify-clinician",
    "recall-patient",
    "open-adverse-event",
    "open-deviation",
  ]);
});

test("a step sent twice counts once", () => {
  const whole = treatmentDay();
  expect(
    foldRoom(
      product,
      whole.flatMap((e) => [e, e]),
    ).state,
  ).toEqual(stateOf(whole));
});

describe("law: no sequence of steps reaches an injection without consent, release and identity", () => {
  const gates = [
    openGate,
    { ...openGate, consent: null },
    { ...openGate, route: { stands: false, says: "none" } },
    { ...openGate, mayNotSign: ["c"] },
  ];
  const scans = (["punch-to-tube", "tube-to-syringe", "syringe-to-scalp"] as const).flatMap((handOver) => [
    scanOf(handOver),
    scanOf(handOver, { tubeCode: foreign }),
    scanOf(handOver, { patientCode: foreign, tubeCode: foreign, syringeCode: foreign }),
  ]);
  const pool: readonly RoomEntry["step"][] = [
    ...gates.map((facts) => ({ kind: "gate" as const, facts })),
    ...scans,
    ...Object.values(steps),
    { kind: "identify", code: foreign },
    { kind: "resolve-mismatch", reason: "looked into" },
    { kind: "hold", reason: "wait" },
    { kind: "discard", reason: "dropped" },
    { kind: "culture", result: "growth", readOn: day },
    changed("results", { viabilityPercent: 50 }),
  ];
  const anyStep = fc.tuple(fc.constantFrom(...pool), fc.constantFrom(technician, clinician));
  /** The right day with steps left out, put in and exchanged: random steps alone hardly ever get far. */
  const spoiledDay = fc
    .array(fc.tuple(fc.nat(20), fc.constantFrom("drop", "add", "swap"), anyStep), { maxLength: 4 })
    .map((edits) => {
      const list = treatmentDay().map((e) => [e.step, e.by] as [RoomEntry["step"], RoomEntry["by"]]);
      for (const [where, what, extra] of edits) {
        const at = where % (list.length + 1);
        if (what === "drop") list.splice(at, 1);
        else if (what === "add") list.splice(at, 0, extra as [RoomEntry["step"], RoomEntry["by"]]);
        else list.splice(at, 2, ...list.slice(at, at + 2).reverse());
      }
      return list;
    });

  /** Reads the taken steps alone, by other means than the state machine. */
  function faultsOfInjection(takenSteps: readonly RoomEntry[]): string[] {
    const at = takenSteps.findIndex(isKind("inject"));
    if (at < 0) return [];
    const before = takenSteps.slice(0, at);
    const lastOf = (kind: string) => before.findLast(isKind(kind))?.step;
    const gate = lastOf("gate");
    const release = before.findLastIndex(isKind("release"));
    const signers = new Set(
      before
        .slice(0, release)
        .filter(isKind("sign"))
        .map((e) => e.by.id),
    );
    const scan = lastOf("scan");
    return [
      ...(gate?.kind === "gate" && gate.facts.consent !== null ? [] : ["no consent"]),
      ...(gate?.kind === "gate" && gate.facts.route.stands ? [] : ["no route"]),
      ...(release >= 0 && signers.size > 1 ? [] : ["no release by two"]),
      ...(before.slice(release).some((e) => e.step.kind === "hold" || e.step.kind === "discard")
        ? ["held"]
        : []),
      ...(scan?.kind === "scan" &&
      scan.handOver === "syringe-to-scalp" &&
      Object.values(scan.codes).every((c) => c === product.code)
        ? []
        : ["not identified"]),
      ...(before.filter(isKind("scan")).length >= 3 && before.some(isKind("identify"))
        ? []
        : ["chain broken"]),
    ];
  }

  const holds = (list: readonly (readonly [RoomEntry["step"], RoomEntry["by"]])[]) => {
    const entries = list.map(([step, by], i) => entry(step, i, by));
    const { refusals, state } = foldRoom(product, entries);
    const takenSteps = entries.filter((_, i) => refusals[i] === null);
    expect(faultsOfInjection(takenSteps)).toEqual([]);
    expect(state.injection !== null).toBe(takenSteps.some(isKind("inject")));
    return state.injection !== null;
  };

  test("any steps in any order", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (list) => void holds(list)),
      { numRuns: 300 },
    );
  });

  test("the right day, spoiled; and enough of them still get there for the law to mean something", () => {
    let reached = 0;
    fc.assert(
      fc.property(spoiledDay, (list) => {
        if (holds(list)) reached += 1;
      }),
      { numRuns: 800 },
    );
    expect(reached).toBeGreaterThan(50);
  });
});

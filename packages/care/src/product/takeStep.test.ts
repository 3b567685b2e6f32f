import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consentCases } from "../consent/consent.cases.ts";
import type { ConsentFacts } from "../consent/judgeConsent.ts";
import { releaseCases } from "../release/release.cases.ts";
import type { ReleaseFacts } from "../release/releaseFacts.ts";
import { patched } from "../rules/ruleCase.ts";
import { type Custody, handOvers, newCustody, type Step } from "./custody.ts";
import { takeStep } from "./takeStep.ts";

const day = "2026-06-09";
const consent = consentCases.base as unknown as ConsentFacts;
const released = releaseCases.base as unknown as ReleaseFacts;
const rejected = patched(releaseCases.base, { "results.viabilityPercent": 50 }) as unknown as ReleaseFacts;
const codes = (patientCode: string, tubeCode = patientCode, syringeCode = patientCode) => ({
  patientCode,
  tubeCode,
  syringeCode,
});
const scan = (handOver: (typeof handOvers)[number], code = "P7-1"): Step => ({
  kind: "scan",
  handOver,
  codes: codes(code),
});
const label = (code: string): Step => ({
  kind: "label",
  facts: { code, person: { family: "Keller", given: [] } },
});

const treatmentDay: readonly Step[] = [
  { kind: "record-consent", facts: consent },
  label("P7-1"),
  { kind: "harvest", on: day },
  scan("punch-to-tube"),
  { kind: "process", on: day },
  scan("tube-to-syringe"),
  { kind: "fill", on: day },
  { kind: "release", facts: released },
  scan("syringe-to-scalp"),
  { kind: "inject", on: day },
];

function run(steps: readonly Step[]) {
  let custody: Custody = newCustody;
  const refusals = steps.map((step) => {
    const result = takeStep(custody, step);
    custody = result.custody;
    return result.refusal?.code ?? null;
  });
  return { custody, refusals };
}

const without = (kind: Step["kind"]) => treatmentDay.filter((s) => s.kind !== kind);
const before = (kind: Step["kind"], ...extra: Step[]) =>
  treatmentDay.flatMap((s) => (s.kind === kind ? [...extra, s] : [s]));

test("the treatment day as it should be reaches the scalp", () => {
  const { custody, refusals } = run(treatmentDay);
  expect(refusals.every((r) => r === null)).toBe(true);
  expect(custody).toMatchObject({ done: "inject", code: "P7-1", releasedFor: day });
});

describe("the step that is refused when something is not as it should be", () => {
  const days: readonly (readonly [string, readonly Step[], string, boolean?])[] = [
    ["no consent", without("record-consent"), "custody.no-consent"],
    ["no release", without("release"), "custody.no-release"],
    ["nothing scanned", without("scan").slice(0, 4), "custody.identity"],
    ["no code", without("label"), "custody.order"],
    [
      "consent withdrawn before injection",
      before("inject", { kind: "withdraw-consent" }),
      "custody.no-consent",
    ],
    ["culture grew before injection", before("inject", { kind: "culture-grew" }), "custody.stopped"],
    [
      "the consent text changed before injection",
      before("inject", { kind: "consent-text-changed" }),
      "custody.no-consent",
    ],
    ["discarded", before("inject", { kind: "discard", reason: "dropped" }), "custody.stopped"],
    [
      "rejected product",
      [...without("release").slice(0, 7), { kind: "release", facts: rejected }],
      "custody.judged-against",
    ],
    ["a name in the code", [label("KELLER-1")], "custody.judged-against"],
    ["a second code", before("harvest", label("P7-2")), "custody.order", true],
    [
      "a consent that does not stand",
      [{ kind: "record-consent", facts: { ...consent, teachBack: null } }],
      "custody.judged-against",
    ],
    [
      "time to think not over",
      [...treatmentDay.slice(0, 2), { kind: "harvest", on: "2026-02-28" }],
      "custody.consent-not-yet",
    ],
    [
      "another day than released for",
      [...treatmentDay.slice(0, 9), { kind: "inject", on: "2026-06-10" }],
      "custody.no-release",
    ],
    ["injected twice", [...treatmentDay, { kind: "inject", on: day }], "custody.order", true],
    [
      "another patient's wristband",
      [...treatmentDay.slice(0, 8), scan("syringe-to-scalp", "P8-1")],
      "custody.identity",
    ],
  ];
  test.each(days.map(([name, steps, code, reaches = false]) => [name, steps, code, reaches] as const))(
    "%s",
    (_name, steps, code, reaches) => {
      expect(run(steps).refusals.find((r) => r !== null)).toBe(code);
      expect(run(steps).custody.done === "inject").toBe(reaches);
    },
  );
});

test("a mismatch is not resolved by nobody, or for no reason", () => {
  const stopped = run([...treatmentDay.slice(0, 8), scan("syringe-to-scalp", "P8-1")]).custody;
  for (const [by, reason] of [
    [" ", "rack"],
    ["Dr B", ""],
  ] as const) {
    const { custody, refusal } = takeStep(stopped, { kind: "resolve-mismatch", by, reason });
    expect(refusal?.code).toBe("custody.no-reason");
    expect(custody.stoppedBy).toBe("mismatch");
  }
  expect(takeStep(newCustody, { kind: "resolve-mismatch", by: "Dr B", reason: "rack" }).refusal?.code).toBe(
    "custody.order",
  );
});

test("a wrong tube stops everything until a named person resolves it and it is scanned again", () => {
  const wrong: Step = { kind: "scan", handOver: "tube-to-syringe", codes: codes("P7-1", "P9-9") };
  const stopped = run([...treatmentDay.slice(0, 5), wrong, ...treatmentDay.slice(5)]);
  expect(stopped.custody).toMatchObject({ done: "process", stoppedBy: "mismatch" });
  expect(stopped.refusals.slice(6).every((r) => r === "custody.stopped")).toBe(true);
  const resolve: Step = {
    kind: "resolve-mismatch",
    by: "Dr B",
    reason: "tube of the neighbouring rack put back",
  };
  const resolved = run([...treatmentDay.slice(0, 5), wrong, resolve, ...treatmentDay.slice(5)]);
  expect(resolved.custody.done).toBe("inject");
  const notScanned = run([...treatmentDay.slice(0, 5), wrong, resolve, ...treatmentDay.slice(6)]);
  expect(notScanned.custody.done).toBe("process");
});

/** What must have happened before an injection, kept apart from the machine: it only reads the list of steps taken. */
function mayInject(history: readonly Step[], on: string): boolean {
  const last = (kinds: readonly Step["kind"][]) => history.findLastIndex((s) => kinds.includes(s.kind));
  const consentAt = last(["record-consent"]);
  const releaseAt = last(["release"]);
  const labelled = history.find((s) => s.kind === "label");
  const previous = history.at(-1);
  const release = history[releaseAt];
  return (
    consentAt > last(["withdraw-consent", "consent-text-changed"]) &&
    releaseAt > Math.max(last(["culture-grew"]), last(["discard"]), last(["fill"])) &&
    release?.kind === "release" &&
    release.facts.injectOn === on &&
    history
      .slice(last(["fill"]) + 1)
      .some(
        (s) =>
          s.kind === "scan" &&
          s.handOver === "syringe-to-scalp" &&
          Object.values(s.codes).every((c) => c === (labelled?.kind === "label" ? labelled.facts.code : "")),
      ) &&
    previous?.kind !== "discard" &&
    !history.some((s) => s.kind === "inject")
  );
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>(...treatmentDay),
  fc.constantFrom<Step>(
    { kind: "withdraw-consent" },
    { kind: "consent-text-changed" },
    { kind: "culture-grew" },
    { kind: "discard", reason: "dropped" },
    { kind: "resolve-mismatch", by: "Dr B", reason: "rack" },
    { kind: "release", facts: rejected },
    { kind: "record-consent", facts: { ...consent, currentVersion: "sha256:new" } },
    { kind: "inject", on: "2026-06-10" },
    label("P7-2"),
  ),
  fc.record({
    kind: fc.constant("scan" as const),
    handOver: fc.constantFrom(...handOvers),
    codes: fc
      .tuple(fc.constantFrom("P7-1", "P7-2"), fc.constantFrom("P7-1", "P7-2"))
      .map(([a, b]) => codes(a, b)),
  }),
);

/** The treatment day with steps lost, repeated and strewn in: near enough to it that injections are reached. */
const strewnDay = fc
  .array(fc.record({ keep: fc.integer({ min: 0, max: 29 }), extra: fc.array(anyStep, { maxLength: 2 }) }), {
    minLength: treatmentDay.length,
    maxLength: treatmentDay.length,
  })
  .map((places) =>
    places.flatMap(({ keep, extra }, i) => [
      ...(keep > 20 ? extra : []),
      ...(keep === 0 ? [] : [treatmentDay[i]!]),
    ]),
  );

test("no sequence of steps reaches an injection without consent, release and identity check", () => {
  let injections = 0;
  fc.assert(
    fc.property(fc.oneof(strewnDay, fc.array(anyStep, { maxLength: 40 })), (steps) => {
      let custody: Custody = newCustody;
      const history: Step[] = [];
      for (const step of steps) {
        const result = takeStep(custody, step);
        if (step.kind === "inject" && result.refusal === null) {
          injections++;
          expect(mayInject(history, step.on)).toBe(true);
        }
        if (result.refusal !== null && result.refusal.code !== "custody.identity")
          expect(result.custody).toBe(custody);
        if (result.refusal === null) history.push(step);
        custody = result.custody;
      }
    }),
    { numRuns: 3000, seed: 20261123 },
  );
  expect(injections).toBeGreaterThan(300);
});

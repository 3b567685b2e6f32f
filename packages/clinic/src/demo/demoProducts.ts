/**
 * Products of the demo's patients: cells that were given on the day of treatment, with every step of the room, and one that
 * is prepared for today. All of it is made up; every step is taken by the rules as in the room.
 */
import { foldRoom, makeProductCode, type RoomEntry, type RoomStep, releaseSpecs } from "@anagen/care";
import { type ProductFacts, roomProductOf } from "../contract/index.ts";
import { readGate } from "../room/readGate.ts";
import { writeProcedures } from "../room/writeProcedures.ts";
import type { Actor } from "../store/port.ts";
import type { DemoCourse } from "./dossierOfDemo.ts";

/** Patients whose cells were given; two of them got saline of one lot, so that a recall finds something. */
const given: Readonly<
  Record<string, { readonly seed: number; readonly saline: string; readonly cultureRead: boolean }>
> = {
  "DEMO-05": { seed: 11, saline: "SAL-2231", cultureRead: true },
  "DEMO-06": { seed: 29, saline: "SAL-2231", cultureRead: true },
  "DEMO-02": { seed: 47, saline: "SAL-2407", cultureRead: false },
};
const preparedToday = { code: "DEMO-03", seed: 83 };

export async function demoProducts(made: DemoCourse): Promise<void> {
  const { patient, course, madeOn } = made;
  const done = given[patient.code];
  if (done !== undefined && course.treatedOn !== null) await giveCells(made, course.treatedOn, done);
  if (patient.code === preparedToday.code) await keep(made, madeOn, productOf(preparedToday.seed));
}

async function giveCells(made: DemoCourse, on: string, done: (typeof given)[string]): Promise<void> {
  const { store, clinician, technician, course } = made;
  const facts = productOf(done.seed);
  const kept = await keep(made, on, facts);
  if (kept.version > 1) return;
  const nobodySigned = { find: async () => null };
  const { gate } = await readGate({ store, accounts: nobodySigned as never }, technician, {
    product: kept,
    course,
    on,
  });
  const entries = [
    entryOf(facts.code, 0, on, { id: "anagen", name: "Anagen" }, { kind: "gate", facts: gate }),
    ...dayOf(facts.code, on, done, { clinician, technician }),
  ];
  const { refusals } = foldRoom(roomProductOf(facts), entries);
  const refused = refusals.find((refusal) => refusal !== null);
  if (refused) throw new Error(`the demo's product is refused: ${refused.says}`);
  const corrected = await store.dossier("product").correct(technician, {
    id: kept.id,
    fromVersion: 1,
    reason: "procedure room: the made-up day",
    facts: { courseId: course.id, on, key: facts.code, facts: { ...facts, steps: entries } },
  });
  if (corrected.kind === "corrected") await writeProcedures({ store }, technician, corrected.record);
}

/** The product with this code; made where it is not there yet. */
async function keep({ store, technician, course }: DemoCourse, on: string, facts: ProductFacts) {
  const records = store.dossier("product");
  const known = await records.withKey(technician, facts.code);
  return known ?? (await records.create(technician, { courseId: course.id, on, key: facts.code, facts }));
}

function productOf(seed: number): ProductFacts {
  const spec = releaseSpecs[0];
  if (spec === undefined) throw new Error("there is no published set of release criteria");
  return {
    code: makeProductCode(new Uint8Array(20).map((_, i) => (seed * (i + 3) * 7) % 250)),
    class: "mechanical-micrograft",
    donor: {
      source: "autologous",
      establishment: "outside-US",
      leukocyteRich: false,
      screening: null,
      tests: null,
    },
    spec: spec.spec,
    specSource: `${spec.id}@${spec.version}: ${spec.source}`,
    maxHoldMinutes: 180,
    weightKg: 72,
    punchesBefore: 0,
    punchLimit: 40,
    protocolRcf: null,
    expiresAt: null,
    storageC: { low: 15, high: 25 },
    steps: [],
  };
}

/** Ninety minutes from the wristband to the scalp, and the culture seven days later. */
function dayOf(
  code: string,
  on: string,
  { saline, cultureRead }: (typeof given)[string],
  { clinician, technician }: { readonly clinician: Actor; readonly technician: Actor },
): RoomEntry[] {
  const steps = stepsOf(code, on, saline).map(([minutes, step]) =>
    entryOf(code, minutes, on, technician, step),
  );
  const responsible = entryOf(
    code,
    62,
    on,
    { ...clinician, role: "clinician" },
    { kind: "sign", as: "responsible" },
  );
  const signed = steps.flatMap((entry) => (entry.step.kind === "sign" ? [responsible, entry] : [entry]));
  if (!cultureRead) return signed;
  const readOn = new Date(Date.parse(`${on}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
  const culture = { kind: "culture", result: "no-growth", readOn } as const;
  return [...signed, entryOf(code, 7 * 1440, on, technician, culture)];
}

function stepsOf(code: string, on: string, saline: string): readonly (readonly [number, RoomStep])[] {
  const scan = (handOver: "punch-to-tube" | "tube-to-syringe" | "syringe-to-scalp"): RoomStep => ({
    kind: "scan",
    handOver,
    codes: { patientCode: code, tubeCode: code, syringeCode: code },
  });
  const confirmed = null;
  const note = "Made up for the demo.";
  const lot = (what: string, number: string) => ({ what, lot: number, expiresOn: null });
  const punches = { count: 5, diameterMm: 2.5 };
  const lidocaine = {
    weightKg: 72,
    concentrationPercent: 1,
    volumeMl: 4,
    adrenaline: false,
    technique: "infiltration",
  } as const;
  const mark = (x: number, y: number, region: "mid-scalp" | "vertex") => ({
    x,
    y,
    region,
    count: 18,
    depthMm: 3,
    microlitres: 50,
  });
  return [
    [1, { kind: "identify", code }],
    [
      14,
      {
        kind: "harvest",
        confirmed,
        facts: {
          site: "mastoid, left",
          punches,
          fat: null,
          received: null,
          lidocaine,
          lots: [lot("Lidocaine 1 %", "LID-118")],
          note,
        },
      },
    ],
    [16, scan("punch-to-tube")],
    [
      34,
      {
        kind: "process",
        confirmed,
        facts: {
          device: "Filter device (made up)",
          spins: [{ rpm: null, radiusCm: null, minutes: 8, rcfRecorded: 350 }],
          temperatureC: 21,
          minutes: 12,
          washes: 0,
          volumeOutMl: 2.4,
          lots: [lot("Saline", saline), lot("Filter 50 µm", "FLT-9")],
          note,
        },
      },
    ],
    [
      48,
      {
        kind: "results",
        confirmed,
        facts: {
          nucleatedCellsPerMl: 900_000,
          viabilityPercent: 88,
          endotoxinEuPerMl: 0.1,
          gram: "negative",
          culture: { startedOn: on, result: null, readOn: null },
        },
      },
    ],
    [51, scan("tube-to-syringe")],
    [
      54,
      {
        kind: "fill",
        confirmed,
        facts: { volumeMl: 2, syringes: 2, lots: [lot("Syringe 1 mL", "SYR-70")], note },
      },
    ],
    [
      57,
      {
        kind: "dose",
        confirmed,
        facts: { areaCm2: 4, pointsPerCm2: 9, microlitresPerPoint: 50, cellsPerCm2: 300_000 },
      },
    ],
    [64, { kind: "sign", as: "second" }],
    [66, { kind: "release" }],
    [70, scan("syringe-to-scalp")],
    [
      88,
      {
        kind: "inject",
        confirmed,
        facts: {
          points: [mark(-0.15, 0.3, "vertex"), mark(0.15, 0.3, "vertex")],
          needleGauge: 30,
          lots: [],
          note,
        },
      },
    ],
  ];
}

/** Ids follow from code and minute, so that a start that was cut off makes the same ones. */
function entryOf(
  code: string,
  minutes: number,
  on: string,
  { id, name, role = "technician" }: Actor & { readonly role?: string },
  step: RoomEntry["step"],
): RoomEntry {
  const at = new Date(Date.parse(`${on}T09:00:00Z`) + minutes * 60_000).toISOString();
  const hex = [...code]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join("")
    .slice(0, 20);
  const number = `${String(minutes).padStart(6, "0")}${step.kind === "gate" ? "0" : step.kind === "sign" ? "1" : "2"}${role[0] === "c" ? "1" : "2"}`;
  const digits = `${hex}${number}`.padEnd(32, "0").slice(0, 32);
  const uuid = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
  return {
    id: uuid,
    at,
    on: at.slice(0, 10),
    by: { id, name, roles: [role] },
    sentBy: null,
    receivedAt: at,
    step,
  };
}

/** A treatment day as it should be, for tests: steps, people, product. */
import { consentCases } from "../consent/consent.cases.ts";
import type { ConsentFacts } from "../consent/judgeConsent.ts";
import { makeProductCode } from "../product/makeProductCode.ts";
import type { RoomProduct } from "./roomState.ts";
import type { Gate, RoomEntry } from "./roomStep.ts";

export const day = "2026-06-09";
export const code = makeProductCode(new Uint8Array([3, 9, 27, 81, 5, 15, 45, 135, 7, 21, 63]));
export const foreign = makeProductCode(new Uint8Array([8, 1, 22, 90, 6, 19, 44, 130, 70, 2, 61]));

export const product: RoomProduct = {
  code,
  source: "autologous",
  spec: {
    viability: { op: ">", value: 80 },
    endotoxin: { op: "<", value: 0.5, unit: "EU/mL" },
    sterilityDays: 7,
    mycoplasma: false,
  },
  maxHoldMinutes: 240,
  weightKg: 70,
  punchesBefore: 0,
  punchLimit: 50,
  protocolRcf: [300, 400],
};

export const technician = { id: "t", name: "Technician", roles: ["technician"] };
export const clinician = { id: "c", name: "Dr C", roles: ["clinician"] };

export const openGate: Gate = {
  consent: consentCases.base as unknown as ConsentFacts,
  consentMentionsPendingCulture: true,
  consentSays: "Consent stands.",
  route: { stands: true, says: "Recorded." },
  donor: { use: "permitted", says: "The patient's own cells." },
  mayNotSign: [],
};

let number = 0;

/** A step as an entry, `minutes` after 09:00 on the day. */
export function entry(step: RoomEntry["step"], minutes = 0, by: RoomEntry["by"] = technician): RoomEntry {
  number += 1;
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const at = new Date(Date.parse(`${day}T09:00:00Z`) + minutes * 60_000).toISOString();
  return { id, at, on: at.slice(0, 10), by, sentBy: null, receivedAt: null, step };
}

export const scanOf = (
  handOver: "punch-to-tube" | "tube-to-syringe" | "syringe-to-scalp",
  seen: { patientCode?: string | null; tubeCode?: string | null; syringeCode?: string | null } = {},
): RoomEntry["step"] => ({
  kind: "scan",
  handOver,
  codes: { patientCode: code, tubeCode: code, syringeCode: code, ...seen },
});

const point = { x: 0, y: 0.4, region: "vertex" as const, depthMm: 3, microlitres: 100 };

export const steps = {
  gate: { kind: "gate", facts: openGate },
  identify: { kind: "identify", code },
  harvest: {
    kind: "harvest",
    confirmed: null,
    facts: {
      site: "mastoid, left",
      punches: { count: 5, diameterMm: 2.5 },
      fat: null,
      received: null,
      lidocaine: null,
      lots: [{ what: "Lidocaine 1 %", lot: "L-1", expiresOn: null }],
      note: "",
    },
  },
  process: {
    kind: "process",
    confirmed: null,
    facts: {
      device: "Rotor A",
      spins: [{ rpm: 1500, radiusCm: 15, minutes: 8 }],
      temperatureC: 22,
      minutes: 20,
      washes: 2,
      volumeOutMl: 4,
      lots: [{ what: "Collagenase", lot: "COL-77", expiresOn: "2027-01-31" }],
      note: "",
    },
  },
  results: {
    kind: "results",
    confirmed: null,
    facts: {
      nucleatedCellsPerMl: 1_000_000,
      viabilityPercent: 91,
      endotoxinEuPerMl: 0.1,
      gram: "negative",
      culture: { startedOn: day, result: null, readOn: null },
    },
  },
  fill: { kind: "fill", confirmed: null, facts: { volumeMl: 3.8, syringes: 4, lots: [], note: "" } },
  dose: {
    kind: "dose",
    confirmed: null,
    facts: { areaCm2: 4, pointsPerCm2: 9, microlitresPerPoint: 100, cellsPerCm2: 800_000 },
  },
  responsible: { kind: "sign", as: "responsible" },
  second: { kind: "sign", as: "second" },
  release: { kind: "release" },
  inject: {
    kind: "inject",
    confirmed: null,
    facts: { points: [{ ...point, count: 36 }], needleGauge: 30, lots: [], note: "" },
  },
} as const satisfies Record<string, RoomEntry["step"]>;

/** Everything in its order. */
export function treatmentDay(): RoomEntry[] {
  return [
    entry(steps.gate, 0),
    entry(steps.identify, 1),
    entry(steps.harvest, 10),
    entry(scanOf("punch-to-tube"), 12),
    entry(steps.process, 45),
    entry(steps.results, 55),
    entry(scanOf("tube-to-syringe"), 58),
    entry(steps.fill, 60),
    entry(steps.dose, 62),
    entry(steps.responsible, 64, clinician),
    entry(steps.second, 65),
    entry(steps.release, 66),
    entry(scanOf("syringe-to-scalp"), 70),
    entry(steps.inject, 90),
  ];
}

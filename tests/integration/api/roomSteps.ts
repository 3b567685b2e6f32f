/** A treatment day as requests to the procedure room, for tests. */
import type { RoomStep } from "@anagen/care";
import { day } from "./readyCourse.ts";

export interface Sent {
  readonly step: RoomStep;
  readonly minutes?: number;
  readonly id?: string;
  readonly by?: { readonly id: string; readonly name: string };
}

export const scan = (
  handOver: "punch-to-tube" | "tube-to-syringe" | "syringe-to-scalp",
  code: string,
): RoomStep => ({
  kind: "scan",
  handOver,
  codes: { patientCode: code, tubeCode: code, syringeCode: code },
});

export const confirmed = null;
export const harvest: Extract<RoomStep, { kind: "harvest" }> = {
  kind: "harvest",
  confirmed,
  facts: {
    site: "mastoid, left",
    punches: { count: 5, diameterMm: 2.5 },
    fat: null,
    received: null,
    lidocaine: null,
    lots: [{ what: "Lidocaine", lot: "LIDO-1", expiresOn: null }],
    note: "",
  },
};
export const separation = (lot: string): RoomStep => ({
  kind: "process",
  confirmed,
  facts: {
    device: "Filter device",
    spins: [{ rpm: 1500, radiusCm: 15, minutes: 8 }],
    temperatureC: 22,
    minutes: 12,
    washes: 0,
    volumeOutMl: 2,
    lots: [{ what: "Saline", lot, expiresOn: "2027-01-01" }],
    note: "",
  },
});
export const results: RoomStep = {
  kind: "results",
  confirmed,
  facts: {
    nucleatedCellsPerMl: 1_000_000,
    viabilityPercent: 90,
    endotoxinEuPerMl: 0.1,
    gram: "negative",
    culture: { startedOn: day, result: null, readOn: null },
  },
};
export const fill: Extract<RoomStep, { kind: "fill" }> = {
  kind: "fill",
  confirmed,
  facts: { volumeMl: 2, syringes: 2, lots: [], note: "" },
};
export const dose: RoomStep = {
  kind: "dose",
  confirmed,
  facts: { areaCm2: 2, pointsPerCm2: 9, microlitresPerPoint: 100, cellsPerCm2: 500_000 },
};
export const inject: RoomStep = {
  kind: "inject",
  confirmed,
  facts: {
    points: [{ x: 0, y: 0.3, region: "vertex", count: 18, depthMm: 3, microlitres: 100 }],
    needleGauge: 30,
    lots: [],
    note: "",
  },
};

/** The technician's own steps, up to where two people sign. */
export const untilSigned = (code: string, lot = "SAL-1"): Sent[] => [
  { step: { kind: "identify", code }, minutes: 1 },
  { step: harvest, minutes: 5 },
  { step: scan("punch-to-tube", code), minutes: 10 },
  { step: separation(lot), minutes: 20 },
  { step: results, minutes: 30 },
  { step: scan("tube-to-syringe", code), minutes: 32 },
  { step: fill, minutes: 33 },
  { step: dose, minutes: 34 },
];

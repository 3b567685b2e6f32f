/** Made-up measured pictures for tests of the views. */
import type { Measurement } from "@anagen/trichometry";
import type { MeasuredPicture } from "../measuredPictures.ts";

const estimate = (value: number, sd: number, unit: string) => ({
  value,
  sd,
  low: Math.max(0, value - 1.96 * sd),
  high: value + 1.96 * sd,
  unit,
});

export interface MeasuredFacts {
  readonly label: string;
  readonly on: string;
  readonly hairs: number;
  readonly siteId?: string;
  readonly deviceId?: string | null;
  readonly vellusBelowUm?: number;
  readonly scaled?: boolean;
}

/** A picture of 7 × 5.6 mm with so many hairs, as the views know it. */
export function measuredPicture(facts: MeasuredFacts, index: number): MeasuredPicture {
  const { label, on, hairs, siteId = "vertex", deviceId = "d", vellusBelowUm = 30, scaled = true } = facts;
  const perCm2 = 100 / 39.2;
  const summary = {
    hairs: estimate(hairs, 0.06 * hairs, "hairs"),
    densityPerCm2: scaled ? estimate(hairs * perCm2, Math.sqrt(hairs) * perCm2, "hairs/cm²") : null,
    meanDiameterUm: scaled ? estimate(60, 2, "µm") : null,
    terminalShare: null,
  } as MeasuredPicture["summary"];
  const result = {
    calibration: scaled ? { umPerPixel: 5.6, relativeSd: 0.01, source: { kind: "stated" } } : null,
    area: {
      frame: { x: 0, y: 0, width: 1250, height: 1000 },
      masked: [],
      usablePx2: 1.25e6,
      usableMm2: 39.2,
    },
    parameters: { vellusBelowUm, terminalAboveUm: 60, engine: {} },
    summary,
  } as unknown as Measurement;
  return {
    picture: { id: `picture-${index}`, siteId, deviceId },
    visit: { id: `visit-${label}`, label },
    measurement: { result },
    summary,
    on,
  } as unknown as MeasuredPicture;
}

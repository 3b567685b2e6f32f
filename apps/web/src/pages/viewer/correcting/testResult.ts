/** A small result for tests: three hairs in a picture of 400 × 300 px at 10 µm per pixel. */
import type { Hair, Measurement } from "@anagen/trichometry";

export function testHair(id: number, path: [number, number][], change: Partial<Hair> = {}): Hair {
  const lengthPx = path
    .slice(1)
    .reduce((sum, p, k) => sum + Math.hypot(p[0] - (path[k]?.[0] ?? 0), p[1] - (path[k]?.[1] ?? 0)), 0);
  return {
    id,
    path,
    lengthPx,
    lengthUm: lengthPx * 10,
    diameterPx: 7,
    diameterPxSd: 0.4,
    diameterUm: 70,
    diameterUmSd: 4,
    class: "terminal",
    polarity: "dark",
    confidence: 0.9,
    rootConfidence: 0.9,
    unit: null,
    counted: true,
    notCounted: null,
    ...change,
  };
}

export const testResult: Measurement = {
  schema: "anagen.measurement/1",
  engine: { name: "anagen-trichometry", version: "0.0.0" },
  picture: { sha256: "ab".repeat(32), widthPx: 400, heightPx: 300 },
  parameters: { vellusBelowUm: 30, terminalAboveUm: 60, engine: { workingFactor: 1 } },
  calibration: { umPerPixel: 10, relativeSd: 0.01, source: { kind: "stated" } },
  quality: {
    verdict: "measurable",
    findings: [],
    focusSigmaPx: 2,
    darkShare: 0,
    saturatedShare: 0,
    glareShare: 0,
    overlayShare: 0,
    usableShare: 1,
  },
  area: {
    frame: { x: 4, y: 4, width: 392, height: 292 },
    masked: [],
    usablePx2: 114_464,
    usableMm2: 11.4464,
  },
  hairs: [
    testHair(0, [
      [50, 50],
      [90, 50],
    ]),
    testHair(1, [
      [200, 100],
      [240, 100],
    ]),
    testHair(2, [
      [244, 100],
      [280, 100],
    ]),
  ],
  units: [],
  summary: null,
};

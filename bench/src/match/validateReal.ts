/** Real frames, where they are at hand: repeats of one capture, different frames, and copies with hairs painted out. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { decodePicture } from "@anagen/clinic/pictures";
import { randomStream } from "@anagen/numerics";
import {
  type Comparison,
  compareMeasurements,
  type Measurement,
  mapPoint,
  measure,
  type Raster,
} from "@anagen/trichometry";
import { asSecondVisit, type PaintedHair, paintOut, standAlone } from "./paintOut.ts";

const folder = resolve(import.meta.dirname, "../../../../shared/trichoscopy");

interface TruthFrame {
  readonly id: string;
  readonly file: string;
  readonly split: string;
  readonly umPerPixel: number | null;
  readonly duplicateOf?: string;
  readonly hairs: readonly {
    readonly root: readonly [number, number];
    readonly tip: readonly [number, number];
    readonly class: string;
  }[];
}
interface Frame {
  readonly truth: TruthFrame;
  readonly raster: Raster;
  readonly measurement: Measurement;
}

export interface RealResult {
  readonly frames: number;
  readonly repeats: readonly {
    readonly code: string;
    readonly hairs: number;
    readonly persisted: number;
    readonly significant: boolean;
  }[];
  readonly different: { readonly pairs: number; readonly accepted: number; readonly leastP: number };
  readonly painted: {
    readonly frames: number;
    readonly refused: number;
    readonly painted: number;
    readonly foundBefore: number;
    readonly recovered: number;
    readonly calledLost: number;
    readonly compared: number;
    readonly lostRight: number;
  };
}

/** Null when the frames are not there. `splits`: which of them are looked at. */
export async function validateReal(
  splits: readonly string[],
  differentPairs: number,
): Promise<RealResult | null> {
  if (!existsSync(join(folder, "truth.json"))) return null;
  const { frames } = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as { frames: TruthFrame[] };
  const measured: Frame[] = [];
  for (const truth of frames.filter((f) => splits.includes(f.split))) {
    const decoded = await decodePicture(readFileSync(join(folder, truth.file)));
    if (!decoded.ok) throw new Error(`${truth.file}: ${decoded.problem.sentence}`);
    measured.push({
      truth,
      raster: decoded.raster,
      measurement: measureAt(decoded.raster, decoded.sha256, truth),
    });
  }
  console.error(`real frames measured: ${measured.length}`);
  return {
    frames: measured.length,
    repeats: repeatsOf(measured),
    different: differentOf(measured, differentPairs),
    painted: await paintedOf(measured),
  };
}

const measureAt = (raster: Raster, imageSha256: string, { umPerPixel }: TruthFrame): Measurement =>
  measure(raster, {
    imageSha256,
    calibration: {
      umPerPixel: umPerPixel ?? 5.54,
      relativeSd: 0.01,
      source: { kind: "stated", note: "nominal" },
    },
  });

const compare = (p: Frame, q: { raster: Raster; measurement: Measurement }): Comparison =>
  compareMeasurements(p.measurement, q.measurement, { pictures: { before: p.raster, after: q.raster } });

function repeatsOf(frames: readonly Frame[]): RealResult["repeats"] {
  return frames.flatMap((frame) => {
    const first = frames.find((f) => f.truth.id === frame.truth.duplicateOf);
    if (first === undefined) return [];
    const { registration, hairs, changes } = compare(first, frame);
    if (registration.status === "refused")
      return [{ code: registration.code, hairs: 0, persisted: 0, significant: false }];
    const tells = (e: { low: number; high: number } | undefined) =>
      e !== undefined && (e.low > 0 || e.high < 0);
    const significant = [
      changes?.hairs,
      changes?.densityPerCm2,
      changes?.meanDiameterUm,
      changes?.terminalShare,
    ].some((q) => tells(q?.paired?.change));
    const persisted = hairs.filter((h) => h.fate === "persisted").length;
    return [{ code: "compared", hairs: hairs.length, persisted, significant }];
  });
}

/** Pairs drawn by a fixed seed from all frames; repeats of one capture are left out. */
function differentOf(frames: readonly Frame[], count: number): RealResult["different"] {
  const source = randomStream({ seed: 20261123, stream: 7 });
  const captureOf = (f: Frame) => f.truth.duplicateOf ?? f.truth.id;
  let [pairs, accepted, leastP] = [0, 0, 1];
  while (pairs < count) {
    const p = frames[Math.floor(source.uniform() * frames.length)];
    const q = frames[Math.floor(source.uniform() * frames.length)];
    if (captureOf(p) === captureOf(q)) continue;
    const { registration } = compareMeasurements(p.measurement, q.measurement);
    pairs++;
    if (registration.status === "accepted") accepted++;
    else leastP = Math.min(leastP, registration.pValue ?? 1);
  }
  return { pairs, accepted, leastP };
}

async function paintedOf(frames: readonly Frame[]): Promise<RealResult["painted"]> {
  const sum = {
    frames: 0,
    refused: 0,
    painted: 0,
    foundBefore: 0,
    recovered: 0,
    calledLost: 0,
    compared: 0,
    lostRight: 0,
  };
  for (const [k, frame] of frames.entries()) {
    const all = frame.truth.hairs.map(({ root, tip }): PaintedHair => ({ root, tip }));
    const source = randomStream({ seed: k, stream: 0x9a1d });
    const chosen = standAlone(all).filter(() => source.uniform() < 0.3);
    const painted = paintOut(frame.raster, chosen, all);
    const later = await asSecondVisit(painted, k + 1);
    const second = { raster: later.raster, measurement: measureAt(later.raster, later.sha256, frame.truth) };
    addFrame(sum, compare(frame, second), frame, chosen);
    if (k % 10 === 0) console.error(`painted ${k}`);
  }
  return sum;
}

function addFrame(
  sum: { -readonly [K in keyof RealResult["painted"]]: number },
  comparison: Comparison,
  frame: Frame,
  chosen: readonly PaintedHair[],
): void {
  sum.frames++;
  const { registration } = comparison;
  if (registration.status === "refused") {
    sum.refused++;
    return;
  }
  const { widthPx, heightPx } = comparison.after;
  // Well inside both pictures, so that no border decides.
  const isInside = ([x, y]: readonly [number, number]) => {
    const [u, v] = mapPoint(registration.transform, [x, y]);
    const rim = 24;
    return [x, widthPx - x, y, heightPx - y, u, widthPx - u, v, heightPx - v].every((d) => d > rim);
  };
  const inside = chosen.filter((h) => isInside(h.root));
  const lost = comparison.hairs.filter((h) => h.fate === "lost" && isInside(h.before.root));
  const near = (a: readonly number[], h: PaintedHair) => Math.hypot(a[0] - h.root[0], a[1] - h.root[1]) < 30;
  sum.painted += inside.length;
  sum.foundBefore += inside.filter((h) =>
    frame.measurement.hairs.some((m) => m.counted && near(m.path[0], h)),
  ).length;
  sum.recovered += inside.filter((h) => lost.some((l) => near(l.before.root, h))).length;
  sum.calledLost += lost.length;
  sum.lostRight += lost.filter((l) => inside.some((h) => near(l.before.root, h))).length;
  sum.compared += comparison.hairs.length;
}

/** Real frames, where they are at hand: repeats of one capture, different frames, and copies with hairs painted out. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { decodePicture } from "@anagen/clinic/pictures";
import { randomStream } from "@anagen/numerics";
import {
  type Comparison,
  compareMeasurements,
  type Measurement,
  measure,
  type Raster,
} from "@anagen/trichometry";
import { type PaintedResult, validatePainted } from "./painted/validatePainted.ts";

const folder = resolve(import.meta.dirname, "../../../../shared/trichoscopy");

interface TruthFrame {
  readonly id: string;
  readonly file: string;
  readonly split: string;
  readonly umPerPixel: number | null;
  readonly duplicateOf?: string;
  /** Where the frame shows skin, px: x, y, width, height. */
  readonly imageArea: readonly [number, number, number, number];
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
  /** By split: thresholds were chosen on `dev` only. */
  readonly painted: readonly (PaintedResult & { readonly split: string })[];
}

/** Copies of each frame, each with other hairs painted out. */
const copies = 2;

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
    painted: await paintedOf(splits, measured),
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

async function paintedOf(
  splits: readonly string[],
  frames: readonly Frame[],
): Promise<RealResult["painted"]> {
  const results: RealResult["painted"][number][] = [];
  for (const split of splits) {
    const painted = await validatePainted(
      frames
        .filter((f) => f.truth.split === split)
        .map((f) => ({
          ...{ raster: f.raster, measured: f, hairs: f.truth.hairs, area: f.truth.imageArea },
          listed: f.measurement.hairs,
        })),
      {
        measureAgain: ({ raster, sha256 }, { measured }) => ({
          truth: measured.truth,
          raster,
          measurement: measureAt(raster, sha256, measured.truth),
        }),
        compare: (before, after) => compare(before.measured, after.measured),
        copies,
      },
    );
    results.push({ ...painted, split });
  }
  return results;
}

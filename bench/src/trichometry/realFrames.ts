/** The annotated real frames, where they are at hand: measured, and scored by the program that comes with them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FrameDetections, type Measurement, toDetections } from "@anagen/trichometry";
import { frames, measureFrame, type TruthFrame } from "./detectFrame.ts";

export interface SplitScore {
  readonly split: string;
  readonly frames: number;
  readonly truth: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly frameCountMape: number;
  readonly totalBias: number;
  readonly rightWayRound: number;
  readonly rootErrorMedianPx: number;
  readonly secondsPerMegapixel: number | null;
  readonly recallByClass: Record<"premium" | "single" | "undersize", { truth: number; recall: number }>;
  /** Frames whose 95 % interval of the count holds the annotated number, and of how many; see `holdsCount`. */
  readonly countHeld: { readonly held: number; readonly of: number };
  readonly repeats: readonly { readonly kind: string; readonly detections: readonly number[] }[];
}

export const haveFrames = (): boolean => existsSync(join(frames, "truth.json"));

export async function scoreSplit(split: string): Promise<SplitScore> {
  const truth = JSON.parse(readFileSync(join(frames, "truth.json"), "utf8")) as { frames: TruthFrame[] };
  const detections: { frames: FrameDetections[] } = { frames: [] };
  const measured = new Map<string, Measurement>();
  for (const frame of truth.frames.filter((f) => f.split === split)) {
    const { measurement, seconds } = await measureFrame(frame);
    detections.frames.push(toDetections(frame.id, measurement, seconds));
    measured.set(frame.id, measurement);
  }
  const file = join(mkdtempSync(join(tmpdir(), "anagen-validate-")), `${split}.json`);
  writeFileSync(file, JSON.stringify(detections));
  const args = ["--truth", join(frames, "truth.json"), "--detections", file, "--split", split, "--json"];
  const run = spawnSync(process.execPath, [join(frames, "score.mjs"), ...args], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`the scorer ended with status ${run.status}: ${run.stderr}`);
  const score = JSON.parse(run.stdout) as Omit<SplitScore, "countHeld"> & { perFrame: readonly FrameRow[] };
  const rows = score.perFrame.filter((row) => measured.get(row.id)?.summary != null && row.detected > 0);
  const held = rows.filter((row) => holdsCount(row, measured.get(row.id)?.summary?.hairs)).length;
  return { ...score, countHeld: { held, of: rows.length } };
}

/** What the scorer says of one frame: annotated and detected hairs that it could judge. */
interface FrameRow {
  readonly id: string;
  readonly truth: number;
  readonly detected: number;
}

/** The interval belongs to the whole counting frame; the scorer judges a part of it, for which it is taken as wide in shares. */
function holdsCount(
  row: FrameRow,
  hairs: { readonly value: number; readonly low: number; readonly high: number } | undefined,
): boolean {
  if (hairs === undefined || hairs.value === 0) return false;
  const share = row.detected / hairs.value;
  return row.truth >= share * hairs.low && row.truth <= share * hairs.high;
}

/** The annotated real frames, where they are at hand: measured, and scored by the program that comes with them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FrameDetections } from "@anagen/trichometry";
import { detectFrame, frames, type TruthFrame } from "./detectFrame.ts";

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
  readonly repeats: readonly { readonly kind: string; readonly detections: readonly number[] }[];
}

export const haveFrames = (): boolean => existsSync(join(frames, "truth.json"));

export async function scoreSplit(split: string): Promise<SplitScore> {
  const truth = JSON.parse(readFileSync(join(frames, "truth.json"), "utf8")) as { frames: TruthFrame[] };
  const detections: { frames: FrameDetections[] } = { frames: [] };
  for (const frame of truth.frames.filter((f) => f.split === split)) {
    detections.frames.push(await detectFrame(frame));
  }
  const file = join(mkdtempSync(join(tmpdir(), "anagen-validate-")), `${split}.json`);
  writeFileSync(file, JSON.stringify(detections));
  const args = ["--truth", join(frames, "truth.json"), "--detections", file, "--split", split, "--json"];
  const run = spawnSync(process.execPath, [join(frames, "score.mjs"), ...args], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`the scorer ended with status ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout) as SplitScore;
}

/**
 * Accuracy on the annotated real frames, by the scorer that comes with them. The frames are not part of the project:
 * without them the bench says that it is skipped.
 *
 *   node --conditions=source bench/src/trichometry/accuracy.ts [--split dev|tune] [--every N] [--out FILE] [--reliability]
 *
 * Thresholds are chosen on `dev`; `tune` is for reporting. `--reliability` compares the confidence with the share of
 * right detections, by tenths.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { FrameDetections } from "@anagen/trichometry";
import { detectFrame, frames, type TruthFrame } from "./detectFrame.ts";

/** What the scorer says that is used here. */
interface Score {
  readonly detected: number;
  readonly matched: number;
}

/** Share of right detections in each tenth of confidence, from the scores above rising thresholds. */
async function printReliability(truth: unknown, detections: unknown, split: string): Promise<void> {
  const { score } = (await import(pathToFileURL(join(frames, "score.mjs")).href)) as {
    score: (truth: unknown, detections: unknown, options: object) => Score;
  };
  const above = [5, 6, 7, 8, 9, 9.5, 10.01].map((tenth) => ({
    from: tenth / 10,
    ...score(truth, detections, { split, present: true, minConfidence: tenth / 10 }),
  }));
  console.log("confidence      detections   right");
  for (let i = 0; i + 1 < above.length; i++) {
    const n = above[i].detected - above[i + 1].detected;
    const right = above[i].matched - above[i + 1].matched;
    const share = n > 0 ? (right / n).toFixed(2) : "-";
    console.log(`${above[i].from.toFixed(2)}–${Math.min(1, above[i + 1].from).toFixed(2)}   ${n}   ${share}`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      split: { type: "string", default: "dev" },
      every: { type: "string", default: "1" },
      out: { type: "string" },
      reliability: { type: "boolean", default: false },
    },
  });
  if (!existsSync(join(frames, "truth.json"))) {
    console.log("skipped: the annotated frames (../shared/trichoscopy) are not here");
    return;
  }
  const truth = JSON.parse(readFileSync(join(frames, "truth.json"), "utf8")) as { frames: TruthFrame[] };
  const chosen = truth.frames
    .filter((f) => f.split === values.split)
    .filter((_, i) => i % Number(values.every) === 0);
  const detections: { frames: FrameDetections[] } = { frames: [] };
  for (const frame of chosen) detections.frames.push(await detectFrame(frame));
  const out = values.out ?? join(mkdtempSync(join(tmpdir(), "anagen-accuracy-")), "detections.json");
  writeFileSync(out, JSON.stringify(detections));
  const args = ["--truth", join(frames, "truth.json"), "--detections", out, "--split", values.split];
  spawnSync(process.execPath, [join(frames, "score.mjs"), ...args, "--present"], { stdio: "inherit" });
  if (values.reliability) await printReliability(truth, detections, values.split);
}

await main();

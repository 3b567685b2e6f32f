/** One picture decoded and measured in a process of its own; prints its peak memory. Started by memory.ts. */
import { readFileSync } from "node:fs";
import { createMeasuringPool, measureBytes } from "@anagen/clinic/pictures";

const [path = "", umPerPixel = "", how = ""] = process.argv.slice(2);
const request = {
  bytes: readFileSync(path),
  calibration: { umPerPixel: Number(umPerPixel), relativeSd: 0.01, source: { kind: "stated" as const } },
};
const pool = how === "pool" ? createMeasuringPool({ threads: 1 }) : null;
const outcome = pool === null ? await measureBytes(request) : await pool.measure(request);
await pool?.close();
if (!outcome.ok) throw new Error(outcome.problem.sentence);
const { hairs, quality } = outcome.measurement;
// Linux and Windows count in kB here, macOS in bytes; Node gives kB everywhere.
const peakMb = process.resourceUsage().maxRSS / 1000;
console.log(
  JSON.stringify({ peakMb, seconds: outcome.seconds, hairs: hairs.length, verdict: quality.verdict }),
);

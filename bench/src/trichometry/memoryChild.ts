/** One picture decoded and measured in a process of its own; prints its peak memory. Started by memory.ts. */
import { existsSync, readFileSync } from "node:fs";
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
console.log(
  JSON.stringify({
    peakMb: peakMb(),
    seconds: outcome.seconds,
    hairs: hairs.length,
    verdict: quality.verdict,
  }),
);

/**
 * Highest resident memory of this program, MB. On Linux from /proc: what getrusage says also holds the peak of the
 * process that started this one, from before it became this program.
 */
function peakMb(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kB = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return (kB === undefined ? process.resourceUsage().maxRSS : Number(kB)) / 1000;
}

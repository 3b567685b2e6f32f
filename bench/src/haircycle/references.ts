/** The two references of the speed bench, run in turn with the engine, timed by processor time (the machine may be shared): plain C, and an automaton with daily steps. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomStream } from "@anagen/numerics";

export interface Speed {
  readonly follicleYearsPerSecond: number;
  /** Hairs a day of 100 000 follicles. */
  readonly shedPerDay: number;
}

/** Event-driven C with lognormal draws and a shed histogram only, `gcc -O3 -march=native`, best of five; null without gcc. */
export function compiledReference(follicles: number, days: number): Speed | null {
  const folder = mkdtempSync(join(tmpdir(), "anagen-bench-"));
  try {
    const program = join(folder, "renewal");
    const source = join(import.meta.dirname, "renewal.c");
    const built = spawnSync("gcc", ["-O3", "-march=native", "-o", program, source, "-lm"], {
      encoding: "utf8",
    });
    if (built.status !== 0) return null;
    const runs = Array.from({ length: 5 }, () => {
      const { stdout } = spawnSync(program, [String(follicles), String(days), "1"], { encoding: "utf8" });
      const [follicleYearsPerSecond = 0, shedPerDay = 0] = stdout.trim().split(" ").map(Number);
      return { follicleYearsPerSecond, shedPerDay: (shedPerDay * 100_000) / follicles };
    });
    return runs.reduce((a, b) => (b.follicleYearsPerSecond > a.follicleYearsPerSecond ? b : a));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a follicular automaton does: every follicle, every day, one day older, until its drawn stay is over. */
export function dailyAutomaton(follicles: number, days: number): Speed {
  const stream = randomStream({ seed: 1 });
  const means = [1000, 17, 100, 20];
  const laws = [0.5, 0.3, 0.4, 1].map((cv, p) => {
    const variance = Math.log1p(cv * cv);
    return { mu: Math.log(means[p] as number) - variance / 2, sigma: Math.sqrt(variance), variance };
  });
  const draw = (p: number, biased: boolean) => {
    const law = laws[p] as (typeof laws)[number];
    return Math.exp(law.mu + (biased ? law.variance : 0) + law.sigma * stream.normal());
  };
  const phase = new Uint8Array(follicles);
  const left = new Float64Array(follicles);
  for (let f = 0; f < follicles; f++) {
    let rest = stream.uniform() * 1137;
    let p = 0;
    while (p < 3 && rest >= (means[p] as number)) rest -= means[p++] as number;
    phase[f] = p;
    left[f] = stream.uniform() * draw(p, true);
  }
  const shed = new Int32Array(days);
  const started = process.cpuUsage();
  for (let day = 0; day < days; day++)
    for (let f = 0; f < follicles; f++) {
      left[f] = (left[f] as number) - 1;
      while ((left[f] as number) <= 0) {
        if (phase[f] === 2) shed[day] = (shed[day] as number) + 1;
        phase[f] = ((phase[f] as number) + 1) & 3;
        left[f] = (left[f] as number) + draw(phase[f] as number, false);
      }
    }
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  return {
    follicleYearsPerSecond: (follicles * days) / 365.25 / seconds,
    shedPerDay: (shed.reduce((a, b) => a + b, 0) / days / follicles) * 100_000,
  };
}

import { afterEach, expect, test } from "vitest";
import { scalpPicture } from "./fixtures.ts";
import type { MeasureProgress } from "./measureBytes.ts";
import { createMeasuringPool, type MeasuringPool } from "./measuringPool.ts";

const pools: MeasuringPool[] = [];
function pool(options: Parameters<typeof createMeasuringPool>[0]): MeasuringPool {
  const made = createMeasuringPool(options);
  pools.push(made);
  return made;
}
afterEach(async () => {
  await Promise.all(pools.splice(0).map((made) => made.close()));
});

const calibration = { umPerPixel: 5.5, relativeSd: 0.01, source: { kind: "stated" as const } };

test("one thread and three give the same bytes, with hairs in them", async () => {
  const pictures = await Promise.all([1, 2, 3, 4].map((seed) => scalpPicture(seed, 400 + 60 * seed)));
  const run = async (threads: number) => {
    const used = pool({ threads });
    const outcomes = await Promise.all(pictures.map((bytes) => used.measure({ bytes, calibration })));
    return outcomes.map((outcome) => JSON.stringify(outcome.ok ? outcome.measurement : outcome.problem));
  };
  const one = await run(1);
  expect(one.every((text) => JSON.parse(text).hairs.length > 3)).toBe(true);
  expect(await run(3)).toEqual(one);
});

test("progress runs from 0 to 1 and never back", async () => {
  const seen: MeasureProgress[] = [];
  const outcome = await pool({ threads: 1 }).measure(
    { bytes: await scalpPicture(1), calibration: null },
    { onProgress: (progress) => seen.push(progress) },
  );
  expect(outcome.ok).toBe(true);
  expect(seen[0]).toEqual({ stage: "reading the picture", done: 0 });
  expect(seen.at(-1)).toEqual({ stage: "done", done: 1 });
  expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
});

test("a bad picture is an outcome with its code; the pool goes on", async () => {
  const used = pool({ threads: 1 });
  const bad = await used.measure({ bytes: new Uint8Array(0), calibration: null });
  expect(bad.ok ? null : bad.problem.code).toBe("picture.empty");
  expect((await used.measure({ bytes: await scalpPicture(1), calibration: null })).ok).toBe(true);
});

/** A thread that dies on the picture whose name says so and answers all others. */
function fragile(death: string): URL {
  const program = `import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ id, request }) => {
      if (request.name === "bad") { ${death} }
      else parentPort.postMessage({ id, outcome: { ok: false, problem: { code: "measuring.failed", sentence: request.name } } });
    });`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}

for (const [how, death, expected] of [
  ["exits", "process.exit(3)", "exit code 3"],
  ["throws", "throw new Error('broken')", "broken"],
] as const)
  test(`a thread that ${how} fails its own picture clearly; the next ones are measured`, async () => {
    const used = pool({ threads: 1, entry: fragile(death) });
    const outcomes = await Promise.all(
      ["one", "bad", "two", "three"].map((name) =>
        used.measure({ bytes: new Uint8Array(1), name, calibration: null }),
      ),
    );
    const problems = outcomes.map((outcome) => (outcome.ok ? null : outcome.problem));
    expect(problems.map((problem) => problem?.code)).toEqual([
      "measuring.failed",
      "measuring.crashed",
      "measuring.failed",
      "measuring.failed",
    ]);
    expect(problems[1]?.sentence).toContain(expected);
    expect(problems[3]?.sentence).toBe("three");
  });

test("a picture that takes too long is stopped and its thread replaced", async () => {
  const used = pool({ threads: 1, timeoutMs: 300, entry: fragile("for (;;) {}") });
  const slow = await used.measure({ bytes: new Uint8Array(1), name: "bad", calibration: null });
  expect(slow.ok ? null : slow.problem.code).toBe("measuring.timed-out");
  const next = await used.measure({ bytes: new Uint8Array(1), name: "next", calibration: null });
  expect(next.ok ? null : next.problem.sentence).toBe("next");
});

test("cancelling takes a waiting picture out and stops a running one", async () => {
  const used = pool({ threads: 1, entry: fragile("for (;;) {}") });
  const stop = new AbortController();
  const ask = (name: string) =>
    used.measure({ bytes: new Uint8Array(1), name, calibration: null }, { signal: stop.signal });
  const both = Promise.all([ask("bad"), ask("waiting")]);
  setTimeout(() => stop.abort(), 200);
  expect((await both).map((outcome) => (outcome.ok ? null : outcome.problem.code))).toEqual([
    "measuring.cancelled",
    "measuring.cancelled",
  ]);
  const next = await used.measure({ bytes: new Uint8Array(1), name: "next", calibration: null });
  expect(next.ok ? null : next.problem.sentence).toBe("next");
});

test("no thread at all is a programmer's mistake", () => {
  expect(() => createMeasuringPool({ threads: 0 })).toThrow("got 0");
});

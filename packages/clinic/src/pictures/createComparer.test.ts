import { afterEach, expect, test } from "vitest";
import { type Comparer, createComparer } from "./createComparer.ts";
import { scalpPicture } from "./fixtures.ts";
import { measureBytes } from "./measureBytes.ts";

const made: Comparer[] = [];
function comparer(entry?: URL): Comparer {
  const one = createComparer(entry);
  made.push(one);
  return one;
}
afterEach(async () => {
  await Promise.all(made.splice(0).map((one) => one.close()));
});

const calibration = { umPerPixel: 5.5, relativeSd: 0.01, source: { kind: "stated" as const } };

test("pairs are compared one after the other, by the same thread", async () => {
  const bytes = await scalpPicture(1);
  const measured = await measureBytes({ bytes, calibration });
  if (!measured.ok) throw new Error(measured.problem.sentence);
  const file = { bytes, measurement: measured.measurement };
  const used = comparer();
  const outcomes = await Promise.all([1, 2, 3].map(() => used.compare({ before: file, after: file })));
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({
      ok: true,
      comparison: { registration: { status: "refused", code: "identical-file" } },
    });
});

test("a picture that cannot be read and a thread that dies are outcomes; the next pair has a new thread", async () => {
  const program = `import { parentPort } from "node:worker_threads";
    let answered = 0;
    parentPort.on("message", ({ die }) => {
      if (die) process.exit(3);
      parentPort.postMessage({ ok: false, sentence: "answer " + ++answered });
    });`;
  const used = comparer(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
  const ask = (request: object) => used.compare(request as never);
  expect(await ask({})).toEqual({ ok: false, sentence: "answer 1" });
  expect(await ask({ die: true })).toMatchObject({
    ok: false,
    sentence: expect.stringContaining("exit code 3"),
  });
  expect(await ask({})).toEqual({ ok: false, sentence: "answer 1" });
});

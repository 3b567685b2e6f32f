import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

test("the example finds the spot again and states both changes", () => {
  const run = spawnSync(
    process.execPath,
    ["--conditions=source", resolve(import.meta.dirname, "sameHairs.ts")],
    {
      encoding: "utf8",
    },
  );
  expect(run.stderr).toBe("");
  expect(run.stdout).toMatch(/^The same spot: \d+ of \d+ follicular units meet\.\n {2}persisted: [1-9]/);
  expect(run.stdout).toMatch(/hair by hair: −?-?\d+\.\d \(/);
});

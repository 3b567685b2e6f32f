import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSecret } from "./readSecret.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-secret-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("made once, for its owner only, and the same at every start", () => {
  const home = join(folder, "a");
  const secret = readSecret(home);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(join(home, "secret")).mode & 0o777).toBe(0o600);
  expect(readSecret(home)).toBe(secret);
  expect(readSecret(join(folder, "b"))).not.toBe(secret);
});

test("a file that is no secret is not used", () => {
  writeFileSync(join(folder, "secret"), "password\n");
  expect(() => readSecret(folder)).toThrow("not a secret");
});

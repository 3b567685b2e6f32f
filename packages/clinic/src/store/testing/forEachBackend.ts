/** Runs one set of tests on both kinds of database. */
import { afterAll, beforeAll, describe, test } from "vitest";
import { type Backend, backends } from "./backends.ts";

export function forEachBackend(title: string, tests: (backend: Backend) => void): void {
  for (const backend of backends) {
    describe(`${title}, ${backend.name}`, () => {
      if (backend.skipped !== null) {
        test.skip(backend.skipped, () => {});
        return;
      }
      beforeAll(backend.start);
      afterAll(backend.stop);
      tests(backend);
    });
  }
}

import { defineConfig } from "vitest/config";

/** Only what is not there anyway: naming "import" here would make `require` load modules too (pg-pool breaks). */
const conditions = ["source", "module", "node"];
const shared = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
};

/** Three kinds of tests; at most two workers, since the machines this runs on have two cores. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: [
            "packages/*/src/**/*.test.ts",
            "apps/*/src/**/*.test.{ts,tsx}",
            "tests/house/**/*.test.ts",
            "bench/src/**/*.test.ts",
          ],
          exclude: ["**/*.int.test.ts", "**/*.browser.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: "integration",
          include: [
            "packages/*/src/**/*.int.test.ts",
            "apps/*/src/**/*.int.test.ts",
            "examples/**/*.int.test.ts",
            "tests/integration/**/*.int.test.ts",
          ],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.browser.test.ts"],
          globalSetup: ["tests/browser/serveDemo.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});

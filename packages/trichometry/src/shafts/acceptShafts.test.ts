import { expect, test } from "vitest";
import { acceptShafts } from "./acceptShafts.ts";
import type { Shaft } from "./findShafts.ts";

const shaft = (change: Partial<Shaft> & { length?: number }): Shaft => ({
  ribbon: { ax: 10, ay: 10, bx: 10 + (change.length ?? 40), by: 10, width: 8, bend: 0 },
  gain: 300,
  alone: 300,
  loss: 200,
  contrast: 0.95,
  acrossness: 0,
  component: 0,
  together: 1,
  ...change,
});

test("a shaft stays; a stub, a faint short shade and a ribbon that others explain go", () => {
  expect(acceptShafts([shaft({})])).toHaveLength(1);
  expect(acceptShafts([shaft({ length: 14 })])).toEqual([]);
  expect(acceptShafts([shaft({ length: 18, contrast: 0.4 })])).toEqual([]);
  expect(acceptShafts([shaft({ length: 30, contrast: 0.4 })])).toHaveLength(1);
  expect(acceptShafts([shaft({ gain: 40 })])).toEqual([]);
});

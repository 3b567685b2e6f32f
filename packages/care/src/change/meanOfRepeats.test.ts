import { expect, test } from "vitest";
import { meanOfRepeats } from "./meanOfRepeats.ts";

const at = (value: number, sd: number, unit = "hairs/cm²") => ({
  value,
  sd,
  low: value - 1.96 * sd,
  high: value + 1.96 * sd,
  unit,
});

test("two baselines: their mean, a smaller doubt, and the change that their difference alone forbids to call", () => {
  const repeats = meanOfRepeats([at(146, 6), at(150, 8)]);
  expect(repeats?.mean.value).toBe(148);
  expect(repeats?.mean.sd).toBeCloseTo(5, 12);
  expect(repeats?.sdc).toBeCloseTo(1.96 * 4, 12);
});

test("one baseline stays what it is; none is none", () => {
  expect(meanOfRepeats([at(146, 6)])).toEqual({ mean: at(146, 6), sdc: null });
  expect(meanOfRepeats([])).toBeNull();
});

test("units do not mix", () => {
  expect(() => meanOfRepeats([at(1, 1), at(1, 1, "µm")])).toThrow("µm");
});

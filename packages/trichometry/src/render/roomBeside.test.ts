import { expect, test } from "vitest";
import { createScalp } from "./createScalp.ts";
import { type LyingShaft, roomBeside, stubbleMm } from "./roomBeside.ts";

const shaft = (across: number, azimuth = 0): LyingShaft => ({
  rootMm: [0, across],
  azimuth,
  lengthMm: 0.4,
  diameterUm: 80,
});

test("a shaft stays beside another and where nobody lies, hardly ever on top of one", () => {
  expect(roomBeside(shaft(0), [])).toBe(1);
  expect(roomBeside(shaft(0), [shaft(0.08)])).toBe(1);
  expect(roomBeside(shaft(0), [shaft(0)])).toBe(0);
  expect(roomBeside(shaft(0), [shaft(0.02)])).toBeLessThan(0.1);
});

test("crossing is allowed more often than lying along another", () => {
  const crossing = roomBeside(shaft(0), [shaft(0.1, -0.5)]);
  const along = roomBeside(shaft(0), [shaft(0.03)]);
  expect(crossing).toBeGreaterThan(2 * along);
});

test("every neighbour takes its share", () => {
  const one = roomBeside(shaft(0), [shaft(0.05)]);
  expect(one).toBeGreaterThan(0);
  expect(one).toBeLessThan(1);
  expect(roomBeside(shaft(0), [shaft(0.05), shaft(-0.05)])).toBeCloseTo(one * one, 12);
});

test("in a scalp few hairs lie within 33 µm of another of their unit along their length", () => {
  const hairs = createScalp({ seed: 4, widthMm: 40, heightMm: 40 }).units.flatMap(({ hairs }) =>
    hairs.map((hair) => ({ ...hair, lengthMm: stubbleMm * hair.lengthFactor })),
  );
  const near = hairs.filter((hair) => {
    const others = hairs.filter((other) => other.unit === hair.unit && other !== hair);
    return others.some(
      (other) => roomBeside({ ...hair, diameterUm: 66 }, [{ ...other, diameterUm: 66 }]) < 0.4,
    );
  });
  expect(hairs.length).toBeGreaterThan(1500);
  expect(near.length / hairs.length).toBeLessThan(0.06);
});

import { describe, expect, test } from "vitest";
import type { Plane } from "../picture/plane.ts";
import { tellRoots } from "./tellRoots.ts";
import type { TracedShaft } from "./traceShafts.ts";

const [width, height] = [300, 200];
const plane = (at: (x: number, y: number) => number): Plane => ({
  width,
  height,
  data: Float32Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width))),
});
const nothing = plane(() => 0);
const shaft = (
  ax: number,
  ay: number,
  bx: number,
  by: number,
  given: Partial<TracedShaft> = {},
): TracedShaft => ({
  points: Array.from({ length: 60 }, (_, k) => ({
    x: ax + ((bx - ax) * k) / 59,
    y: ay + ((by - ay) * k) / 59,
    edges: 2 as const,
  })),
  width: 8,
  level: 0.6,
  ends: ["skin", "skin"],
  clearness: 30,
  ...given,
});

describe("the root", () => {
  test.each([false, true])(
    "is the end with a blue shade beyond it, whichever way it was traced (%s)",
    (turned) => {
      const blueness = plane((x, y) => (x < 60 && Math.abs(y - 100) < 8 ? 20 : 0));
      const traced = turned ? shaft(180, 100, 60, 100) : shaft(60, 100, 180, 100);
      const [told] = tellRoots([traced], nothing, blueness);
      expect(told.shaft.points[0].x).toBe(60);
      expect(told.rootConfidence).toBeGreaterThan(0.9);
      expect(told.isLoose).toBe(false);
    },
  );

  test("of a shaft that leaves the picture is outside when the end in sight has nothing of a root", () => {
    const [told] = tellRoots([shaft(150, 100, 299, 100, { ends: ["skin", "border"] })], nothing, nothing);
    expect(told.shaft.ends[0]).toBe("border");
  });

  test("lies where that of its unit lies", () => {
    const blueness = plane((x, y) => (x < 60 && Math.abs(y - 96) < 8 ? 20 : 0));
    const told = tellRoots([shaft(60, 96, 180, 60), shaft(62, 106, 180, 150)], nothing, blueness);
    for (const { shaft: s } of told) expect(s.points[0].x).toBeLessThan(70);
  });
});

test("a short thin piece with two ends on bright skin and no sign of a root is loose; a long one is not", () => {
  const usual = [0, 1, 2].map((k) => shaft(40, 30 + 60 * k, 280, 30 + 60 * k));
  const short = shaft(100, 60, 130, 64, {
    width: 5,
    points: Array.from({ length: 16 }, (_, k) => ({ x: 100 + 2 * k, y: 60, edges: 2 as const })),
  });
  expect(tellRoots([...usual, short], nothing, nothing).map((t) => t.isLoose)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

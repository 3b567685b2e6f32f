import { expect, test } from "vitest";
import { joinEnds } from "./joinEnds.ts";

const [width, height] = [120, 100];

/** A picture whose contrast is that of hair where `isHair` says so. */
const planeOf = (isHair: (x: number, y: number) => boolean) => ({
  width,
  height,
  data: Float32Array.from({ length: width * height }, (_, i) =>
    isHair(i % width, Math.floor(i / width)) ? 0.6 : 0,
  ),
});

const piece = (from: readonly [number, number], to: readonly [number, number], level = 0.6) => {
  const steps = Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 2);
  return {
    points: Array.from({ length: steps + 1 }, (_, k) => ({
      x: from[0] + ((to[0] - from[0]) * k) / steps,
      y: from[1] + ((to[1] - from[1]) * k) / steps,
      edges: 2 as const,
    })),
    width: 8,
    level,
    ends: ["lost", "lost"] as ["lost", "lost"],
    clearness: 20,
  };
};

const crossed = planeOf((x, y) => Math.abs(y - 50) < 4 || Math.abs(x - 60) < 7);
const [left, right] = [piece([10, 50], [52, 50]), piece([68, 50], [110, 50])];

test("two pieces that lie on one line under a crossing hair are one shaft; the gap is filled with hidden points", () => {
  const joined = joinEnds([left, right], crossed);
  expect(joined).toHaveLength(1);
  const [shaft] = joined;
  const xs = shaft.points.map((p) => p.x);
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([10, 110]);
  const hidden = shaft.points.filter((p) => p.edges === 0);
  expect(hidden.length).toBeGreaterThan(4);
  expect(hidden.every((p) => p.x > 52 && p.x < 68)).toBe(true);
});

test("over bright skin, sideways, or from hair of another shade there is no joint", () => {
  const apart = planeOf((x, y) => Math.abs(y - 50) < 4 && Math.abs(x - 60) > 8);
  expect(joinEnds([left, right], apart)).toHaveLength(2);
  expect(joinEnds([left, piece([60, 60], [60, 95])], crossed)).toHaveLength(2);
  expect(joinEnds([left, piece([68, 50], [110, 50], 0.1)], crossed)).toHaveLength(2);
});

test("of two pieces that may go on, the one that lies better on the line does; the other stays alone", () => {
  const beside = piece([68, 54], [110, 60]);
  const joined = joinEnds([left, beside, right], crossed);
  expect(joined).toHaveLength(2);
  expect(joined.find((s) => s.points.length > 40)?.points.at(-1)).toMatchObject({ x: 110, y: 50 });
});

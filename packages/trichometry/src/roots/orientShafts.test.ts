import { expect, test } from "vitest";
import { orientShafts } from "./orientShafts.ts";

const plane = (at: (x: number, y: number) => number) => {
  const data = new Float32Array(200 * 100);
  for (let y = 0; y < 100; y++) for (let x = 0; x < 200; x++) data[y * 200 + x] = at(x, y);
  return { width: 200, height: 100, data };
};
const shaft = (x: number, y: number, reversed = false) => {
  const r = { ax: x, ay: y, bx: x + 40, by: y, width: 8, bend: 1 };
  return reversed ? { ...r, ax: r.bx, bx: r.ax, bend: -1 } : r;
};

test("the end with a shade beyond it is the root, whichever way the ribbon was found", () => {
  const shade = plane((x, y) => (x > 40 && x < 60 && Math.abs(y - 50) < 10 ? 0.25 : 0));
  for (const reversed of [false, true]) {
    const [o] = orientShafts(
      shade,
      plane(() => 0),
      [shaft(60, 50, reversed)],
    );
    expect([o.ribbon.ax, o.ribbon.bx, o.ribbon.bend]).toEqual([60, 100, 1]);
    expect(o.rootConfidence).toBeGreaterThan(0.9);
  }
});

test("a shaft without evidence of its own lies as its neighbours do", () => {
  const shade = plane((x, y) => (x < 30 && y < 60 ? 0.25 : 0));
  const out = orientShafts(
    shade,
    plane(() => 0),
    [shaft(30, 20), shaft(30, 40), shaft(120, 80, true)],
  );
  expect(out[2].ribbon.ax).toBe(120);
});

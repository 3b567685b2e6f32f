import { expect, test } from "vitest";
import { isInPolygon } from "../counting/maskedArea.ts";
import { measure } from "../measurement/measure.ts";
import type { Measurement } from "../measurement/schema.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { rulerAmongHairs } from "./rulerAmongHairs.ts";

const calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" as const } };
const counted = ({ summary }: Measurement) => summary?.hairs.value ?? Number.NaN;

test("a ruler lies over the hairs: its ticks are no hairs", () => {
  const view = { seed: 410, widthPx: 960, heightPx: 768 };
  const measured = [undefined, 0.2, 0.5].map((rulerPitchMm) => {
    const overlays = rulerPitchMm === undefined ? {} : { overlays: { rulerPitchMm } };
    return measure(renderScalp({ ...view, ...overlays }).raster, {
      imageSha256: "ab".repeat(32),
      calibration,
    });
  });
  const [without, ...withRuler] = measured as [Measurement, Measurement, Measurement];
  expect(counted(without)).toBeGreaterThan(15);
  // A ruler of 0.2 mm has 16 ticks, one of 0.5 mm has 7; the few hairs that are rooted under it are left out with it.
  for (const one of withRuler) {
    expect(Math.abs(counted(one) - counted(without))).toBeLessThanOrEqual(3);
    expect(one.area?.masked.map(({ reason }) => reason)).toEqual(["ruler"]);
    expect(one.area?.usablePx2).toBeLessThan(without.area?.usablePx2 ?? 0);
  }
});

const tick = (k: number, turn: number, length: number, jitter = 0): [number, number][] => {
  const place = (x: number, y: number): [number, number] => [
    300 + x * Math.cos(turn) - y * Math.sin(turn),
    300 + x * Math.sin(turn) + y * Math.cos(turn),
  ];
  return [place(30 * k + jitter, 0), place(30 * k + jitter, length)];
};

test.each([0, 0.4, 1.2, 2.5])(
  "ticks are known as a ruler's whichever way it lies (%d rad), one of them hidden",
  (turn) => {
    const ticks = [0, 1, 2, 4, 5, 6, 7].map((k) => tick(k, turn, k % 5 === 0 ? 44 : 26, (k % 3) - 1));
    const ruler = rulerAmongHairs(ticks);
    expect(ruler?.reason).toBe("ruler");
    for (const end of ticks.flat()) expect(isInPolygon(end, ruler?.polygon ?? [])).toBe(true);
  },
);

test("parallel hairs that stand as hairs do are no ruler, nor are five ticks", () => {
  let state = 7;
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let field = 0; field < 30; field++) {
    const hairs = Array.from({ length: 150 }, (): [number, number][] => {
      const [x, y] = [1280 * draw(), 1024 * draw()];
      return [
        [x, y],
        [x + 20 + 10 * draw(), y + 60 + 10 * draw()],
      ];
    });
    expect(rulerAmongHairs(hairs)).toBeNull();
  }
  expect(rulerAmongHairs([0, 1, 2, 3, 4].map((k) => tick(k, 0, 30)))).toBeNull();
});

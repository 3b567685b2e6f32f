import { describe, expect, test } from "vitest";
import { linearLight } from "../picture/linearLight.ts";
import type { Raster } from "../picture/raster.ts";
import { measureDiameters, type ShaftMap, type ShaftToMeasure } from "./measureDiameters.ts";
import { normalTable } from "./normalTable.ts";

/** Picture pixels per working pixel. */
const factor = 2;

interface Bar {
  /** Column of the centre-line. */
  readonly x: number;
  readonly width: number;
}

/** Grey level whose light is nearest to a linear level. */
function encoded(light: number): number {
  let best = 0;
  for (let v = 1; v < 256; v++) {
    if (Math.abs(linearLight[v] - light) < Math.abs(linearLight[best] - light)) best = v;
  }
  return best;
}

/** Upright bars of 20 light levels on skin of 120, blurred as light by a Gaussian of `sigma` px. */
function barsPicture(width: number, height: number, bars: readonly Bar[], sigma: number): Raster {
  const row = new Uint8Array(3 * width);
  for (let x = 0; x < width; x++) {
    const cover = bars.reduce((sum, bar) => {
      const d = x - bar.x;
      return sum + normalTable((bar.width / 2 - d) / sigma) + normalTable((bar.width / 2 + d) / sigma) - 1;
    }, 0);
    row.fill(encoded(120 - 100 * Math.min(1, cover)), 3 * x, 3 * x + 3);
  }
  const data = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y++) data.set(row, 3 * width * y);
  return { width, height, data };
}

const shaftOf = ({ x, width }: Bar, roughWidth = width): ShaftToMeasure => ({
  path: [
    [x, 10],
    [x, 90],
  ],
  roughWidth,
});

/** Every bar owns its columns. */
function mapOf(width: number, height: number, bars: readonly Bar[]): ShaftMap {
  const plane = { width: width / factor, height: height / factor, data: new Float32Array(0) };
  const data = new Float32Array(plane.width * plane.height);
  for (let i = 0; i < data.length; i++) {
    const x = ((i % plane.width) + 0.5) * factor - 0.5;
    data[i] = 1 + bars.findIndex((b) => Math.abs(x - b.x) <= b.width / 2 + 1);
  }
  return { plane: { ...plane, data }, factor };
}

function measured(bars: readonly Bar[], sigma: number, rough = (b: Bar) => b.width) {
  const picture = barsPicture(400, 100, bars, sigma);
  return measureDiameters(
    picture,
    bars.map((b) => shaftOf(b, rough(b))),
    mapOf(400, 100, bars),
  );
}

const free: Bar[] = [
  { x: 50, width: 16 },
  { x: 120, width: 13 },
  { x: 190.4, width: 18 },
  { x: 260, width: 11.5 },
  { x: 330, width: 6 },
];

describe("bars of known width on one blur", () => {
  test.each([1.8, 2.3, 3.2])(
    "blur %f px is found to a tenth; thick bars to 0.2 px, a thin one within its doubt",
    (sigma) => {
      const { blurSigmaPx, diameters } = measured(free, sigma);
      expect(Math.abs(blurSigmaPx / sigma - 1)).toBeLessThan(0.1);
      diameters.forEach((d, k) => {
        const error = Math.abs(d.widthPx - free[k].width);
        expect(error).toBeLessThan(free[k].width < 10 ? Math.min(0.6, d.sdPx) : 0.2);
      });
    },
  );
  test("a rough width 25 % off changes a measured one by less than 0.1 px", () => {
    const right = measured(free, 2.3).diameters;
    for (const by of [0.8, 1.25]) {
      const off = measured(free, 2.3, (b) => b.width * by).diameters;
      off.forEach((d, k) => {
        expect(Math.abs(d.widthPx - right[k].widthPx)).toBeLessThan(0.1);
      });
    }
  });
  test("the doubt holds at least the unevenness of 3 %, and what the blur leaves open", () => {
    const { diameters } = measured(free, 2.3);
    const shares = diameters.map((d) => d.sdPx / d.widthPx);
    for (const share of shares) expect(share).toBeGreaterThanOrEqual(0.03);
    for (const share of shares.slice(0, 4)) expect(share).toBeLessThan(0.04);
    // 6 px are hardly wider than the blur, and a tenth more blur takes 1 px off them.
    expect(shares[4]).toBeGreaterThan(0.1);
  });
});

test("fewer than three thick shafts do not show the blur: the usual one is taken, 1.15 working pixels", () => {
  expect(measured(free.slice(0, 2), 3.2).blurSigmaPx).toBeCloseTo(1.15 * factor, 9);
});

test("a neighbour's columns are left out: a bar 15 px beside measures as it does alone", () => {
  const beside: Bar[] = [...free.slice(0, 3), { x: 300, width: 14 }, { x: 322, width: 14 }];
  const { diameters } = measured(beside, 2.3);
  expect(Math.abs(diameters[3].widthPx - 14)).toBeLessThan(0.3);
  expect(Math.abs(diameters[4].widthPx - 14)).toBeLessThan(0.3);
});

test("a shaft covered all along has the ribbon's width, scaled as the others are, and 12 % of doubt", () => {
  const hidden: Bar = { x: 360, width: 10 };
  const bars = [...free, hidden];
  const map = mapOf(400, 100, bars);
  // Somebody else owns the columns of the last bar.
  const data = map.plane.data.map((owner) => (owner === bars.length ? -1 : owner));
  const { diameters } = measureDiameters(
    barsPicture(400, 100, bars, 2.3),
    bars.map((b) => shaftOf(b, 1.25 * b.width)),
    { ...map, plane: { ...map.plane, data } },
  );
  const last = diameters[bars.length - 1];
  expect(Math.abs(last.widthPx - hidden.width)).toBeLessThan(0.4);
  expect(last.sdPx).toBeCloseTo(0.12 * last.widthPx + 0.3 * factor, 9);
});

test("even skin gives no width of its own: the ribbon's, with its doubt", () => {
  const even = barsPicture(400, 100, [], 2.3);
  const { diameters } = measureDiameters(even, [shaftOf({ x: 200, width: 9 })], mapOf(400, 100, []));
  expect(diameters).toEqual([{ widthPx: 9, sdPx: 0.12 * 9 + 0.3 * factor }]);
});

test("no shaft, no diameter", () => {
  expect(measureDiameters(barsPicture(40, 40, [], 2), [], mapOf(40, 40, [])).diameters).toEqual([]);
});

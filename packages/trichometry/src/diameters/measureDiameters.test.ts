import { describe, expect, test } from "vitest";
import { linearLight } from "../picture/linearLight.ts";
import type { Raster } from "../picture/raster.ts";
import { lightWidth } from "./lightWidth.ts";
import type { ShaftToMeasure } from "./lookAround.ts";
import { measureDiameters } from "./measureDiameters.ts";
import { normalTable } from "./normalTable.ts";

/** Picture pixels per working pixel, and the scale that goes with it. */
const options = { factor: 2, umPerPixel: 5.5 };

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

/** Upright bars under a Gaussian of `sigma` px: what two bars cover together is covered once. */
function barsPicture(
  bars: readonly Bar[],
  { width = 400, height = 100, sigma = 2.3, skin = 120, shaft = 20 } = {},
): Raster {
  const edges = union(bars);
  const row = new Uint8Array(3 * width);
  for (let x = 0; x < width; x++) {
    let cover = 0;
    for (const [low, high] of edges)
      cover += normalTable((high - x) / sigma) - normalTable((low - x) / sigma);
    row.fill(encoded(skin + (shaft - skin) * cover), 3 * x, 3 * x + 3);
  }
  const data = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y++) data.set(row, 3 * width * y);
  return { width, height, data };
}

function union(bars: readonly Bar[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const { x, width } of [...bars].sort((p, q) => p.x - p.width / 2 - (q.x - q.width / 2))) {
    const [low, high] = [x - width / 2, x + width / 2];
    const last = joined.at(-1);
    if (last !== undefined && low <= last[1]) last[1] = Math.max(last[1], high);
    else joined.push([low, high]);
  }
  return joined;
}

const shaftOf = ({ x, width }: Bar, roughWidth = width): ShaftToMeasure => ({
  path: [
    [x, 10],
    [x, 90],
  ],
  roughWidth,
});

const measured = (bars: readonly Bar[], picture = {}, rough = (b: Bar) => b.width) =>
  measureDiameters(
    barsPicture(bars, picture),
    bars.map((b) => shaftOf(b, rough(b))),
    options,
  );

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
      const { blurSigmaPx, diameters } = measured(free, { sigma });
      expect(Math.abs(blurSigmaPx / sigma - 1)).toBeLessThan(0.1);
      diameters.forEach((d, k) => {
        const error = Math.abs(d.widthPx - free[k].width);
        expect(error).toBeLessThan(free[k].width < 10 ? 2 * d.sdPx : 0.2);
      });
    },
  );
  test("a rough width 20 % off and a path 2 px beside the shaft change a width by less than 0.1 px", () => {
    const right = measured(free).diameters;
    for (const by of [0.8, 1.25]) {
      const off = measureDiameters(
        barsPicture(free),
        free.map((b) => shaftOf({ x: b.x + 2, width: b.width * by })),
        options,
      ).diameters;
      for (const k of [0, 1, 2, 3]) expect(Math.abs(off[k].widthPx - right[k].widthPx)).toBeLessThan(0.1);
    }
  });
  test("the doubt holds the unevenness of 2 %, and for thin shafts what blur and opacity leave open", () => {
    const shares = measured(free).diameters.map((d) => d.sdPx / d.widthPx);
    for (const share of shares) expect(share).toBeGreaterThanOrEqual(0.02);
    for (const k of [1, 3]) expect(shares[k]).toBeLessThan(0.03);
    // Much wider than the usual shaft: it may be two that nothing parts.
    for (const k of [0, 2]) expect(shares[k]).toBeGreaterThan(0.05);
    expect(shares[4]).toBeGreaterThan(0.04);
  });
  test("light shafts on darker skin measure as dark ones do, and wider by what the rims of a translucent shaft lose", () => {
    const { diameters } = measured(free, { skin: 40, shaft: 140 });
    const share = lightWidth({ depth: -100, skin: 40 });
    for (const k of [0, 1, 2, 3])
      expect(Math.abs(share * diameters[k].widthPx - free[k].width)).toBeLessThan(0.2);
  });
});

test("fewer than three thick free shafts do not show the blur: the usual one is taken, 1.15 working pixels", () => {
  expect(measured(free.slice(0, 2), { sigma: 3.2 }).blurSigmaPx).toBeCloseTo(2.3, 9);
});

describe("shafts that touch are fitted together", () => {
  const lone: Bar[] = [
    { x: 40, width: 15 },
    { x: 100, width: 14 },
    { x: 160, width: 16 },
  ];
  test.each([
    ["14 px beside", 300, 314 + 14],
    ["side by side without a seam", 300, 314],
    ["overlapping by 3 px", 300, 311],
  ])("%s: each within half a pixel", (_, x0, x1) => {
    const pair: Bar[] = [
      { x: x0, width: 14 },
      { x: x1, width: 14 },
    ];
    const { diameters } = measured([...lone, ...pair]);
    for (const d of diameters.slice(3)) expect(Math.abs(d.widthPx - 14)).toBeLessThan(0.5);
  });
  test("a shaft that leans over another: where they part tells both widths", () => {
    const bars = [...lone, { x: 300, width: 14 }];
    const picture = barsPicture(bars);
    // A second shaft from beside the first to upon it: 14 px wide, painted without blur of its own.
    const axis = (y: number) => 322 - ((y - 10) * 16) / 80;
    for (let y = 0; y < 100; y++) {
      for (let x = 290; x < 345; x++) {
        const low = Math.min(300, axis(y)) - 7;
        const gapLow = 307;
        const gapHigh = axis(y) - 7;
        const high = axis(y) + 7;
        const inside = (a: number, b: number) =>
          b <= a ? 0 : normalTable((b - x) / 2.3) - normalTable((a - x) / 2.3);
        const cover = inside(low, high) - inside(gapLow, gapHigh);
        picture.data.fill(encoded(120 - 100 * cover), 3 * (y * 400 + x), 3 * (y * 400 + x) + 3);
      }
    }
    const leaning: ShaftToMeasure = {
      path: [
        [axis(10), 10],
        [axis(90), 90],
      ],
      roughWidth: 14,
    };
    const { diameters } = measureDiameters(picture, [...bars.map((b) => shaftOf(b)), leaning], options);
    expect(Math.abs(diameters[3].widthPx - 14)).toBeLessThan(0.7);
    expect(Math.abs(diameters[4].widthPx - 14)).toBeLessThan(0.7);
    // Half of it lies upon the other: it is less sure than one that stands alone.
    expect(diameters[4].sdPx).toBeGreaterThan(2 * diameters[0].sdPx);
  });
});

test("where one of two overlapping shafts ends earlier, what then shows of the other tells their widths", () => {
  const lone: Bar[] = [
    { x: 40, width: 15 },
    { x: 100, width: 14 },
    { x: 160, width: 16 },
  ];
  const [long, short] = [
    { x: 300, width: 17 },
    { x: 309, width: 12 },
  ];
  const picture = barsPicture([...lone, long, short]);
  const below = barsPicture([...lone, long]);
  // The shorter one ends at row 70, the longer one at row 90; both ends are as blurred as the edges.
  for (let y = 0; y < 100; y++) {
    for (let i = 3 * 400 * y; i < 3 * 400 * (y + 1); i++) {
      const there = normalTable((70 - y) / 2.3);
      picture.data[i] = Math.round(there * picture.data[i] + (1 - there) * below.data[i]);
    }
  }
  const shafts = [...lone, long].map((b) => shaftOf(b, b.width * 0.9));
  const shorter: ShaftToMeasure = {
    path: [
      [309, 10],
      [309, 68],
    ],
    roughWidth: 12,
  };
  const { diameters } = measureDiameters(picture, [...shafts, shorter], options);
  expect(Math.abs(diameters[3].widthPx - 17)).toBeLessThan(0.6);
  // The shorter one's inner edge shows nowhere.
  expect(Math.abs(diameters[4].widthPx - 12)).toBeLessThan(2 * diameters[4].sdPx);
});

test("a shaft that nobody found beside one that was found does not make that one as wide as both", () => {
  const bars: Bar[] = [...free.slice(0, 4), { x: 332, width: 14 }, { x: 348, width: 14 }];
  const { diameters } = measureDiameters(
    barsPicture(bars),
    bars.slice(0, 5).map((b) => shaftOf(b)),
    options,
  );
  expect(Math.abs(diameters[4].widthPx - 14)).toBeLessThan(3);
  expect(diameters[4].sdPx / diameters[4].widthPx).toBeGreaterThan(0.1);
});

test("a shaft that the border cuts along has the ribbon's width, and a doubt of a fifth or more", () => {
  const bars: Bar[] = [...free.slice(0, 4), { x: 2, width: 16 }];
  const { diameters } = measured(bars);
  expect(diameters[4].sdPx / diameters[4].widthPx).toBeGreaterThan(0.2);
  expect(Math.abs(diameters[4].widthPx - 16)).toBeLessThan(2 * diameters[4].sdPx);
});

test("a shaft hidden behind another one has about the ribbon's width, and says how unsure that is", () => {
  const bars: Bar[] = [...free.slice(0, 4), { x: 340, width: 18 }];
  const hidden = shaftOf({ x: 340, width: 12 });
  const { diameters } = measureDiameters(
    barsPicture(bars),
    [...bars.map((b) => shaftOf(b)), hidden],
    options,
  );
  expect(diameters[5].sdPx / diameters[5].widthPx).toBeGreaterThan(0.15);
});

test("even skin gives no width of its own: what is said has a doubt of a tenth or more", () => {
  const { diameters } = measureDiameters(barsPicture([]), [shaftOf({ x: 200, width: 9 })], options);
  expect(Number.isFinite(diameters[0].widthPx)).toBe(true);
  expect(diameters[0].sdPx / diameters[0].widthPx).toBeGreaterThan(0.1);
});

test("no shaft, no diameter", () => {
  expect(measureDiameters(barsPicture([], { width: 40, height: 40 }), [], options).diameters).toEqual([]);
});

test("a shaft outside the picture does not end in NaN", () => {
  const outside: ShaftToMeasure = {
    path: [
      [-30, -30],
      [-60, -80],
    ],
    roughWidth: 10,
  };
  const [d] = measureDiameters(barsPicture(free), [outside], options).diameters;
  expect(Number.isFinite(d.widthPx) && Number.isFinite(d.sdPx)).toBe(true);
});

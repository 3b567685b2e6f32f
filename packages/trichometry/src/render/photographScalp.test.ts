import { describe, expect, test } from "vitest";
import { ageScalp } from "./ageScalp.ts";
import { toLinear } from "./canvas.ts";
import { createScalp } from "./createScalp.ts";
import { photographScalp } from "./photographScalp.ts";
import { renderScalp } from "./renderScalp.ts";
import type { Scalp } from "./scalp.ts";
import type { View } from "./view.ts";

/** Nothing but skin, shafts and a known blur: what is left can be calculated. */
const plain: View = {
  seed: 7,
  widthPx: 400,
  heightPx: 300,
  noiseLevels: 0,
  sharpening: 0,
  chromaticShiftPx: 0,
  vignette: 0,
  cornerTint: 0,
  flare: 0,
  fieldBlur: 0,
  depthBlur: 0,
  directionJitterDeg: 0,
  glare: 0,
  dandruff: 0,
  looseHairs: 0,
};

function scalpWithOneHair(diameterUm: number): Scalp {
  const bare = createScalp({ seed: 4, unitsPerCm2: 0, widthMm: 6, heightMm: 6, skinTone: 0 });
  const hair = {
    id: 0,
    unit: 0,
    rootMm: [2.7, 3] as const,
    azimuth: 0.3,
    diameterUm,
    taper: 0,
    pigment: { eumelanin: 4, pheomelanin: 0 },
    lengthFactor: 1.6,
    curvaturePerMm: 0,
  };
  return { ...bare, units: [{ id: 0, centreMm: hair.rootMm, hairs: [hair] }] };
}

/** Share of light that the shaft takes, along a line in the picture: compared with the same picture without the hair. */
function darkening(scalp: Scalp, view: View): (x: number, y: number) => number {
  const [withHair, bare] = [photographScalp(scalp, view), photographScalp({ ...scalp, units: [] }, view)].map(
    ({ raster }) => raster,
  );
  const at = (x: number, y: number) => {
    const o = 3 * (y * withHair.width + x) + 1;
    return 1 - toLinear(withHair.data[o]) / toLinear(bare.data[o]);
  };
  return (x, y) => {
    const [u, v] = [x - 0.5, y - 0.5];
    const [i, j] = [Math.floor(u), Math.floor(v)];
    const [f, g] = [u - i, v - j];
    return (
      (at(i, j) * (1 - f) + at(i + 1, j) * f) * (1 - g) + (at(i, j + 1) * (1 - f) + at(i + 1, j + 1) * f) * g
    );
  };
}

describe("the truth is what the pixels show", () => {
  for (const diameterUm of [30, 60, 90]) {
    test(`a shaft of ${diameterUm} µm takes the light of ${diameterUm} µm across it`, () => {
      const scalp = scalpWithOneHair(diameterUm);
      const { truth } = photographScalp(scalp, plain);
      const taken = darkening(scalp, plain);
      const [root, tip] = [truth.hairs[0].path[0], truth.hairs[0].path.at(-1) as readonly [number, number]];
      const length = Math.hypot(tip[0] - root[0], tip[1] - root[1]);
      const [ux, uy] = [(tip[0] - root[0]) / length, (tip[1] - root[1]) / length];
      let sum = 0;
      let stations = 0;
      for (let t = 0.4 * length; t < 0.8 * length; t += 2) {
        for (let n = -20; n <= 20; n += 0.5)
          sum += 0.5 * taken(root[0] + ux * t - uy * n, root[1] + uy * t + ux * n);
        stations++;
      }
      const widthUm = (sum / stations) * truth.umPerPixel;
      // Melanin four times black: the shaft is opaque but for the light that its keratin scatters back.
      expect(Math.abs(widthUm - diameterUm)).toBeLessThan(0.04 * diameterUm + 0.5);
    });
  }

  test("the tip and the axis lie where the truth says", () => {
    const scalp = scalpWithOneHair(80);
    const view = { ...plain, seed: 12 };
    const { truth } = photographScalp(scalp, view);
    const taken = darkening(scalp, view);
    const path = truth.hairs[0].path;
    const [before, tip] = [path[path.length - 2], path[path.length - 1]];
    const step = Math.hypot(tip[0] - before[0], tip[1] - before[1]);
    const [ux, uy] = [(tip[0] - before[0]) / step, (tip[1] - before[1]) / step];
    const along = (t: number) => taken(tip[0] + ux * t, tip[1] + uy * t);
    const full = along(-15);
    let half = -15;
    while (along(half) > full / 2) half += 0.1;
    expect(Math.abs(half)).toBeLessThan(1);
    let [moment, weight] = [0, 0];
    for (let n = -20; n <= 20; n += 0.5) {
      const v = taken(tip[0] - ux * 20 - uy * n, tip[1] - uy * 20 + ux * n);
      [moment, weight] = [moment + v * n, weight + v];
    }
    expect(Math.abs(moment / weight)).toBeLessThan(0.3);
  });

  test("more blur, softer edges, the same light taken", () => {
    const scalp = scalpWithOneHair(80);
    const steepest = (blurSigmaPx: number) => {
      const taken = darkening(scalp, { ...plain, blurSigmaPx });
      const [cx, cy] = photographScalp(scalp, plain).truth.hairs[0].path[8];
      let best = 0;
      for (let n = -20; n < 20; n++)
        best = Math.max(
          best,
          Math.abs(
            taken(cx - Math.sin(0.3) * (n + 1), cy + Math.cos(0.3) * (n + 1)) -
              taken(cx - Math.sin(0.3) * n, cy + Math.cos(0.3) * n),
          ),
        );
      return best;
    };
    // The steepest slope of an edge blurred by sigma is 1 / (sigma · √(2π)).
    expect(steepest(2) / steepest(3)).toBeGreaterThan(1.35);
    expect(steepest(2) / steepest(3)).toBeLessThan(1.65);
  });
});

describe("a picture", () => {
  test("has the same bytes for the same seed and others for another", () => {
    const options = { seed: 2, widthPx: 320, heightPx: 240 };
    const [a, b] = [renderScalp(options), renderScalp(options)];
    expect(a).toEqual(b);
    expect(renderScalp({ ...options, seed: 3 }).raster.data).not.toEqual(a.raster.data);
  });

  test("of bare skin has no hair and a density of 0", () => {
    const { truth } = renderScalp({ seed: 2, widthPx: 320, heightPx: 240, unitsPerCm2: 0 });
    expect(truth.hairs).toEqual([]);
    expect(truth.densityPerCm2).toBe(0);
  });

  test("counts rooted hairs with their root inside, and names why others are not counted", () => {
    const { truth } = renderScalp({ seed: 6, widthPx: 500, heightPx: 400, looseHairs: 20, unitsPerCm2: 120 });
    for (const hair of truth.hairs) {
      const [x, y] = hair.path[0];
      const inside = x >= 0 && y >= 0 && x < 500 && y < 400;
      expect(hair.counted).toBe(inside && hair.scalpHair !== null);
      expect(hair.notCounted).toBe(hair.scalpHair === null ? "loose" : inside ? null : "root-outside");
    }
    expect(new Set(truth.hairs.map((hair) => hair.notCounted))).toEqual(
      new Set([null, "loose", "root-outside"]),
    );
    const members = truth.units.flatMap((unit) => unit.hairs);
    expect(members.length).toBe(truth.hairs.filter((hair) => hair.counted).length);
  });

  test("carries marks whose length agrees with its scale", () => {
    const { truth } = renderScalp({
      seed: 1,
      umPerPixel: 6.2,
      overlays: { scaleBarMm: 1, circleRadiusMm: 2, rulerPitchMm: 0.5, header: "X70" },
    });
    expect(truth.scaleMarks.map((mark) => mark.shape).sort()).toEqual(["circle", "ruler", "scale-bar"]);
    for (const { from, to, lengthUm } of truth.scaleMarks)
      expect(lengthUm / Math.hypot(to[0] - from[0], to[1] - from[1])).toBeCloseTo(6.2, 9);
  });
});

describe("the same scalp photographed again", () => {
  const scalp = createScalp({ seed: 31 });
  const first = photographScalp(scalp, { seed: 1 });

  test("turned, scaled and shifted, each root moves by exactly that similarity", () => {
    const turn = 15;
    const second = photographScalp(scalp, {
      seed: 2,
      rotationDeg: turn,
      umPerPixel: 5,
      centreMm: [5.2, 4.7],
    });
    const byId = new Map(second.truth.hairs.map((hair) => [hair.scalpHair, hair]));
    const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    let compared = 0;
    for (const hair of first.truth.hairs) {
      const later = byId.get(hair.scalpHair);
      if (later === undefined || hair.scalpHair === null) continue;
      const mm = [
        ((hair.path[0][0] - 640) * 5.54) / 1000 + scalp.widthMm / 2 - 5.2,
        ((hair.path[0][1] - 512) * 5.54) / 1000 + scalp.heightMm / 2 - 4.7,
      ];
      expect(later.path[0][0]).toBeCloseTo(640 + (c * mm[0] - s * mm[1]) * 200, 6);
      expect(later.path[0][1]).toBeCloseTo(512 + (s * mm[0] + c * mm[1]) * 200, 6);
      expect(later.meanDiameterUm).toBe(hair.meanDiameterUm);
      compared++;
    }
    expect(compared).toBeGreaterThan(20);
  });

  test("a lost hair takes no other hair's draws along", () => {
    const { scalp: later, changes } = ageScalp(scalp, { seed: 3, lostShare: 0.2 });
    const second = photographScalp(later, { seed: 1 });
    const rooted = (hairs: typeof first.truth.hairs) => hairs.filter((hair) => hair.scalpHair !== null);
    const kept = rooted(first.truth.hairs).filter((hair) => !changes.lost.includes(hair.scalpHair as number));
    expect(kept.length).toBeLessThan(rooted(first.truth.hairs).length);
    const paths = (hairs: typeof kept) => new Map(hairs.map((hair) => [hair.scalpHair, hair.path]));
    expect(paths(rooted(second.truth.hairs))).toEqual(paths(kept));
  });
});

test("the noise of neighbouring pixels is not correlated", () => {
  const view = { ...plain, widthPx: 200, heightPx: 200 };
  const bare = createScalp({ seed: 4, unitsPerCm2: 0 });
  const clean = photographScalp(bare, view).raster.data;
  const noisy = photographScalp(bare, { ...view, noiseLevels: 8 }).raster.data;
  const noise = Float64Array.from({ length: 40000 }, (_, i) => noisy[3 * i + 1] - clean[3 * i + 1]);
  const sum = (shift: number) => noise.slice(0, 39000).reduce((a, v, i) => a + v * noise[i + shift], 0);
  expect(Math.sqrt(sum(0) / 39000)).toBeGreaterThan(7);
  expect(Math.sqrt(sum(0) / 39000)).toBeLessThan(9);
  // 39,000 pairs: four standard errors of a correlation of 0 are 0.02.
  for (const shift of [1, 2, 200, 201, 400]) expect(Math.abs(sum(shift) / sum(0))).toBeLessThan(0.021);
});

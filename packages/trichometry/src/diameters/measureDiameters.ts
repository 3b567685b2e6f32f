/** The diameter of every shaft: one blur for the picture, from its thick free shafts, then a width for each. */
import type { Plane } from "../picture/plane.ts";
import type { Raster } from "../picture/raster.ts";
import { type CrossProfile, crossProfile } from "./crossProfile.ts";
import { fitProfile } from "./fitProfile.ts";

/** A shaft in picture pixels; `roughWidth` is the width of the ribbon that found it. */
export interface ShaftToMeasure {
  readonly path: readonly (readonly [number, number])[];
  readonly roughWidth: number;
}

export interface Diameter {
  /** Picture pixels. */
  readonly widthPx: number;
  readonly sdPx: number;
}

export interface Diameters {
  /** Blur of the picture (standard deviation), px; a usual value where no thick free shaft shows it. */
  readonly blurSigmaPx: number;
  readonly diameters: readonly Diameter[];
}

/** Number of the shaft at each pixel of a plane coarser by `factor`, plus 1; 0 where there is none. */
export interface ShaftMap {
  readonly plane: Plane;
  readonly factor: number;
}

/** Blur where it cannot be seen, working pixels: the median of the design notes' frames, 2.3 px at 5.5 µm. */
const usualBlur = 1.15;
/** Doubt of the blur and the unevenness of real shafts, as shares of blur and width (design choice). */
const blurDoubt = 0.1;
const unevenness = 0.03;
/** Relative doubt of the width of a shaft that only the ribbon gives, touching its neighbours all along. */
const ribbonDoubt = 0.12;

export function measureDiameters(
  raster: Raster,
  shafts: readonly ShaftToMeasure[],
  map: ShaftMap,
): Diameters {
  const profiles = shafts.map((s, k) =>
    crossProfile(raster, {
      path: s.path,
      reach: s.roughWidth / 2 + 4 * map.factor,
      spacing: Math.max(0.5, map.factor / 2),
      isForeign: (x, y) => {
        const owner = ownerAt(map, x, y);
        return owner !== 0 && owner !== k + 1;
      },
    }),
  );
  const blurSigmaPx = commonBlur(shafts, profiles, map.factor);
  const fits = profiles.map((p, k) =>
    p === null ? null : fitProfile(p, blurSigmaPx, Math.max(1, shafts[k].roughWidth)),
  );
  const ratio = medianRatio(shafts, fits);
  const diameters = shafts.map(({ roughWidth }, k): Diameter => {
    const fit = fits[k];
    if (fit !== null && fit.width > 0.4 * roughWidth && fit.width < 1.8 * roughWidth + 2 * blurSigmaPx) {
      const other = fitProfile(profiles[k] as CrossProfile, blurSigmaPx * (1 + blurDoubt), fit.width);
      const blurSd = other === null ? 0 : Math.abs(other.width - fit.width);
      const sdPx = Math.sqrt(fit.sd ** 2 + blurSd ** 2 + (unevenness * fit.width) ** 2);
      return { widthPx: fit.width, sdPx };
    }
    const widthPx = Math.max(0.5, roughWidth * ratio);
    return { widthPx, sdPx: ribbonDoubt * widthPx + 0.3 * map.factor };
  });
  return { blurSigmaPx, diameters };
}

function ownerAt({ plane, factor }: ShaftMap, x: number, y: number): number {
  const u = Math.min(plane.width - 1, Math.max(0, Math.floor((x + 0.5) / factor)));
  const v = Math.min(plane.height - 1, Math.max(0, Math.floor((y + 0.5) / factor)));
  return plane.data[v * plane.width + u];
}

/** Median over the thick free shafts of the blur that fits each best. */
function commonBlur(
  shafts: readonly ShaftToMeasure[],
  profiles: readonly (CrossProfile | null)[],
  factor: number,
): number {
  const seen: number[] = [];
  shafts.forEach((s, k) => {
    const profile = profiles[k];
    if (profile === null || s.roughWidth < 5 * factor || seen.length >= 14) return;
    let best = 0;
    let least = Infinity;
    for (let sigma = 0.3 * factor; sigma <= 2.5 * factor; sigma += 0.15 * factor) {
      const fit = fitProfile(profile, sigma, s.roughWidth);
      if (fit !== null && fit.residual < least) {
        least = fit.residual;
        best = sigma;
      }
    }
    if (best > 0) seen.push(best);
  });
  seen.sort((a, b) => a - b);
  return seen.length >= 3 ? seen[seen.length >> 1] : usualBlur * factor;
}

/** How the fitted widths relate to the ribbons' where both are known: 1 when fewer than three are. */
function medianRatio(
  shafts: readonly ShaftToMeasure[],
  fits: readonly ({ readonly width: number } | null)[],
): number {
  const ratios = fits
    .flatMap((f, k) => (f === null ? [] : [f.width / shafts[k].roughWidth]))
    .filter((r) => r > 0.4 && r < 1.6)
    .sort((a, b) => a - b);
  return ratios.length >= 3 ? ratios[ratios.length >> 1] : 1;
}

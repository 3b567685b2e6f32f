/** Fits how detectable a hair of a width is: logistic in the logarithms of width and blur, times a ceiling for thick hairs. */
import { minimiseNelderMead } from "@anagen/numerics";

export interface Seen {
  readonly blurUm: number;
  readonly truth: readonly { readonly um: number; readonly isFound: boolean }[];
}

export interface FittedDetectability {
  readonly halfUm: number;
  readonly slope: number;
  readonly blurPower: number;
  /** Share of thick hairs that are found; the curve is relative to it. */
  readonly ceiling: number;
  /** Observed and fitted share by width, µm. */
  readonly table: readonly string[];
}

const usualBlurUm = 12;

/** Maximum likelihood. */
export function fitDetectability(pictures: readonly Seen[]): FittedDetectability {
  const hairs = pictures.flatMap(({ blurUm, truth }) => truth.map((h) => ({ ...h, blurUm })));
  const share = ([half, slope, power, top]: readonly number[], um: number, blurUm: number): number => {
    const odds = slope * (Math.log(um) - half - power * Math.log(blurUm / usualBlurUm));
    return 1 / (1 + Math.exp(-top)) / (1 + Math.exp(-odds));
  };
  const { x: point } = minimiseNelderMead(
    (p) =>
      hairs.reduce((sum, h) => {
        const s = Math.min(1 - 1e-9, Math.max(1e-9, share(p, h.um, h.blurUm)));
        return sum - Math.log(h.isFound ? s : 1 - s);
      }, 0),
    [Math.log(25), 3, 0.3, 2],
    { valueTolerance: 1e-7, pointTolerance: 1e-4 },
  );
  const limits = [6, 12, 16, 20, 25, 30, 36, 45, 60, 80, 160];
  return {
    halfUm: Math.exp(point[0]),
    slope: point[1],
    blurPower: point[2],
    ceiling: 1 / (1 + Math.exp(-point[3])),
    table: limits.slice(1).map((to, i) => {
      const these = hairs.filter((h) => h.um >= limits[i] && h.um < to);
      const seen = these.filter((h) => h.isFound).length / these.length;
      const fitted = these.reduce((sum, h) => sum + share(point, h.um, h.blurUm), 0) / these.length;
      return `${limits[i]}-${to} µm: ${these.length} hairs, ${seen.toFixed(2)} found, ${fitted.toFixed(2)} fitted`;
    }),
  };
}

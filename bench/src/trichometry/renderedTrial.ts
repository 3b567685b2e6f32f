/** One rendered picture, measured, beside the truth that it was drawn from. */
import {
  type Hair,
  isInPolygon,
  type Measurement,
  measure,
  type Rendered,
  type RenderOptions,
  renderScalp,
  type TrueHair,
  typicalFrame,
} from "@anagen/trichometry";
import { gapBetween, pairHairs } from "./pairHairs.ts";
import { sharedHairs } from "./sharedHairs.ts";

/** A kind of picture: the options that are laid over those of a typical frame. */
export interface RenderedKind {
  readonly name: string;
  readonly options: Partial<RenderOptions>;
}

export interface RenderedTrial {
  readonly seed: number;
  readonly result: Measurement;
  /** True hairs whose root lies in the counting frame; all rooted ones of the picture when it was refused. */
  readonly truth: readonly TrueHair[];
  readonly pairs: readonly TrialPair[];
  /** Hairs per cm² of the scalp that the picture shows a part of. */
  readonly scalpDensity: number;
  readonly blurSigmaPx: number;
}

export interface TrialPair {
  readonly hair: Hair;
  readonly truth: TrueHair;
  /** Distance between the edges of this shaft and of the nearest other, px; negative where they overlap. */
  readonly gapPx: number;
  /** What the found hair stands for: this true one, two of them, or half of one. */
  readonly standsFor: "one" | "two" | "half";
}

export const renderedScale = 5.54;
const relativeSd = 0.005;

export function renderKind(kind: RenderedKind, seed: number): Rendered & { options: RenderOptions } {
  const options = { umPerPixel: renderedScale, ...typicalFrame(seed), ...kind.options, seed };
  return { ...renderScalp(options), options };
}

/** `ratio`: the stated scale over the true one, drawn by the caller from what `relativeSd` says; 1 when left out. */
export function renderedTrial(kind: RenderedKind, seed: number, ratio = 1): RenderedTrial {
  const { raster, truth, options } = renderKind(kind, seed);
  const umPerPixel = (options.umPerPixel ?? renderedScale) * ratio;
  const result = measure(raster, {
    imageSha256: seed.toString(16).padStart(64, "0"),
    calibration: { umPerPixel, relativeSd, source: { kind: "stated" } },
  });
  const { frame, masked = [] } = result.area ?? {};
  const rooted = truth.hairs.filter((h) => h.notCounted !== "loose");
  const isCounted = ({ counted, path: [[x, y]] }: TrueHair): boolean =>
    counted &&
    (frame === undefined ||
      (x - 0.5 >= frame.x &&
        y - 0.5 >= frame.y &&
        x - 0.5 < frame.x + frame.width &&
        y - 0.5 < frame.y + frame.height)) &&
    !masked.some(({ polygon }) => isInPolygon([x - 0.5, y - 0.5], polygon));
  const lines = rooted.map((hair) => partInSight(lineOf(hair), raster));
  const found = result.hairs.filter((h) => h.notCounted !== "low-confidence");
  const pairs = pairHairs(
    found.map((h) => h.path),
    lines,
  );
  const standsFor = sharedHairs(
    pairs,
    found.map((h) => ({ path: h.path, width: h.diameterPx })),
    rooted.map((h, i) => ({ path: lines[i], width: h.meanDiameterPx })),
  );
  return {
    seed,
    result,
    truth: rooted.filter(isCounted),
    pairs: pairs.flatMap((p, i) => {
      if (!isCounted(rooted[p.truth])) return [];
      const gapPx = gapOf(p.truth, rooted, lines);
      return [{ hair: found[p.found], truth: rooted[p.truth], gapPx, standsFor: standsFor[i] }];
    }),
    scalpDensity: scalpDensity(options),
    blurSigmaPx: options.blurSigmaPx ?? 1.7,
  };
}

/** The engine has pixel centres at whole numbers, the renderer at halves. */
const lineOf = (hair: TrueHair): [number, number][] => hair.path.map(([x, y]) => [x - 0.5, y - 0.5]);

/** What of a line the picture shows: from its first point in the picture to the last before it leaves; all of it where none is. */
function partInSight(line: [number, number][], { width, height }: Rendered["raster"]): [number, number][] {
  const isInside = ([x, y]: readonly [number, number]): boolean =>
    x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
  const from = line.findIndex(isInside);
  const to = line.findIndex((p, i) => i > from && !isInside(p));
  const part = line.slice(Math.max(0, from), to < 0 ? line.length : to);
  return part.length < 2 ? line : part;
}

function gapOf(k: number, hairs: readonly TrueHair[], lines: readonly [number, number][][]): number {
  return hairs.reduce((least, other, j) => {
    if (j === k) return least;
    const halves = (hairs[k].meanDiameterPx + other.meanDiameterPx) / 2;
    return Math.min(least, gapBetween(lines[k], lines[j]) - halves);
  }, Number.POSITIVE_INFINITY);
}

/** Units per cm² times the mean number of hairs in a unit. */
function scalpDensity({ unitsPerCm2 = 75, unitSizes = [0.42, 0.42, 0.13, 0.03] }: RenderOptions): number {
  const all = unitSizes.reduce((sum, share) => sum + share, 0);
  return (unitsPerCm2 * unitSizes.reduce((sum, share, i) => sum + share * (i + 1), 0)) / all;
}

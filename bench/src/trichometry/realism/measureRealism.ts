/** Every figure of the comparison between rendered and real pictures, over a set of pictures. */
import { type Layout, layoutOf } from "./layout.ts";
import type { KnownPicture } from "./picture.ts";
import { type ShaftProfile, shaftProfiles } from "./shaftProfile.ts";
import { type SkinTexture, skinTexture } from "./skinTexture.ts";

export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** 10th, 50th and 90th percentile, or one number. */
  readonly values: readonly number[];
}

/** Measures one set. Pictures come one at a time, so that only one lies in memory. */
export async function measureRealism(pictures: AsyncIterable<KnownPicture>): Promise<Figure[]> {
  const layouts: Layout[] = [];
  const profiles: ShaftProfile[][] = [];
  const skins: SkinTexture[] = [];
  let scale = 1;
  for await (const picture of pictures) {
    layouts.push(layoutOf(picture));
    profiles.push(shaftProfiles(picture));
    skins.push(skinTexture(picture));
    scale = picture.umPerPixel;
  }
  return [...layoutFigures(layouts), ...profileFigures(profiles, scale), ...skinFigures(skins)];
}

function layoutFigures(layouts: readonly Layout[]): Figure[] {
  const sizes = [0, 1, 2, 3].map((k) => layouts.reduce((sum, l) => sum + l.unitSizes[k], 0));
  const units = sizes.reduce((a, b) => a + b, 0);
  const beside = layouts.flatMap((l) => l.besideAxisPx);
  const near = layouts.flatMap((l) => l.nearestAxisPx);
  const below = (values: readonly number[], px: number) => [
    (100 * values.filter((v) => v < px).length) / values.length,
  ];
  const pairs = layouts.flatMap((l) => l.pairs);
  return [
    { name: "Hairs per picture area", unit: "/cm²", values: quantiles(layouts.map((l) => l.hairsPerCm2)) },
    { name: "Units per picture area", unit: "/cm²", values: quantiles(layouts.map((l) => l.unitsPerCm2)) },
    ...["1 hair", "2 hairs", "3 hairs", "4 or more"].map((size, k) => ({
      name: `Units of ${size} (roots linked at 0.22 mm)`,
      unit: "%",
      values: [(100 * sizes[k]) / units],
    })),
    { name: "Nearest other unit", unit: "mm", values: quantiles(layouts.flatMap((l) => l.nearestUnitMm)) },
    {
      name: "Axis beside another within 6 px, mean along the shaft",
      unit: "% of hairs",
      values: below(beside, 6),
    },
    ...[8, 12, 16, 24].map((px) => ({
      name: `The same within ${px} px`,
      unit: "% of hairs",
      values: below(beside, px),
    })),
    { name: "Axis comes within 16 px of another anywhere", unit: "% of hairs", values: below(near, 16) },
    {
      name: "Roots of one unit, across the shafts",
      unit: "mm",
      values: quantiles(pairs.map((p) => p.acrossMm)),
    },
    {
      name: "Angle between shafts of one unit (negative: closing)",
      unit: "°",
      values: quantiles(pairs.map((p) => p.closingDeg)),
    },
    { name: "Visible length", unit: "mm", values: quantiles(layouts.flatMap((l) => l.lengthMm)) },
    {
      name: "Resultant length of the directions",
      unit: "",
      values: quantiles(layouts.map((l) => l.resultant)),
    },
  ];
}

function profileFigures(profiles: readonly ShaftProfile[][], scale: number): Figure[] {
  const all = profiles.flat();
  const frames = profiles.filter((p) => p.length >= 3).map((p) => quantiles(p.map((x) => x.blurPx))[1]);
  return [
    {
      name: "Full width at half depth, hairs standing alone",
      unit: "µm",
      values: quantiles(all.map((p) => p.fwhmPx * scale)),
    },
    {
      name: "Edge blur (sigma), hairs standing alone",
      unit: "px",
      values: quantiles(all.map((p) => p.blurPx)),
    },
    { name: "Edge blur, median of a picture", unit: "px", values: quantiles(frames) },
    {
      name: "Contrast, hairs standing alone",
      unit: "grey levels",
      values: quantiles(all.map((p) => p.contrast)),
    },
    {
      name: "Level in the middle of the shaft",
      unit: "grey level",
      values: quantiles(all.map((p) => p.level)),
    },
  ];
}

function skinFigures(skins: readonly SkinTexture[]): Figure[] {
  const bands = ["below 1", "1 to 2", "2 to 4", "4 to 8", "8 to 16", "16 to 32"];
  return [
    ...["red", "green", "blue"].map((channel, c) => ({
      name: `Skin, ${channel}`,
      unit: "grey level",
      values: quantiles(skins.map((s) => s.colour[c as 0 | 1 | 2])),
    })),
    ...bands.map((band, k) => ({
      name: `Detail of the skin, ${band} px, SD`,
      unit: "grey levels",
      values: quantiles(skins.map((s) => s.bands[k])),
    })),
    {
      name: "Blue minus red after a blur of 4 px, SD",
      unit: "grey levels",
      values: quantiles(skins.map((s) => s.hueSd)),
    },
    {
      name: "Skin that outshines its median by 40",
      unit: "%",
      values: quantiles(skins.map((s) => 100 * s.shining)),
    },
  ];
}

function quantiles(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return [0.1, 0.5, 0.9].map((p) => sorted[Math.round(p * (sorted.length - 1))] ?? Number.NaN);
}

/** The view in which hair that is hardly darker than its skin stands out best: brightness, or a combination of colours. */
import type { Plane } from "../picture/plane.ts";
import type { Raster } from "../picture/raster.ts";
import { type ColourView, colourViewSet } from "./colourViews.ts";
import { contrast } from "./contrast.ts";
import { inColour, logColours } from "./inColour.ts";
import { roughness, type StandOut, standOut, worth } from "./standOut.ts";

export interface BestColour {
  /** Id of the colour view, or null where brightness does as well. */
  readonly id: ColourView["id"] | null;
  /** Contrast in that view, hair positive. */
  readonly darkness: Plane;
  /** How well dark hair stands out there and light hair in brightness; null where hair is so dark that nobody needs to ask. */
  readonly standsOut: { readonly dark: StandOut; readonly light: StandOut } | null;
}

/** `darkness` and `lightness`: contrast in brightness, of what is darker and of what is lighter than the skin. */
export function bestColour(
  raster: Raster,
  factor: number,
  { darkness, lightness }: { readonly darkness: Plane; readonly lightness: Plane },
): BestColour {
  if (isDarkHair(darkness)) return { id: null, darkness, standsOut: null };
  const light = standOut(lightness);
  let best: BestColour = { id: null, darkness, standsOut: { dark: standOut(darkness), light } };
  const { betterBy, fewestShafts, views } = colourViewSet;
  let most = betterBy * Math.max(worth(best.standsOut?.dark ?? light), worth(light));
  const colours = logColours(raster, factor, darkness);
  for (const view of views) {
    const seen = contrast(inColour(colours, view));
    const dark = standOut(seen);
    if (dark.shafts < fewestShafts || worth(dark) <= most) continue;
    most = betterBy * worth(dark);
    best = { id: view.id, darkness: seen, standsOut: { dark, light } };
  }
  return best;
}

/** Contrast from which a pixel is clearly dark, and the share of the picture that hair takes at the least. */
const clearlyDark = 0.35;
const leastShare = 0.004;

/**
 * Whether the upper quartile of the clearly dark pixels is as dark as black or brown hair on lighter skin; on rough skin it
 * must be darker, since there the quartile is raised by the texture.
 */
function isDarkHair(plane: Plane): boolean {
  const { darkFrom, darkOnRoughFrom, smoothRatio } = colourViewSet;
  const { data } = plane;
  const counts = { clear: 0, dark: 0, darker: 0 };
  for (let i = 0; i < data.length; i++) {
    if (data[i] <= clearlyDark) continue;
    counts.clear++;
    if (data[i] > darkFrom) counts.dark++;
    if (data[i] > darkOnRoughFrom) counts.darker++;
  }
  const quarter = 0.25 * counts.clear;
  if (counts.clear <= leastShare * data.length || counts.dark < quarter) return false;
  return counts.darker >= quarter || darkFrom >= smoothRatio * roughness(plane);
}

/** The view in which hair that is hardly darker than its skin stands out best: brightness, or a combination of colours. */
import type { Plane } from "../picture/plane.ts";
import type { Raster } from "../picture/raster.ts";
import { type ColourView, colourViewSet } from "./colourViews.ts";
import { contrast } from "./contrast.ts";
import { inColour, logColours } from "./inColour.ts";
import { type StandOut, standOut } from "./standOut.ts";

export interface BestColour {
  /** Id of the colour view, or null where brightness does as well. */
  readonly id: ColourView["id"] | null;
  /** Contrast in that view, hair positive. */
  readonly darkness: Plane;
  /** How well dark hair stands out there; null where it is so dark that nobody needs to ask. */
  readonly standsOut: StandOut | null;
}

/** `darkness` and `lightness`: contrast in brightness, of what is darker and of what is lighter than the skin. */
export function bestColour(
  raster: Raster,
  factor: number,
  { darkness, lightness }: { readonly darkness: Plane; readonly lightness: Plane },
): BestColour {
  if (isDarkHair(darkness)) return { id: null, darkness, standsOut: null };
  const inBrightness = standOut(darkness);
  const plain: BestColour = { id: null, darkness, standsOut: inBrightness };
  const { betterBy, fewestShafts, views } = colourViewSet;
  let most = betterBy * Math.max(worth(inBrightness), worth(standOut(lightness)));
  let best = plain;
  const colours = logColours(raster, factor, darkness);
  for (const view of views) {
    const seen = contrast(inColour(colours, view));
    const standsOut = standOut(seen);
    if (standsOut.shafts < fewestShafts || worth(standsOut) <= most) continue;
    most = worth(standsOut);
    best = { id: view.id, darkness: seen, standsOut };
  }
  return best;
}

/** Many shafts that stand out well. */
const worth = ({ shafts, ratio }: StandOut): number => shafts * ratio;

/** Contrast from which a pixel is clearly dark, and the share of the picture that hair takes at the least. */
const clearlyDark = 0.35;
const leastShare = 0.004;

/** Whether the upper quartile of the clearly dark pixels is as dark as black or brown hair on lighter skin. */
function isDarkHair({ data }: Plane): boolean {
  let clear = 0;
  let dark = 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i] > clearlyDark) {
      clear++;
      if (data[i] > colourViewSet.darkFrom) dark++;
    }
  }
  return clear > leastShare * data.length && dark >= 0.25 * clear;
}

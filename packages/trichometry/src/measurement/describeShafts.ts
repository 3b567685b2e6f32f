/** From ribbons at the working scale to shafts in the picture: root end, centre-line and diameter of each. */
import { measureDiameters } from "../diameters/measureDiameters.ts";
import type { Evidence, View } from "../evidence/prepareEvidence.ts";
import type { FoundHair, TracedOpinion } from "../hairs/findHairs.ts";
import { type OrientedShaft, orientShafts } from "../roots/orientShafts.ts";
import type { Ribbon } from "../shafts/ribbon.ts";
import { workingPixelUm } from "./parameters.ts";
import { roundTo } from "./roundTo.ts";
import type { ShaftSeen } from "./toHair.ts";

export interface DescribedShafts {
  /** In the order in which they were found. */
  readonly shafts: readonly ShaftSeen[];
  /** Blur of the picture (standard deviation), picture pixels. */
  readonly blurSigmaPx: number;
}

/** `umPerPixel` is null where nobody knows the scale. */
export function describeShafts(
  view: View,
  evidence: Evidence,
  found: readonly FoundHair[],
  umPerPixel: number | null,
): DescribedShafts {
  const { factor, darkness, blueness } = evidence;
  const oriented = orientShafts(
    darkness,
    blueness,
    found.map((h) => h.ribbon),
  ).map((shaft, id) => {
    const { traced, ribbon } = found[id];
    return traced === undefined ? shaft : { ribbon: { ...ribbon }, ...rootOf(traced) };
  });
  const ribbons = oriented.map((o) => o.ribbon);
  const viewPaths = ribbons.map((ribbon, id) => viewPath(found[id], ribbon, factor));
  const { diameters, blurSigmaPx } = measureDiameters(
    view.raster,
    ribbons.map(({ width }, id) => ({ path: viewPaths[id], roughWidth: width * factor })),
    { factor, umPerPixel: umPerPixel ?? workingPixelUm / factor },
  );
  const { x, y } = view.shown;
  const shafts = oriented.map((shaft, id) => ({
    id,
    found: found[id],
    oriented: shaft,
    path: viewPaths[id].map((p): [number, number] => [roundTo(x + p[0], 2), roundTo(y + p[1], 2)]),
    diameter: diameters[id],
  }));
  return { shafts, blurSigmaPx };
}

const rootOf = ({ rootConfidence, alongField }: TracedOpinion): Omit<OrientedShaft, "ribbon"> => ({
  rootConfidence,
  alongField,
});

/** Centre-line from root to tip in pixels of the view (the picture without its even strips). */
function viewPath(hair: FoundHair, oriented: Ribbon, factor: number): [number, number][] {
  const isTurned = oriented.ax !== hair.ribbon.ax || oriented.ay !== hair.ribbon.ay;
  const path = isTurned ? [...hair.path].reverse() : hair.path;
  return path.map((p) => [(p[0] + 0.5) * factor - 0.5, (p[1] + 0.5) * factor - 0.5]);
}

/** The points and the baseline of one site, as the curves want them. */
import { meanOfRepeats } from "@anagen/care";
import type { Change, CoursePoint, CourseView } from "@anagen/clinic/contract";
import type { CurveSeries } from "@anagen/figures";
import type { Estimate } from "@anagen/quantity";

export type CurveQuantity = "density" | "diameter";

/** The number of a point that a curve shows; null where it is not known (no scale, no hair). */
export function estimateOf(point: CoursePoint, quantity: Change["quantity"]): Estimate | null {
  const { summary } = point;
  if (summary === null) return null;
  if (quantity === "density") return summary.densityPerCm2;
  return quantity === "diameter" ? summary.meanDiameterUm : summary.terminalShare;
}

/** Points of a site with the band around its baseline. */
export function courseSeries(view: CourseView, siteId: string, quantity: CurveQuantity): CurveSeries {
  const points = view.points
    .filter((point) => point.siteId === siteId)
    .flatMap((point) => {
      const estimate = estimateOf(point, quantity);
      return estimate === null ? [] : [{ id: point.pictureId, on: point.on, estimate }];
    });
  const label = view.sites.find((site) => site.id === siteId)?.label ?? "";
  return { label, points, baseline: baselineOf(view, siteId, quantity) };
}

/**
 * Baseline and half width of the band. Where the server has compared with the baseline, both follow from its
 * comparison, so that the picture and the sentence never disagree. Before that, from the baselines themselves, as if
 * the next measurement had the doubt of one of them.
 */
function baselineOf(view: CourseView, siteId: string, quantity: CurveQuantity): CurveSeries["baseline"] {
  const change = view.changesSinceBaseline.find((c) => c.siteId === siteId && c.quantity === quantity);
  const now = view.points.find((point) => point.pictureId === change?.toPictureId);
  const estimate = now && estimateOf(now, quantity);
  if (change && estimate) {
    return {
      value: estimate.value - change.difference.value,
      smallestDetectableChange: (change.difference.high - change.difference.low) / 2,
    };
  }
  const baselines = view.points
    .filter((point) => point.siteId === siteId && isBaseline(view, point))
    .flatMap((point) => estimateOf(point, quantity) ?? []);
  const repeats = meanOfRepeats(baselines);
  if (repeats === null || baselines.length < 2) return null;
  const one = baselines.at(-1) as Estimate;
  return {
    value: repeats.mean.value,
    smallestDetectableChange: Math.max(1.96 * Math.hypot(repeats.mean.sd, one.sd), repeats.sdc ?? 0),
  };
}

function isBaseline(view: CourseView, point: CoursePoint): boolean {
  const label = view.visits.find((visit) => visit.id === point.visitId)?.label;
  return label === "D0a" || label === "D0b";
}

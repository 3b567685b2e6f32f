/** Whether it is time to talk about treating again: the loss since the best measurement, against what chance can do. */
import { type CalendarDate, proposeMaintenance } from "@anagen/care";
import { normal } from "@anagen/numerics";
import type { MaintenanceView } from "../contract/index.ts";
import { densityAtSpot } from "./densityAtSpot.ts";
import type { MeasuredPicture } from "./measuredPictures.ts";

interface SiteLoss extends NonNullable<MaintenanceView["measured"]> {
  readonly loss: number;
}

/**
 * @param measured pictures of a course in the order of time
 * @param course day of the last treatment and the clinic's interval, months; null where there is none
 */
export function maintenanceView(
  measured: readonly MeasuredPicture[],
  course: { readonly treatedOn: CalendarDate | null; readonly intervalMonths: number | null },
  today: CalendarDate,
): MaintenanceView {
  const worst = [...Map.groupBy(measured, (m) => m.picture.siteId).values()]
    .flatMap((ofSite) => lossAtSite(ofSite) ?? [])
    .sort((a, b) => b.loss - a.loss)[0];
  const { treatedOn, intervalMonths } = course;
  const none = { date: today, value: 0 };
  const { proposal, reasons, reviewOn } = proposeMaintenance(
    {
      best: worst?.best ?? none,
      current: worst?.current ?? none,
      sdc: worst?.sdc ?? null,
      lastTreatment: treatedOn ?? today,
      intervalMonths: treatedOn === null ? null : intervalMonths,
    },
    today,
  );
  const { loss: _, ...shown } = worst ?? { loss: 0 };
  return {
    measured: worst === undefined ? null : (shown as SiteLoss),
    proposal,
    reasons: worst === undefined ? [notComparable, ...reasons.slice(1)] : [...reasons],
    reviewOn,
  };
}

const notComparable =
  "No site has two measurements with a scale by the same device, so no loss can be called one.";

/**
 * The best of several measurements is the best partly by luck. The current one is compared with each earlier one, so each
 * comparison gets its share of the 5 % (Bonferroni) and the smallest detectable loss grows with their number.
 */
function lossAtSite(ofSite: readonly MeasuredPicture[]): SiteLoss | null {
  const onePerVisit = [...new Map(ofSite.map((m) => [m.visit.id, m])).values()];
  const last = onePerVisit.at(-1);
  const current = last === undefined ? null : densityAtSpot(last);
  if (last === undefined || current === null) return null;
  const earlier = onePerVisit.slice(0, -1).flatMap((picture) => {
    const density = densityAtSpot(picture);
    return density === null || picture.picture.deviceId !== last.picture.deviceId
      ? []
      : [{ on: picture.on, density }];
  });
  const best = earlier.reduce<(typeof earlier)[number] | null>(
    (top, one) => (top === null || one.density.value > top.density.value ? one : top),
    null,
  );
  if (best === null) return null;
  const z = normal().survivalQuantile(0.025 / earlier.length);
  return {
    siteId: last.picture.siteId,
    best: { date: best.on, value: best.density.value },
    current: { date: last.on, value: current.value },
    sdc: z * Math.hypot(best.density.sd, current.sd),
    comparisons: earlier.length,
    loss: best.density.value - current.value,
  };
}

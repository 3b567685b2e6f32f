/** What the figure of a review draws: measured points, baseline with its band, the fan of "without treatment". */
import { addMonths, monthsBetween } from "@anagen/care";
import { readingsOf } from "../change/siteChange.ts";
import { seasonShift } from "../confounders/seasonShift.ts";
import type { CourseFile } from "../course/courseFile.ts";
import { combineSites } from "../effect/combineSites.ts";
import type { SiteEffect } from "../effect/siteEffect.ts";
import { untreatedChange } from "../untreated/untreatedChange.ts";
import type { Assessment } from "./assess.ts";
import { estimateOf } from "./estimateOf.ts";
import { visibleFrom } from "./flags.ts";
import type { Verdict } from "./verdict.ts";

/** Half of a normal's middle half. */
const QUARTILE = 0.674;

export function curveOf(course: CourseFile, { deciding, numbers }: Assessment): Verdict["curve"] {
  if (numbers === null) return { points: lonePoints(course), baseline: null, fan: [], visibleFrom: null };
  const { baselineDensity: value, change } = numbers;
  return {
    points: pointsOf(course, deciding),
    baseline: { value, smallestDetectable: 1.96 * change.sd },
    fan: fanOf(course, deciding, value),
    visibleFrom: visibleFrom(value),
  };
}

/** One point a visit: the deciding sites that were read there, by area; only visits that hold all of them. */
function pointsOf(course: CourseFile, deciding: readonly SiteEffect[]): Verdict["curve"]["points"] {
  const read = deciding.map((e) => ({
    area: e.change.site.areaCm2,
    device: e.change.now.reading.device,
    visits: readingsOf(course, e.change.site.id, course.asOf),
  }));
  const area = read.reduce((sum, r) => sum + r.area, 0);
  return course.visits
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .flatMap((visit) => {
      const parts = read.map((r) => {
        const found = r.visits.find((v) => v.visit.id === visit.id && v.reading.device === r.device);
        return found && { density: found.reading.density, share: r.area / area };
      });
      if (parts.some((p) => p === undefined)) return [];
      const value = parts.reduce((sum, p) => sum + p!.share * p!.density.value, 0);
      const sd = Math.sqrt(parts.reduce((sum, p) => sum + (p!.share * p!.density.sd) ** 2, 0));
      return [
        {
          on: visit.on,
          visitId: visit.id,
          label: visit.label,
          density: estimateOf({ value, sd }, "hairs/cm²"),
        },
      ];
    });
}

/** Without a comparison: what there is, of the first site. */
function lonePoints(course: CourseFile): Verdict["curve"]["points"] {
  const [site] = course.sites;
  if (site === undefined) return [];
  return readingsOf(course, site.id, course.asOf).map(({ visit, reading }) => ({
    on: visit.on,
    visitId: visit.id,
    label: visit.label,
    density: estimateOf(reading.density, "hairs/cm²"),
  }));
}

function fanOf(
  course: CourseFile,
  deciding: readonly SiteEffect[],
  baseline: number,
): Verdict["curve"]["fan"] {
  const from = deciding.map((e) => e.change.baselineOn).toSorted()[0]!;
  const last = Math.max(12, Math.ceil(monthsBetween(from, course.asOf)) + 1);
  return Array.from({ length: last + 1 }, (_, month) => {
    const { value, sd } = combineSites(deciding, (e) => {
      const { site, baselineDensity } = e.change;
      const { density } = untreatedChange({
        patient: course.patient,
        region: site.region,
        baselineDensity,
        areaCm2: site.areaCm2,
        months: month,
      });
      const season = seasonShift({
        from: e.change.baselineOn,
        to: addMonths(from, month),
        hemisphere: course.patient.hemisphere,
        baselineDensity,
      });
      return {
        value: density.mean + season.mean,
        ownSd: density.cycleSd,
        sharedSd: Math.hypot(density.trendSd, season.sd),
      };
    })!;
    const middle = baseline + value;
    const at = (z: number) => Math.max(0, middle + z * sd);
    return {
      on: addMonths(from, month),
      low: at(-1.96),
      lower: at(-QUARTILE),
      middle,
      upper: at(QUARTILE),
      high: at(1.96),
    };
  });
}

/** How one site has changed from its baselines to the visit in question, and what could not be compared. */
import { daysBetween } from "@anagen/care";
import type { CourseFile, CourseSite, CourseVisit, Reading } from "../course/courseFile.ts";
import { reviewRules } from "../rules/reviewRules.ts";
import { repeatSd } from "./repeatSd.ts";

export interface ReadVisit {
  readonly visit: CourseVisit;
  readonly reading: Reading;
}

export interface Difference {
  readonly value: number;
  /** One standard deviation of measuring alone. */
  readonly sd: number;
}

export interface SiteChange {
  readonly site: CourseSite;
  readonly now: ReadVisit;
  readonly baselines: readonly ReadVisit[];
  /** Middle of the baselines' days. */
  readonly baselineOn: string;
  /** Mean of the baselines, hairs/cm². */
  readonly baselineDensity: number;
  readonly density: Difference;
  readonly meanDiameterUm: Difference | null;
  /** True where the change was measured on the same hairs. */
  readonly matched: boolean;
  /** Repeat error of one reading, hairs/cm². */
  readonly repeatSd: number;
  readonly clipDiffers: boolean;
  readonly colourDiffers: boolean;
}

export interface NotCompared {
  readonly site: string;
  readonly code: "no-baseline" | "no-follow-up" | "device" | "cutoff" | "baseline-after-treatment";
  readonly detail: string;
}

/** The change, or why there is none. `until` is the last day that counts. */
export function siteChange(
  course: CourseFile,
  site: CourseSite,
  until: string,
): { readonly change: SiteChange | null; readonly notCompared: readonly NotCompared[] } {
  const notCompared: NotCompared[] = [];
  const refuse = (code: NotCompared["code"], detail: string) => {
    notCompared.push({ site: site.id, code, detail });
  };
  const read = readingsOf(course, site.id, until);
  const treatedOn = course.treatment.on.toSorted()[0];
  const late = read.filter(({ visit }) => visit.role === "baseline" && treatedOn && visit.on > treatedOn);
  for (const { visit } of late)
    refuse(
      "baseline-after-treatment",
      `${visit.label} of ${visit.on} is after the treatment of ${treatedOn}`,
    );
  const called = read.filter((r) => r.visit.role === "baseline" && !late.includes(r));
  const now = read.findLast((r) => r.visit.role === "follow-up");
  if (called.length === 0) refuse("no-baseline", "no baseline picture of this site");
  if (now === undefined) refuse("no-follow-up", "no picture of this site after baseline");
  if (called.length === 0 || now === undefined) return { change: null, notCompared };
  const baselines = called.filter((r) => {
    if (r.reading.device !== now.reading.device)
      refuse("device", `${r.visit.label}: ${r.reading.device}; ${now.visit.label}: ${now.reading.device}`);
    else if ((r.reading.vellusCutoffUm ?? null) !== (now.reading.vellusCutoffUm ?? null))
      refuse("cutoff", `${r.visit.label} and ${now.visit.label} count from different diameters`);
    else return true;
    return false;
  });
  if (baselines.length === 0) return { change: null, notCompared };
  return { change: compare(course, site, baselines, now), notCompared };
}

/** Readings of a site in the order of time; of several at one visit the last one stands. */
export function readingsOf(course: CourseFile, siteId: string, until: string): ReadVisit[] {
  return course.visits
    .filter((v) => v.on <= until)
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .flatMap((visit) => {
      const reading = visit.readings.findLast((r) => r.site === siteId);
      return reading ? [{ visit, reading }] : [];
    });
}

function compare(
  course: CourseFile,
  site: CourseSite,
  baselines: readonly ReadVisit[],
  now: ReadVisit,
): SiteChange {
  const densities = baselines.map((b) => b.reading.density.value);
  const clinic = course.repeatability
    ? { sd: course.repeatability.densitySd, pairs: course.repeatability.pairs }
    : null;
  const sdOf = (r: ReadVisit) => repeatSd({ stated: r.reading.density.sd, ownBaselines: densities, clinic });
  const matches = course.matches.filter(
    (m) => m.site === site.id && m.to === now.visit.id && baselines.some((b) => b.visit.id === m.from),
  );
  const unmatched = differenceOf(now.reading.density.value, sdOf(now), densities, baselines.map(sdOf));
  const [first] = baselines;
  return {
    site,
    now,
    baselines,
    baselineOn: middleDay(baselines.map((b) => b.visit.on)),
    baselineDensity: mean(densities),
    density: matches.length > 0 ? meanOfMatches(matches.map((m) => m.density)) : unmatched,
    meanDiameterUm: diameterChange(matches, baselines, now),
    matched: matches.length > 0,
    repeatSd: sdOf(now),
    clipDiffers: baselines.some(({ reading }) => clipDiffers(reading, now.reading)),
    colourDiffers:
      (first?.reading.hairColour ?? null) !== (now.reading.hairColour ?? null) &&
      first?.reading.hairColour != null &&
      now.reading.hairColour != null,
  };
}

function diameterChange(
  matches: CourseFile["matches"],
  baselines: readonly ReadVisit[],
  now: ReadVisit,
): Difference | null {
  const matched = matches.flatMap((m) => m.meanDiameterUm ?? []);
  if (matched.length > 0) return meanOfMatches(matched);
  const before = baselines.flatMap((b) => b.reading.meanDiameterUm ?? []);
  const after = now.reading.meanDiameterUm;
  if (before.length === 0 || !after) return null;
  return differenceOf(
    after.value,
    after.sd,
    before.map((b) => b.value),
    before.map((b) => b.sd),
  );
}

function differenceOf(
  now: number,
  nowSd: number,
  before: readonly number[],
  beforeSds: readonly number[],
): Difference {
  const beforeVariance = beforeSds.reduce((sum, sd) => sum + sd * sd, 0) / before.length ** 2;
  return { value: now - mean(before), sd: Math.sqrt(nowSd ** 2 + beforeVariance) };
}

/** Several matched differences share the later picture: half of their variance is common. */
function meanOfMatches(differences: readonly Difference[]): Difference {
  const n = differences.length;
  const own = differences.reduce((sum, d) => sum + d.sd ** 2, 0) / n;
  return {
    value: mean(differences.map((d) => d.value)),
    sd: Math.sqrt(own / 2 + own / 2 / n),
  };
}

function clipDiffers(a: Reading, b: Reading): boolean {
  return a.clipMm != null && b.clipMm != null && Math.abs(a.clipMm - b.clipMm) > reviewRules.clipMm.value;
}

function middleDay(days: readonly string[]): string {
  const [first = ""] = days;
  const last = days.at(-1) ?? first;
  return daysBetween(first, last) > 60 ? last : first;
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

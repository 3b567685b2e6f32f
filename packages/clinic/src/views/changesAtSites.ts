/** How each site of a course has changed: since its baselines, and since the visit before. */
import { type ChangeFinding, detectChange, meanOfRepeats } from "@anagen/care";
import type { Estimate } from "@anagen/quantity";
import type { Change } from "../contract/index.ts";
import { densityAtSpot } from "./densityAtSpot.ts";
import type { MeasuredPicture } from "./measuredPictures.ts";

export interface SiteChanges {
  readonly sinceBaseline: Change[];
  readonly sinceLastVisit: Change[];
  /** Pairs that were not compared, and why: another device or another cut-off makes another number. */
  readonly notCompared: { readonly siteId: string; readonly sentence: string }[];
}

const quantities = [
  { quantity: "density", of: densityAtSpot },
  { quantity: "diameter", of: ({ summary }: MeasuredPicture) => summary.meanDiameterUm },
  { quantity: "terminal-share", of: ({ summary }: MeasuredPicture) => summary.terminalShare },
] as const;

/**
 * Changes up to the newest measured picture of each site, over all sites.
 *
 * @param measured pictures in the order of time; of several at one visit and site, the last one stands for it
 */
export function changesAtSites(measured: readonly MeasuredPicture[]): SiteChanges {
  const all: SiteChanges = { sinceBaseline: [], sinceLastVisit: [], notCompared: [] };
  for (const siteId of new Set(measured.map((m) => m.picture.siteId))) {
    const ofSite = onePerVisit(measured.filter((m) => m.picture.siteId === siteId));
    const now = ofSite.at(-1);
    const before = ofSite.at(-2);
    if (now === undefined || before === undefined) continue;
    const baselines = baselinesOf(ofSite);
    if (!baselines.includes(now)) collect(all, "sinceBaseline", baselines, now);
    collect(all, "sinceLastVisit", [before], now);
  }
  return all;
}

/** The change of one picture since the visit before, at its site. */
export function changesOfPicture(measured: readonly MeasuredPicture[], pictureId: string): Change[] {
  const now = measured.find((m) => m.picture.id === pictureId);
  if (now === undefined) return [];
  const before = onePerVisit(
    measured.filter(
      (m) => m.picture.siteId === now.picture.siteId && m.visit.id !== now.visit.id && m.on <= now.on,
    ),
  ).at(-1);
  const all: SiteChanges = { sinceBaseline: [], sinceLastVisit: [], notCompared: [] };
  if (before !== undefined) collect(all, "sinceLastVisit", [before], now);
  return all.sinceLastVisit;
}

function onePerVisit(measured: readonly MeasuredPicture[]): MeasuredPicture[] {
  return [...new Map(measured.map((m) => [m.visit.id, m])).values()];
}

/** Pictures of the baseline visits (D0, D0a, D0b); without one, the first picture. */
function baselinesOf(ofSite: readonly MeasuredPicture[]): readonly MeasuredPicture[] {
  const named = ofSite.filter((m) => /^D0[a-z]?$/.test(m.visit.label));
  return named.length > 0 ? named : ofSite.slice(0, 1);
}

function collect(
  all: SiteChanges,
  since: "sinceBaseline" | "sinceLastVisit",
  earlier: readonly MeasuredPicture[],
  now: MeasuredPicture,
): void {
  const comparable = earlier.filter((m) => methodDifference(m, now) === null);
  const last = comparable.at(-1);
  if (last === undefined) {
    const why = earlier.map((m) => methodDifference(m, now)).find((w) => w !== null);
    if (why !== undefined) all.notCompared.push({ siteId: now.picture.siteId, sentence: why ?? "" });
    return;
  }
  const comparedWith =
    since === "sinceLastVisit" ? `the last visit (${last.visit.label})` : baselineName(comparable.length);
  for (const { quantity, of } of quantities) {
    const finding = compare(comparable.map(of), of(now), comparedWith);
    if (finding === null) continue;
    all[since].push({
      quantity,
      siteId: now.picture.siteId,
      fromPictureId: last.picture.id,
      toPictureId: now.picture.id,
      difference: { ...finding.difference },
      verdict: finding.verdict,
      sentence: finding.sentence,
    });
  }
}

function baselineName(count: number): string {
  return count === 1 ? "the baseline" : `the mean of ${count} baselines`;
}

function compare(
  earlier: readonly (Estimate | null)[],
  now: Estimate | null,
  comparedWith: string,
): ChangeFinding | null {
  const repeats = meanOfRepeats(earlier.filter((e) => e !== null));
  if (repeats === null || now === null || repeats.mean.unit !== now.unit) return null;
  return detectChange(repeats.mean, now, { repeatabilitySdc: repeats.sdc, comparedWith });
}

/** Why two measurements must not be compared; null when they may. */
function methodDifference(before: MeasuredPicture, now: MeasuredPicture): string | null {
  const pair = `${before.visit.label} and ${now.visit.label} are not compared`;
  if (before.picture.deviceId !== now.picture.deviceId)
    return `${pair}: they were taken with different devices (${deviceName(before)}, ${deviceName(now)}).`;
  const a = before.measurement.result.parameters;
  const b = now.measurement.result.parameters;
  if (a.vellusBelowUm !== b.vellusBelowUm || a.terminalAboveUm !== b.terminalAboveUm)
    return `${pair}: vellus and terminal hairs were told apart at different diameters.`;
  return null;
}

const deviceName = (m: MeasuredPicture) => m.picture.deviceId ?? "no device named";

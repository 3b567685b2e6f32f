/** What can be said against a comparison before the pictures are laid on each other. */
import type { Measurement } from "../../measurement/schema.ts";
import type { Raster } from "../../picture/raster.ts";
import type { CompareOptions } from "../contract.ts";
import type { RefusalCode } from "../schema.ts";
import { constellationOf } from "./constellation.ts";
import { registrationRules } from "./matchRules.ts";

export interface Unfit {
  readonly code: RefusalCode;
  readonly sentence: string;
}

/** Null when nothing speaks against it. */
export function whyUnfit(
  before: Measurement,
  after: Measurement,
  pictures?: CompareOptions["pictures"],
): Unfit | null {
  for (const [name, m] of [
    ["first", before],
    ["second", after],
  ] as const) {
    if (m.summary !== null && m.area !== null) continue;
    const reason = m.quality.findings.find((f) => f.severity === "reject")?.sentence ?? "";
    return {
      code: "picture-not-measurable",
      sentence: `The ${name} picture cannot be measured, so nothing can be compared. ${reason}`.trim(),
    };
  }
  if (before.picture.sha256 === after.picture.sha256)
    return {
      code: "identical-file",
      sentence:
        "Both pictures are the identical file; a comparison needs two pictures taken at different times.",
    };
  if (pictures !== undefined && areEqual(pictures.before, pictures.after))
    return {
      code: "identical-file",
      sentence:
        "Both files hold one picture, saved twice: every pixel is the same. A comparison needs two pictures taken at different times.",
    };
  return resolutionsDiffer(before, after) ?? tooShort(before, "first") ?? tooShort(after, "second");
}

const areEqual = (p: Raster, q: Raster): boolean =>
  p.width === q.width && p.data.length === q.data.length && p.data.every((level, i) => level === q.data[i]);

function resolutionsDiffer(before: Measurement, after: Measurement): Unfit | null {
  const [p, q] = [before.calibration?.umPerPixel, after.calibration?.umPerPixel];
  if (p === undefined || q === undefined) return null;
  const ratio = Math.max(p, q) / Math.min(p, q);
  if (ratio <= registrationRules.mostResolutionRatio) return null;
  return {
    code: "scale-differs",
    sentence: `One picture has ${p.toPrecision(3)} µm per pixel, the other ${q.toPrecision(3)}: more than ${registrationRules.mostResolutionRatio} times apart, they do not show thin hairs alike. Use the same magnification.`,
  };
}

function tooShort(m: Measurement, name: string): Unfit | null {
  const c = constellationOf(m);
  const points = c?.points ?? [];
  const aspects = points.map((p) => p.hair.lengthPx / p.hair.diameterPx).sort((a, b) => a - b);
  const median = aspects[aspects.length >> 1] ?? 0;
  if (points.length > 0 && median < registrationRules.leastAspect)
    return {
      code: "too-short-for-units",
      sentence: `The hair on the ${name} picture is shaved so short (${median.toFixed(1)} diameters in the median, at least ${registrationRules.leastAspect} are needed) that follicular units cannot be told. Wait a day or two after shaving.`,
    };
  const units = c?.unitCount ?? 0;
  if (units < registrationRules.leastUnits)
    return {
      code: "too-short-for-units",
      sentence: `Only ${units} follicular unit${units === 1 ? "" : "s"} can be told on the ${name} picture; at least ${registrationRules.leastUnits} are needed to find the spot again.`,
    };
  return null;
}

/** A hair as a person's hand leaves it: lengths and µm follow the new path and width. */
import { roundTo } from "../measurement/roundTo.ts";
import type { Calibration, Hair, HairClass } from "../measurement/schema.ts";
import { lengthOf, type Path } from "./pathParts.ts";

export interface Width {
  readonly px: number;
  readonly sdPx: number;
}

export interface HairBasis {
  readonly calibration: Calibration | null;
  readonly parameters: { readonly vellusBelowUm: number; readonly terminalAboveUm: number };
}

/** A hair that a person drew. They saw it and saw its root: both are certain. Unit and counting are decided later. */
export function drawnHair(id: number, path: Path, width: Width, basis: HairBasis): Hair {
  const blank: Hair = {
    id,
    path,
    ...lengths(path, basis),
    ...widths(width, basis),
    polarity: "dark",
    confidence: 1,
    rootConfidence: 1,
    unit: null,
    counted: true,
    notCounted: null,
    origin: "person",
  };
  return blank;
}

/** The hair after a person changed it: they vouch for it and for its root. */
export function changedHair(
  hair: Hair,
  change: { readonly path?: Path; readonly width?: Width },
  basis: HairBasis,
): Hair {
  return {
    ...hair,
    ...(change.path === undefined ? {} : { path: change.path, ...lengths(change.path, basis) }),
    ...(change.width === undefined ? {} : widths(change.width, basis)),
    confidence: 1,
    rootConfidence: 1,
    counted: true,
    notCounted: null,
    origin: "person",
  };
}

function lengths(path: Path, { calibration }: HairBasis): Pick<Hair, "lengthPx" | "lengthUm"> {
  const lengthPx = roundTo(lengthOf(path), 2);
  return { lengthPx, lengthUm: calibration === null ? null : roundTo(lengthPx * calibration.umPerPixel, 1) };
}

function widths(width: Width, { calibration, parameters }: HairBasis) {
  const diameterPx = roundTo(width.px, 3);
  const diameterPxSd = roundTo(width.sdPx, 3);
  if (calibration === null)
    return { diameterPx, diameterPxSd, diameterUm: null, diameterUmSd: null, class: null };
  const { umPerPixel, relativeSd } = calibration;
  const diameterUm = roundTo(diameterPx * umPerPixel, 2);
  const own = diameterPxSd * umPerPixel;
  const scale = diameterUm * relativeSd;
  return {
    diameterPx,
    diameterPxSd,
    diameterUm,
    diameterUmSd: roundTo(Math.sqrt(own * own + scale * scale), 3),
    class: classOf(diameterUm, parameters),
  };
}

const classOf = (um: number, { vellusBelowUm, terminalAboveUm }: HairBasis["parameters"]): HairClass =>
  um < vellusBelowUm ? "vellus" : um > terminalAboveUm ? "terminal" : "intermediate";

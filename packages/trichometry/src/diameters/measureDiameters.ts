/**
 * The diameter of every shaft: projected width, mean over the visible shaft. Thick free shafts are fitted first and tell
 * the picture's blur, how dark a full shaft is, and how fitted widths relate to the ribbons'; with these as priors the
 * thin ones are fitted, and those that touch, together.
 */
import type { Raster } from "../picture/raster.ts";
import { exp } from "../portable/exp.ts";
import { log } from "../portable/log.ts";
import type { Crossing } from "./crossings.ts";
import type { CrossSections } from "./crossSections.ts";
import { diameterParameters as numbers } from "./diameterParameters.ts";
import { type FittedShaft, fitTogether } from "./fitTogether.ts";
import { groupShafts } from "./groupShafts.ts";
import { lightWidth } from "./lightWidth.ts";
import { lookAround, type ShaftToMeasure } from "./lookAround.ts";
import type { Member, ShaftState } from "./shaftState.ts";

export interface Diameter {
  /** Picture pixels. */
  readonly widthPx: number;
  readonly sdPx: number;
}

export interface Diameters {
  /** Blur of the picture (standard deviation), px; a usual value where no thick free shaft shows it. */
  readonly blurSigmaPx: number;
  readonly diameters: readonly Diameter[];
}

export interface DiameterOptions {
  /** Picture pixels per working pixel. */
  readonly factor: number;
  /** Scale; a guess will do, it only enters how much light a thin shaft lets through. */
  readonly umPerPixel: number;
}

export function measureDiameters(
  raster: Raster,
  shafts: readonly ShaftToMeasure[],
  options: DiameterOptions,
): Diameters {
  const around = lookAround(raster, shafts, options.factor);
  const seen = around.map((a) => a.sections);
  const crossings = around.map((a) => a.crossings);
  const look: Look = { shafts, seen, crossings, options, fits: shafts.map(() => null) };
  const isThick = shafts.map((s) => s.roughWidth > numbers.thickFrom * options.factor);
  shafts.forEach((_, k) => {
    if (isThick[k] && crossings[k].every((at) => at.length === 0)) fitGroup(look, [firstMember(look, k)]);
  });
  const known = learn(look);
  for (const group of groupShafts(crossings, numbers.mostTogether)) {
    const open = group.filter((k) => look.fits[k] === null);
    if (open.length > 0)
      fitGroup(
        look,
        open.map((k) => laterMember(look, known, k, isThick[k])),
      );
  }
  const usual = usualFit(look);
  return {
    blurSigmaPx: exp(known.logSigma),
    diameters: shafts.map((_, k) => diameterOf(look, known, usual, k)),
  };
}

/** What is worked on; `fits` fills up. */
interface Look {
  readonly shafts: readonly ShaftToMeasure[];
  readonly seen: readonly CrossSections[];
  /** By shaft and station. */
  readonly crossings: readonly (readonly (readonly Crossing[])[])[];
  readonly options: DiameterOptions;
  readonly fits: (FittedShaft | null)[];
}

/** What the thick free shafts tell of the picture. */
interface Known {
  readonly logSigma: number;
  /** Fitted width over the ribbon's; fitted width, px. */
  readonly ratio: number;
  readonly width: number | null;
  /** Skin minus a shaft that lets no light through; null where too few show it. */
  readonly darkDepth: number | null;
  readonly lightDepth: number | null;
}

function startOf({ shafts, seen, options }: Look, k: number): ShaftState {
  const logSigma = log(numbers.usualBlur * options.factor);
  const depth = seen[k].skin - seen[k].inside;
  return { shift: 0, turn: 0, bow: 0, width: shafts[k].roughWidth, depth, rootEnd: 0, tipEnd: 0, logSigma };
}

function firstMember(look: Look, k: number): Member {
  const { roughWidth } = look.shafts[k];
  const priorSd = { width: 0.5 * roughWidth, depth: numbers.anyDepth, logSigma: numbers.blurSpread };
  return {
    shaft: k,
    sections: look.seen[k],
    crossings: look.crossings[k],
    noise: 1,
    start: startOf(look, k),
    priorSd,
    opacity: null,
  };
}

function laterMember(look: Look, known: Known, k: number, isThick: boolean): Member {
  const start = startOf(look, k);
  const width = isThick ? expectedWidth(look, known, k) : start.width;
  const full = start.depth < 0 ? known.lightDepth : known.darkDepth;
  const opacity = 1 - exp(-(width * look.options.umPerPixel) / opaqueUm(start.depth));
  return {
    shaft: k,
    sections: look.seen[k],
    crossings: look.crossings[k],
    noise: 1 + numbers.hiddenNoise * (1 - clearShare(look, k)),
    start: { ...start, width, depth: full === null ? start.depth : full * opacity, logSigma: known.logSigma },
    priorSd: {
      width: (isThick ? numbers.thickWidthSd : numbers.thinWidthSd) * width,
      depth: full === null ? numbers.anyDepth : numbers.opacitySd * Math.abs(full),
      logSigma: numbers.blurSd,
    },
    opacity: full === null ? null : { full, widthPx: opaqueUm(full) / look.options.umPerPixel },
  };
}

/** The ribbon's width, px, at the picture's own ratio; where others are met a ribbon takes in some of them, so nearer to the usual. */
function expectedWidth({ shafts, crossings }: Look, { ratio, width }: Known, k: number): number {
  const own = shafts[k].roughWidth * ratio;
  const isAlone = crossings[k].every((at) => at.length === 0);
  return isAlone || width === null ? own : own + numbers.usualShare * (width - own);
}

function fitGroup(look: Look, members: readonly Member[]): void {
  const found = fitTogether(members, (j) => look.fits[j]?.state ?? startOf(look, j));
  found?.forEach((fit, i) => {
    look.fits[members[i].shaft] = fit;
  });
}

function learn({ fits, shafts, options }: Look): Known {
  const seen = fits.flatMap((fit, k) => (fit === null ? [] : [{ fit, rough: shafts[k].roughWidth }]));
  const enough = (values: number[]): number | null =>
    values.length < 3 ? null : values.sort((a, b) => a - b)[values.length >> 1];
  return {
    logSigma: enough(seen.map(({ fit }) => fit.state.logSigma)) ?? log(numbers.usualBlur * options.factor),
    width: enough(seen.map(({ fit }) => fit.state.width)),
    ratio: enough(seen.map(({ fit, rough }) => fit.state.width / rough)) ?? 1,
    darkDepth: enough(fullDepths(seen, (d) => d > 0, options)),
    lightDepth: enough(fullDepths(seen, (d) => d < 0, options)),
  };
}

/** Depth that each fitted shaft of a polarity would have if it let no light through. */
function fullDepths(
  seen: readonly { readonly fit: FittedShaft }[],
  isOf: (depth: number) => boolean,
  { umPerPixel }: DiameterOptions,
): number[] {
  return seen.flatMap(({ fit: { state } }) =>
    isOf(state.depth) ? [state.depth / (1 - exp(-(state.width * umPerPixel) / opaqueUm(state.depth)))] : [],
  );
}

/** A shaft of this width lets 1/e of the light through, µm. */
const opaqueUm = (depth: number): number => (depth < 0 ? numbers.lightOpaqueUm : numbers.opaqueUm);

/** Medians over the fitted shafts: what a fit leaves, and the width, px; null with fewer than five. */
function usualFit({ fits }: Look): { residual: number; width: number } | null {
  const seen = fits.flatMap((f) => (f === null ? [] : [f]));
  if (seen.length < 5) return null;
  const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];
  return { residual: median(seen.map((f) => f.residual)), width: median(seen.map((f) => f.state.width)) };
}

function diameterOf(look: Look, known: Known, usual: ReturnType<typeof usualFit>, k: number): Diameter {
  const { roughWidth } = look.shafts[k];
  const { factor, umPerPixel } = look.options;
  const fit = look.fits[k];
  if (
    fit === null ||
    fit.state.width < 0.3 * roughWidth ||
    fit.state.width > 1.8 * roughWidth + 2 * exp(known.logSigma)
  ) {
    const widthPx = Math.max(0.5, roughWidth * known.ratio);
    return { widthPx, sdPx: numbers.ribbonDoubt * widthPx + 0.3 * factor };
  }
  if (shownShare(look, k) < numbers.leastShown) {
    const rough = roughWidth * known.ratio;
    const widthPx = Math.min(fit.state.width, (rough + Math.min(rough, usual?.width ?? rough)) / 2);
    return { widthPx, sdPx: numbers.borderDoubt * widthPx + 0.3 * factor };
  }
  const width = plausibleWidth(fit, usual, roughWidth * known.ratio);
  const isLight = fit.state.depth < 0;
  const thinness = exp(-(width * umPerPixel) / numbers.rimUm);
  const seenShare = isLight
    ? lightWidth({ depth: fit.state.depth, skin: look.seen[k].skin })
    : 1 - numbers.translucentRim * thinness;
  const widthPx = width / seenShare;
  const shares = [
    numbers.unevenness,
    isLight ? numbers.lightDoubt : numbers.translucentDoubt * thinness,
    numbers.hiddenDoubt * (1 - clearShare(look, k)),
    usual === null ? 0 : misfitDoubt(fit.residual / usual.residual),
    usual !== null && width > numbers.wideFrom * usual.width ? numbers.wideDoubt : 0,
  ];
  const variance = shares.reduce(
    (sum, share) => sum + (share * widthPx) ** 2,
    (numbers.fitDoubt * fit.widthSd) ** 2,
  );
  return { widthPx, sdPx: Math.sqrt(variance) };
}

/**
 * The fitted width; the ribbon's where that is clearly less and the fit leaves far more than others do or finds an unusually wide
 * shaft: then it has likely swallowed a shaft that nobody found.
 */
function plausibleWidth(fit: FittedShaft, usual: ReturnType<typeof usualFit>, ribbonWidth: number): number {
  const { width } = fit.state;
  if (usual === null) return width;
  const isWide = width > numbers.oddWidth * usual.width && fit.residual > usual.residual;
  const isOdd = isWide || fit.residual > numbers.oddResidual * usual.residual;
  return isOdd && width > numbers.oddOverRibbon * ribbonWidth ? ribbonWidth : width;
}

/** A fit that leaves much more than others do has two shafts read as one, or one in pieces. */
const misfitDoubt = (ratio: number): number =>
  Math.min(numbers.mostMisfit, numbers.misfitDoubt * Math.max(0, ratio - numbers.misfitFrom));

/** Share of the shaft's edges, station by station, that no other shaft covers or blurs into. */
function clearShare({ crossings, fits, shafts, seen }: Look, k: number): number {
  const half = (fits[k]?.state.width ?? shafts[k].roughWidth) / 2;
  const sigma = exp(fits[k]?.state.logSigma ?? 0);
  let clear = 0;
  for (const at of crossings[k]) {
    for (const edge of [-half, half]) {
      const isCovered = at.some((c) => Math.abs(c.at - edge) < c.reach + sigma);
      if (!isCovered) clear++;
    }
  }
  return clear / (2 * seen[k].stations.length);
}

/** Share of the cross-sections of which both edges lie in the picture. */
function shownShare({ fits, shafts, seen, options }: Look, k: number): number {
  const { stations, offsets, levels } = seen[k];
  const reach = (fits[k]?.state.width ?? shafts[k].roughWidth) / 2 + options.factor;
  const isShown = (s: number) =>
    offsets.every((x, o) => Math.abs(x) > reach || !Number.isNaN(levels[s * offsets.length + o]));
  return stations.filter((_, s) => isShown(s)).length / stations.length;
}

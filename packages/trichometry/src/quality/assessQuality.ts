/** The gate before counting: a picture that cannot be measured gets a reason, not a number. */
import { findBars } from "../calibration/findBars.ts";
import type { Calibration, Quality, QualityFinding } from "../measurement/schema.ts";
import { estimateShaftWidth } from "../picture/estimateShaftWidth.ts";
import type { Raster } from "../picture/raster.ts";
import type { Area } from "../picture/shownArea.ts";
import { workingFactor } from "../picture/workingScale.ts";
import { barContradiction } from "./barContradiction.ts";
import { type CoveredShare, coveredShare } from "./coveredShare.ts";
import { edgeBlur } from "./edgeBlur.ts";
import { type MotionBlur, motionBlur } from "./motionBlur.ts";
import { neighbourLikeness } from "./neighbourLikeness.ts";
import { qualityRuleSet } from "./qualityRules.ts";
import { type Reduced, reduced } from "./reduced.ts";
import { screenPeak } from "./screenPeak.ts";
import { textureSkew } from "./textureSkew.ts";
import { type ToneStatistics, toneStatistics } from "./toneStatistics.ts";

export interface QualityOptions {
  /** Null when nobody knows the scale; the plausibility of the scale is then not judged. */
  readonly calibration: Calibration | null;
  /** Area of labels, frames and other drawing on the picture, px². @default 0 */
  readonly overlayPx2?: number;
  /** Area under bubbles, px². @default 0 */
  readonly bubblePx2?: number;
  /** Area outside the field of view, px². @default 0 */
  readonly outsidePx2?: number;
  /** Lines that a viewer drew, px: a scale bar among them must agree with the scale. @default none */
  readonly drawnLines?: readonly Area[];
  /** The picture made small, when it has been made already. */
  readonly small?: Reduced;
  /** Width of the usual shaft, px, when it has been looked for already (null: none was found). */
  readonly shaftWidthPx?: number | null;
}

const rules = qualityRuleSet.rules;

/** Judges a picture (without the even strips at its border). Any finding with severity `reject` means: do not count. */
export function assessQuality(raster: Raster, options: QualityOptions): Quality {
  const { width, height } = raster;
  const overlayShare = Math.min(1, (options.overlayPx2 ?? 0) / (width * height));
  const smallest = Math.min(width, height);
  if (smallest < rules.smallestSidePx.limit) return tooSmall(smallest, overlayShare);
  const tone = toneStatistics(raster);
  const exposure = exposureFindings(tone);
  if (exposure.some((f) => f.severity === "reject")) {
    return quality(exposure, tone, null, tone.glareShare, overlayShare);
  }
  const random = randomFindings(raster);
  if (random.length > 0) return quality(random, tone, null, tone.glareShare, overlayShare);
  const shaftWidth = options.shaftWidthPx === undefined ? estimateShaftWidth(raster) : options.shaftWidthPx;
  const factor = workingFactor(raster, options.calibration, shaftWidth);
  const blur = edgeBlur(raster);
  const small = options.small ?? reduced(raster);
  const outsideShare = Math.min(1, (options.outsidePx2 ?? 0) / (width * height));
  const covered = ofField(coveredShare(small), 1 - outsideShare);
  const glareShare = Math.max(tone.glareShare, covered.shining);
  const bubbleShare = Math.min(1, (options.bubblePx2 ?? 0) / (width * height));
  const usableShare = Math.max(0, 1 - outsideShare - overlayShare - glareShare - bubbleShare);
  const findings = [
    ...exposure,
    ...focusFindings(blur, options.calibration === null ? factor * Math.SQRT2 : factor),
    ...motionFindings(motionBlur(small)),
    ...glareFindings(glareShare),
    ...usableFindings(overlayShare, usableShare),
    ...bubbleFindings(bubbleShare),
    ...crowdingFindings(covered),
    ...originFindings(raster, tone, { small, covered }),
    ...scaleFindings(raster, options.calibration, shaftWidth),
    ...barFindings(raster, options),
  ];
  return { ...quality(findings, tone, blur, glareShare, overlayShare), usableShare: round(usableShare) };
}

/** Shares of the picture as shares of its field of view: nothing covers what lies outside. */
const ofField = ({ dark, light, shining }: CoveredShare, field: number): CoveredShare =>
  field > 0
    ? { dark: dark / field, light: light / field, shining: shining / field }
    : { dark, light, shining };

function quality(
  findings: QualityFinding[],
  tone: ToneStatistics,
  focusSigmaPx: number | null,
  glareShare: number,
  overlayShare: number,
): Quality {
  return {
    verdict: findings.some((f) => f.severity === "reject") ? "not-measurable" : "measurable",
    findings,
    focusSigmaPx,
    darkShare: round(tone.darkShare),
    saturatedShare: round(tone.saturatedShare),
    glareShare: round(glareShare),
    overlayShare: round(overlayShare),
    usableShare: round(Math.max(0, 1 - overlayShare - glareShare)),
  };
}

function tooSmall(side: number, overlayShare: number): Quality {
  const tone: ToneStatistics = {
    median: 0,
    spread: 0,
    darkShare: 0,
    saturatedShare: 0,
    glareShare: 0,
    blueExcess: 0,
    greenExcess: 0,
  };
  const limit = rules.smallestSidePx.limit;
  const sentence = `The picture's shorter side has ${side} px; at least ${limit} px are needed to see a hair.`;
  return quality([reject("too-small", sentence, side, limit)], tone, null, 0, overlayShare);
}

function exposureFindings(tone: ToneStatistics): QualityFinding[] {
  const dark = rules.darkestMedian.limit;
  const bright = rules.brightestMedian.limit;
  const level = Math.round(tone.median);
  if (tone.median < dark) {
    const sentence = `The picture is too dark: its middle brightness is ${level} of 255, at least ${dark} is needed. More light, or a longer exposure.`;
    return [reject("under-exposed", sentence, tone.median, dark)];
  }
  if (tone.median > bright || tone.saturatedShare > rules.saturatedShare.limit) {
    const sentence = `The picture is too bright: ${percent(tone.saturatedShare)} of it is pure white (limit ${percent(rules.saturatedShare.limit)}), middle brightness ${level} of 255. Less light, or a shorter exposure.`;
    return [reject("over-exposed", sentence, tone.saturatedShare, rules.saturatedShare.limit)];
  }
  if (tone.spread < rules.smallestSpread.limit) {
    const sentence = `The picture is one even area (brightness differs by ${round(tone.spread)} levels; at least ${rules.smallestSpread.limit} are needed): there is no scalp to be seen.`;
    return [reject("no-contrast", sentence, tone.spread, rules.smallestSpread.limit)];
  }
  return [];
}

function randomFindings(raster: Raster): QualityFinding[] {
  const likeness = neighbourLikeness(raster);
  const limit = rules.likeness.limit;
  if (likeness >= limit) return [];
  const sentence = `Neighbouring pixels have nothing in common (correlation ${round(likeness)}; a photograph has at least ${limit}): this is noise, not scalp.`;
  return [reject("not-scalp", sentence, likeness, limit)];
}

/** `factor`: picture px per working px; by sight alone it is right to √2 only, and the larger one is taken. */
function focusFindings(blur: number | null, factor: number): QualityFinding[] {
  const limit = round(rules.focusSigma.limit * factor);
  const warning = round(rules.focusWarning.limit * factor);
  if (blur === null || blur <= warning) return [];
  if (blur <= limit) {
    const sentence = `The picture is a little out of focus: the sharpest edges are blurred by ${round(blur)} px (up to ${warning} px at this size a count is right to 10 %). Thin hairs are missed.`;
    return [warn("out-of-focus", sentence, blur, warning)];
  }
  const sentence = `The picture is out of focus: even the sharpest edges are blurred by ${round(blur)} px (limit ${limit} px at this size). Focus on the roots and take it again.`;
  return [reject("out-of-focus", sentence, blur, limit)];
}

function motionFindings(motion: MotionBlur | null): QualityFinding[] {
  const limit = rules.motionLoss.limit;
  if (motion === null || motion.loss < limit) return [];
  const isLong = motion.length >= rules.motionLength.limit;
  const what = isLong
    ? "Hold still and take it again."
    : "Diameters and thin hairs suffer: hold still and take it again if you can.";
  const sentence = `The camera moved: detail is ${round(motion.loss)} times weaker along one direction than across it (limit ${limit}). ${what}`;
  return [(isLong ? reject : warn)("motion-blur", sentence, motion.loss, limit)];
}

function glareFindings(share: number): QualityFinding[] {
  const limit = rules.glareShare.limit;
  if (share > limit) {
    const sentence = `Reflections cover ${percent(share)} of the picture (limit ${percent(limit)}). Use polarised light or contact fluid, or degrease the scalp.`;
    return [reject("glare", sentence, share, limit)];
  }
  const warning = rules.glareWarning.limit;
  if (share <= warning) return [];
  const sentence = `Reflections or bright specks cover ${percent(share)} of the picture; large ones are left out, hairs under small ones may be missed.`;
  return [warn("glare", sentence, share, warning)];
}

function usableFindings(overlayShare: number, usableShare: number): QualityFinding[] {
  const findings: QualityFinding[] = [];
  const least = rules.usableShare.limit;
  if (usableShare < least) {
    const sentence = `Only ${percent(usableShare)} of the picture shows scalp (at least ${percent(least)} is needed).`;
    findings.push(reject("little-usable-area", sentence, usableShare, least));
  }
  if (overlayShare > rules.overlayWarning.limit) {
    const sentence = `Labels cover ${percent(overlayShare)} of the picture; the area under them is left out.`;
    findings.push(warn("overlay", sentence, overlayShare, rules.overlayWarning.limit));
  }
  return findings;
}

function bubbleFindings(share: number): QualityFinding[] {
  const limit = rules.bubbleWarning.limit;
  if (share <= limit) return [];
  const sentence = `Bubbles cover ${percent(share)} of the picture; the area under them is left out. Press them out and take it again.`;
  return [warn("bubbles", sentence, share, limit)];
}

function crowdingFindings(covered: CoveredShare): QualityFinding[] {
  const limit = rules.coveredShare.limit;
  if (covered.dark <= limit) return [];
  const sentence = `Hair covers ${percent(covered.dark)} of the skin (limit ${percent(limit)}): too long or too dense for hairs to be told apart. Clip the spot, part the hair, or go closer.`;
  return [reject("too-dense-to-count", sentence, covered.dark, limit)];
}

/** Not a photograph of scalp: a screen, or colours that no scalp has. */
function originFindings(
  raster: Raster,
  tone: ToneStatistics,
  { small, covered }: { readonly small: Reduced; readonly covered: CoveredShare },
): QualityFinding[] {
  const { ratio, modulation } = screenPeak(raster, rules.screenModulation.limit);
  if (ratio > rules.screenPeak.limit) {
    const sentence = `This looks like a photograph of a screen: its grid shows ${round(ratio)} times above the rest (limit ${rules.screenPeak.limit}) and moves the brightness by ${percent(modulation)}. Use the original picture.`;
    return [reject("picture-of-a-screen", sentence, ratio, rules.screenPeak.limit)];
  }
  if (tone.blueExcess > rules.blueExcess.limit) {
    const sentence = `The colours are not those of skin: blue exceeds red by ${percent(tone.blueExcess)} of the brightness (limit ${percent(rules.blueExcess.limit)}). Are the colours inverted?`;
    return [reject("not-scalp", sentence, tone.blueExcess, rules.blueExcess.limit)];
  }
  if (tone.greenExcess > rules.greenExcess.limit) {
    const sentence = `The colours are not those of skin: green exceeds red and blue by ${percent(tone.greenExcess)} of the brightness (limit ${percent(rules.greenExcess.limit)}). Is this a picture of scalp?`;
    return [reject("not-scalp", sentence, tone.greenExcess, rules.greenExcess.limit)];
  }
  return isLightOnDark(covered) ? invertedFindings(small) : [];
}

const isLightOnDark = ({ light, dark }: CoveredShare): boolean =>
  light > rules.invertedLight.limit && light > rules.invertedShare.limit * dark;

/** Inverted colours turn dark hair light, and the glitter of the skin dark. */
function invertedFindings(small: Reduced): QualityFinding[] {
  const skew = textureSkew(small);
  const limit = rules.invertedSkew.limit;
  if (skew === null || skew >= limit) return [];
  const sentence = `The hair is light and the skin glitters dark (lean of its texture ${round(skew)}; skin has at least ${limit}): the colours look inverted. Use the original picture.`;
  return [reject("not-scalp", sentence, skew, limit)];
}

function scaleFindings(
  raster: Raster,
  calibration: Calibration | null,
  shaftWidth: number | null,
): QualityFinding[] {
  if (calibration === null) return [];
  const field = (Math.max(raster.width, raster.height) * calibration.umPerPixel) / 1000;
  const scale = `At ${round(calibration.umPerPixel)} µm per pixel`;
  const narrowest = rules.narrowestFieldMm.limit;
  const widest = rules.widestFieldMm.limit;
  if (field < narrowest || field > widest) {
    const sentence = `${scale} the picture would show ${round(field)} mm of scalp; ${narrowest} to ${widest} mm are plausible. Check the scale.`;
    return [reject("implausible-scale", sentence, field, field < narrowest ? narrowest : widest)];
  }
  if (shaftWidth === null) return [];
  const shaft = shaftWidth * calibration.umPerPixel;
  const thinnest = rules.thinnestShaftUm.limit;
  const thickest = rules.thickestShaftUm.limit;
  if (shaft >= thinnest && shaft <= thickest) return [];
  const sentence = `${scale} the usual shaft would be ${Math.round(shaft)} µm wide; ${thinnest} to ${thickest} µm are plausible. Check the scale.`;
  return [warn("implausible-scale", sentence, shaft, shaft < thinnest ? thinnest : thickest)];
}

/** Bars are looked for only where a viewer drew something, and only where there is a scale that they could contradict. */
const barFindings = (raster: Raster, { calibration, drawnLines = [] }: QualityOptions): QualityFinding[] =>
  calibration === null || drawnLines.length === 0 ? [] : barContradiction(calibration, findBars(raster));

const reject = (code: QualityFinding["code"], sentence: string, value: number, limit: number) =>
  finding(code, "reject", sentence, value, limit);
const warn = (code: QualityFinding["code"], sentence: string, value: number, limit: number) =>
  finding(code, "warn", sentence, value, limit);

function finding(
  code: QualityFinding["code"],
  severity: QualityFinding["severity"],
  sentence: string,
  value: number,
  limit: number,
): QualityFinding {
  return { code, severity, sentence, value: round(value), limit };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const percent = (share: number): string => `${round(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;

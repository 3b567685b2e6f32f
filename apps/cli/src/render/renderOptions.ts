/** The options of `anagen render`, as typed → what the renderer takes, or a sentence that says which one cannot be. */
import { type Pigment, type RenderOptions, typicalFrame, type VisitsOptions } from "@anagen/trichometry";

export interface TypedRenderOptions {
  readonly seed: string;
  readonly hair?: string;
  readonly white?: string;
  readonly skin?: string;
  readonly units?: string;
  readonly vellus?: string;
  readonly diameter?: string;
  readonly length?: string;
  readonly curl?: string;
  readonly blur?: string;
  readonly glare?: string;
  readonly bubbles?: string;
  readonly loose?: string;
  readonly field?: string;
  readonly umPerPixel?: string;
  readonly size?: string;
  readonly scaleBar?: string;
  readonly circle?: string;
  readonly ruler?: string;
  readonly visits: string;
  readonly lost?: string;
  readonly new?: string;
  readonly thinned?: string;
  readonly diameterFactor?: string;
}

/** Melanin of each named colour (design choice: set by eye beside published photographs of hair colours). */
export const hairColours: Readonly<Record<string, Pigment>> = {
  black: { eumelanin: 1, pheomelanin: 0.1 },
  brown: { eumelanin: 0.45, pheomelanin: 0.2 },
  blond: { eumelanin: 0.1, pheomelanin: 0.15 },
  red: { eumelanin: 0.12, pheomelanin: 1 },
  white: { eumelanin: 0.002, pheomelanin: 0 },
};

interface NumberRule {
  readonly least: number;
  readonly greatest: number;
  readonly unit: string;
}

/** What the renderer can draw sensibly; outside it the picture would be none of scalp. */
const rules = {
  white: { least: 0, greatest: 1, unit: "a share" },
  skin: { least: 0, greatest: 1, unit: "0 fair to 1 dark" },
  units: { least: 0, greatest: 400, unit: "follicular units per cm²" },
  vellus: { least: 0, greatest: 1, unit: "a share" },
  diameter: { least: 10, greatest: 140, unit: "µm" },
  length: { least: 0.06, greatest: 30, unit: "mm" },
  curl: { least: 0, greatest: 50, unit: "times the usual curvature" },
  blur: { least: 0.3, greatest: 10, unit: "px" },
  glare: { least: 0, greatest: 1, unit: "0 none to 1 oily" },
  bubbles: { least: 0, greatest: 200, unit: "bubbles" },
  loose: { least: 0, greatest: 500, unit: "loose hairs" },
  umPerPixel: { least: 0.5, greatest: 50, unit: "µm per pixel" },
  scaleBar: { least: 0.1, greatest: 20, unit: "mm" },
  field: { least: 0.3, greatest: 2, unit: "share of the longer side" },
  circle: { least: 0.1, greatest: 20, unit: "mm" },
  ruler: { least: 0.1, greatest: 5, unit: "mm between ticks" },
  lost: { least: 0, greatest: 1, unit: "a share" },
  new: { least: 0, greatest: 2, unit: "a share" },
  thinned: { least: 0, greatest: 1, unit: "a share" },
  diameterFactor: { least: 0.2, greatest: 3, unit: "a factor" },
} as const satisfies Record<string, NumberRule>;

type NumberOption = keyof typeof rules;

/** Reads everything; the first fault is returned as a sentence. */
export function readRenderOptions(
  typed: TypedRenderOptions,
): { ok: true; plan: VisitsOptions } | { ok: false; sentence: string } {
  const numbers: Partial<Record<NumberOption, number>> = {};
  for (const name of Object.keys(rules) as NumberOption[]) {
    const text = typed[name];
    if (text === undefined) continue;
    const value = text.trim() === "" ? Number.NaN : Number(text);
    const { least, greatest, unit } = rules[name];
    if (!(value >= least && value <= greatest))
      return fault(`--${kebab(name)} needs ${least} to ${greatest} (${unit}), got “${text}”.`);
    numbers[name] = value;
  }
  const seed = wholeNumber(typed.seed, 0, 2 ** 31);
  if (seed === null) return fault(`--seed needs a whole number of 0 or more, got “${typed.seed}”.`);
  const visits = wholeNumber(typed.visits, 1, 100);
  if (visits === null) return fault(`--visits needs a whole number from 1 to 100, got “${typed.visits}”.`);
  const size = readSize(typed.size);
  if (size === null)
    return fault(`--size needs width x height in pixels, 64 to 8000 each, got “${typed.size}”.`);
  if (typed.hair !== undefined && hairColours[typed.hair] === undefined)
    return fault(`--hair knows ${Object.keys(hairColours).join(", ")}; got “${typed.hair}”.`);
  const { lost, new: fresh, thinned, diameterFactor } = numbers;
  const change = { lostShare: lost, newShare: fresh, thinnedShare: thinned, diameterFactor };
  return { ok: true, plan: { first: firstPicture(seed, typed, numbers, size), visits, change } };
}

function firstPicture(
  seed: number,
  typed: TypedRenderOptions,
  numbers: Partial<Record<NumberOption, number>>,
  size: { widthPx?: number; heightPx?: number },
): RenderOptions {
  const usual = typicalFrame(seed);
  return {
    ...usual,
    ...size,
    pigment: hairColours[typed.hair ?? "black"],
    whiteShare: numbers.white,
    skinTone: numbers.skin ?? usual.skinTone,
    unitsPerCm2: numbers.units ?? usual.unitsPerCm2,
    vellusShare: numbers.vellus ?? usual.vellusShare,
    terminalMedianUm: numbers.diameter ?? usual.terminalMedianUm,
    lengthMm: numbers.length ?? usual.lengthMm,
    curl: numbers.curl,
    blurSigmaPx: numbers.blur ?? usual.blurSigmaPx,
    glare: numbers.glare ?? usual.glare,
    oilBubbles: numbers.bubbles === undefined ? undefined : Math.round(numbers.bubbles),
    looseHairs: numbers.loose ?? usual.looseHairs,
    umPerPixel: numbers.umPerPixel,
    roundField: numbers.field,
    overlays: {
      scaleBarMm: numbers.scaleBar,
      circleRadiusMm: numbers.circle,
      rulerPitchMm: numbers.ruler,
    },
  };
}

function readSize(text: string | undefined): { widthPx?: number; heightPx?: number } | null {
  if (text === undefined) return {};
  const [, width, height] = /^(\d+)\s*[x×]\s*(\d+)$/i.exec(text.trim()) ?? [];
  const [widthPx, heightPx] = [wholeNumber(width ?? "", 64, 8000), wholeNumber(height ?? "", 64, 8000)];
  return widthPx === null || heightPx === null ? null : { widthPx, heightPx };
}

function wholeNumber(text: string, least: number, greatest: number): number | null {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= greatest ? value : null;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const fault = (sentence: string) => ({ ok: false, sentence }) as const;

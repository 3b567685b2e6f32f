/**
 * Where everything stands on a label of a given size: DataMatrix at the left, words beside and below it, as large as they
 * fit. Legal words that do not fit at the smallest legible size go with the product on the paper label (21 CFR 1271.370).
 */
import { scanText } from "@anagen/care";
import bwip from "bwip-js";
import type { LabelSize } from "../contract/index.ts";
import type { LabelContent } from "./labelOf.ts";

export const pointsPerMm = 72 / 25.4;

export type LabelFont = "text" | "bold" | "code";

export interface LabelText {
  readonly text: string;
  readonly font: LabelFont;
  readonly sizePt: number;
  readonly xPt: number;
  readonly yPt: number;
}

export interface LabelLayout {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Dark modules of the DataMatrix. */
  readonly modules: readonly { readonly xPt: number; readonly yPt: number; readonly edgePt: number }[];
  readonly texts: readonly LabelText[];
  /** True where the legal words are on the paper label, because this one has no room for them. */
  readonly wordsGoWithIt: boolean;
}

/** Width of a text in points at 1 pt. */
export type Measure = (text: string, font: LabelFont) => number;

/** Smallest letters in points; a design choice: smaller ones cannot be read on a thermal printer of 203 dpi. */
const smallestPt = 4.5;
const largestPt = 9;
const marginMm = 1;
const quietModules = 2;
const lineHeight = 1.18;
/** The legend of 21 CFR 1271.3(h): the symbol and the word. */
const biohazard = "☣ BIOHAZARD";

interface Block {
  readonly text: string;
  readonly font: LabelFont;
  /** Share of the label's letter size. */
  readonly scale: number;
}

export function layOutLabel(content: LabelContent, size: LabelSize, measure: Measure): LabelLayout {
  const [widthPt, heightPt] = [size.widthMm * pointsPerMm, size.heightMm * pointsPerMm];
  const modules = drawSymbol(scanText(content.code, size.carrier), size.symbolMm * pointsPerMm);
  const fit = (blocks: readonly Block[]) => largestFit(blocks, size, measure);
  const whole = fit([...head(content), ...legalOf(content), ...foot(content)]);
  const needed = whole ?? fit([...head(content), ...legalOf(content)]);
  const words = { text: "Warnings: see the paper label", font: "bold" as const, scale: 1 };
  const texts = needed ?? fit([...head(content), words]) ?? fit(head(content).slice(0, 1)) ?? [];
  return { widthPt, heightPt, modules, texts, wordsGoWithIt: needed === null && content.legal.length > 0 };
}

function head({ code, type, expiry }: LabelContent): Block[] {
  return [
    { text: code, font: "code", scale: 1.25 },
    { text: type, font: "text", scale: 1 },
    ...(expiry === null ? [] : [{ text: expiry, font: "bold" as const, scale: 1 }]),
  ];
}

function legalOf({ legal }: LabelContent): Block[] {
  return legal.map((text) => ({
    text: text === "Biohazard legend" ? biohazard : text,
    font: "bold",
    scale: 1,
  }));
}

function foot({ storage, establishment }: LabelContent): Block[] {
  return [storage ?? "", establishment]
    .filter((text) => text !== "")
    .map((text) => ({ text, font: "text" as const, scale: 0.9 }));
}

/** The texts at the largest size at which all of them fit; null where they do not fit even at the smallest. */
function largestFit(blocks: readonly Block[], size: LabelSize, measure: Measure): LabelText[] | null {
  for (let pt = largestPt; pt >= smallestPt; pt -= 0.25) {
    const texts = flow(blocks, size, measure, pt);
    if (texts !== null) return texts;
  }
  return null;
}

/** Lines beside the symbol while there is one, then over the whole width. */
function flow(blocks: readonly Block[], size: LabelSize, measure: Measure, pt: number): LabelText[] | null {
  const margin = marginMm * pointsPerMm;
  const symbol = size.symbolMm * pointsPerMm;
  const bottom = size.heightMm * pointsPerMm - margin;
  const right = size.widthMm * pointsPerMm - margin;
  let y = margin;
  const texts: LabelText[] = [];
  for (const { text, font, scale } of blocks) {
    const sizePt = pt * scale;
    let rest = wordsOf(text);
    while (rest.length > 0) {
      const x = y < margin + symbol ? margin + symbol + margin / 2 : margin;
      const count = wordsThatFit(rest, (part) => measure(part, font) * sizePt <= right - x);
      if (count === 0 || y + sizePt > bottom) return null;
      texts.push({ text: line(rest.slice(0, count)), font, sizePt, xPt: x, yPt: y });
      rest = rest.slice(count);
      y += sizePt * lineHeight;
    }
    y += sizePt * 0.15;
  }
  return texts;
}

/** Words with their blank before them; a code may go on in the next line after a hyphen. */
function wordsOf(text: string): string[] {
  return text.split(/(?= )|(?<=-)/);
}

function line(words: readonly string[]): string {
  return words.join("").trim();
}

function wordsThatFit(words: readonly string[], fits: (line: string) => boolean): number {
  let count = 0;
  while (count < words.length && fits(line(words.slice(0, count + 1)))) count += 1;
  return count;
}

function drawSymbol(text: string, edgePt: number): LabelLayout["modules"] {
  const [symbol] = bwip.raw({ bcid: "datamatrix", text }) as unknown as [
    { readonly pixs: readonly number[]; readonly pixx: number },
  ];
  const across = symbol.pixx + 2 * quietModules;
  const module = edgePt / across;
  const start = marginMm * pointsPerMm;
  return symbol.pixs.flatMap((dark, i) =>
    dark === 0
      ? []
      : [
          {
            xPt: start + (quietModules + (i % symbol.pixx)) * module,
            yPt: start + (quietModules + Math.floor(i / symbol.pixx)) * module,
            edgePt: module,
          },
        ],
  );
}

/**
 * How the fates of hairs look. Colours keep apart for people who see red and green alike (Okabe and Ito's set, lightened;
 * design choice); fates also differ by dashes and by the mark at the root, since colour never tells alone.
 */
import type { HairFate } from "@anagen/trichometry";

export interface FateStyle {
  readonly fate: HairFate;
  readonly label: string;
  readonly colour: string;
  /** Dashes and gaps in widths of the line; null is a full line. */
  readonly dashes: readonly [number, number] | null;
  readonly mark: "dot" | "cross" | "plus" | "ring";
}

export const fateStyles: readonly FateStyle[] = [
  { fate: "persisted", label: "persisted", colour: "#6cc4ff", dashes: null, mark: "dot" },
  { fate: "thinned", label: "thinned", colour: "#ffd21f", dashes: [5, 2], mark: "dot" },
  { fate: "thickened", label: "thickened", colour: "#b6f09c", dashes: [8, 2], mark: "dot" },
  { fate: "lost", label: "lost", colour: "#ff6ec4", dashes: [2, 1.5], mark: "cross" },
  { fate: "new", label: "new", colour: "#1fe0a4", dashes: null, mark: "plus" },
  { fate: "ambiguous", label: "cannot tell", colour: "#ffffff", dashes: [1, 2], mark: "ring" },
];

export const styleOfFate = (fate: HairFate): FateStyle =>
  fateStyles.find((style) => style.fate === fate) as FateStyle;

/** What became of hairs: names, colours and dash patterns, so that no fate is told by colour alone. */
import type { HairFate } from "@anagen/trichometry";

export interface FateStyle {
  readonly name: string;
  readonly colour: string;
  /** SVG dash array; "none" for a solid line. */
  readonly dashes: string;
}

/** Colours apart for people who see no red and green, over skin: blue, orange, yellow, white and grey. */
export const fateStyles: Record<HairFate, FateStyle> = {
  new: { name: "New", colour: "#4fc3ff", dashes: "none" },
  thickened: { name: "Thicker", colour: "#b8f2ff", dashes: "7 2" },
  persisted: { name: "The same", colour: "#ffffff", dashes: "none" },
  thinned: { name: "Thinner", colour: "#ffd54a", dashes: "7 2" },
  lost: { name: "Gone", colour: "#ff8a3d", dashes: "3 3" },
  ambiguous: { name: "Cannot tell", colour: "#b9b9c6", dashes: "1 3" },
};

export const fateOrder: readonly HairFate[] = [
  "new",
  "thickened",
  "persisted",
  "thinned",
  "lost",
  "ambiguous",
];

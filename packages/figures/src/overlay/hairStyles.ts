/**
 * How hairs look in an overlay. Colours keep apart for people who see red and green alike and stand out on pale and dark
 * skin (Okabe and Ito's set, lightened; design choice); classes also differ by line style, since colour never tells alone.
 */
import type { Hair } from "@anagen/trichometry";

export interface HairStyle {
  readonly key: "terminal" | "intermediate" | "vellus" | "unclassified" | "not-counted";
  readonly colour: string;
  /** Dashes and gaps in widths of the line; null is a full line. */
  readonly dashes: readonly [number, number] | null;
}

export const hairStyles: readonly HairStyle[] = [
  { key: "terminal", colour: "#1fb4ff", dashes: null },
  { key: "intermediate", colour: "#ffd21f", dashes: [6, 2] },
  { key: "vellus", colour: "#ff5ec4", dashes: [2, 1.5] },
  { key: "unclassified", colour: "#1fb4ff", dashes: null },
  { key: "not-counted", colour: "#ffffff", dashes: [1, 2] },
];

/** A hair that is not counted looks so, whatever its class; without a scale there is no class. */
export function styleOfHair(hair: Hair): HairStyle {
  const key = !hair.counted ? "not-counted" : (hair.class ?? "unclassified");
  return hairStyles.find((style) => style.key === key) as HairStyle;
}

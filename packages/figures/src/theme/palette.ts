/**
 * Colours of pages and figures in one place. Contrast on white, computed by the WCAG 2.2 formula, stands beside each
 * colour that carries text (4.5 is the limit for text, 3 for marks). Nothing is told by colour alone: classes also
 * differ by line style, sites by the shape of their mark, verdicts by words.
 */
export const palette = {
  /** 14.7:1 */
  ink: "#1f2a2e",
  /** 6.3:1 */
  inkSoft: "#566267",
  /** Lines of a grid, no text. */
  rule: "#e3e7e6",
  paper: "#ffffff",
  /** Ground of a panel, behind ink. */
  panel: "#f6f8f7",
  /** 6.5:1; the one accent. */
  accent: "#23695a",
  /** Ground behind accent-coloured text, 5.7:1. */
  accentSoft: "#e8f2ee",
  /** Band of the smallest detectable change. */
  band: "#dfe6e4",
  /** Expected windows of the protocol. */
  expected: "#f1f4f3",
  /** 6.0:1; something is wrong. */
  alarm: "#b3372f",
  /** 5.9:1; something wants attention. */
  caution: "#8a5a00",
} as const;

/** Marks of sites in a curve: colour and shape differ together. */
export const seriesStyles = [
  { colour: "#23695a", shape: "circle" },
  { colour: "#7a4a86", shape: "square" },
  { colour: "#8a5a00", shape: "triangle" },
  { colour: "#33608f", shape: "diamond" },
] as const;
export type SeriesStyle = (typeof seriesStyles)[number];

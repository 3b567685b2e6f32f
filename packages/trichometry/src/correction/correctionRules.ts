/** What a correction assumes where a person's hand says nothing. Data with id, version, source and date. */
export const correctionRules = {
  id: "correction-by-hand",
  version: "1",
  date: "2026-11-23",
  /** One standard deviation of a width that a person set by eye / the width. */
  byEyeRelativeSd: 0.15,
  /** Of a hair whose width nobody looked at, where the picture has no measured hair to lend one: width in working px. */
  unseenWidth: 6,
  unseenRelativeSd: 0.4,
  /** A cut leaves at least so much on both sides, px. */
  shortestPartPx: 2,
  source: "design choice; the spread of widths set by eye has not been measured yet",
} as const;

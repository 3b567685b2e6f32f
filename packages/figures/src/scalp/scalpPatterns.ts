/**
 * Patterns of hair loss as data, for schematic pictures seen from above. They show where hair is thin or gone in each
 * grade, drawn after the published descriptions of the scales; they are no copies of published plates and no measure of
 * anything. Shiseido's six grades are drawn from memory as even steps.
 */

/** All shares 0 to 1. Left out: as on a scalp without loss. */
export interface ScalpPattern {
  /** How far the hairline has gone back in the middle, 0 at the forehead, 1 at the crown. */
  readonly middle?: number;
  /** The same at the temples. */
  readonly temples?: number;
  /** Radius of the bald spot at the crown, in widths of the head. */
  readonly crown?: number;
  /** Hair left in that spot. */
  readonly crownHair?: number;
  /** Hair left between front and crown; 1: all. */
  readonly bridge?: number;
  /** Width of the parting line. */
  readonly parting?: number;
  /** Hair left on the whole top. */
  readonly top?: number;
  /** Thinning that widens the parting towards the forehead. */
  readonly front?: number;
}

export interface NamedPattern {
  readonly grade: string;
  readonly pattern: ScalpPattern;
  /** What is seen, in a few words. */
  readonly seen: string;
}

const named = (grade: string, seen: string, pattern: ScalpPattern): NamedPattern => ({
  grade,
  seen,
  pattern,
});

/** By name of the scale as the rules of the course write it. */
export const scalpPatterns: Readonly<Record<string, readonly NamedPattern[]>> = {
  "norwood-hamilton": [
    named("I", "No loss, or hardly any at the temples", { temples: 0.03 }),
    named("II", "Small corners at the temples", { temples: 0.14, middle: 0.03 }),
    named("IIa", "The whole front edge a little back", { temples: 0.16, middle: 0.12 }),
    named("III", "Deep corners at the temples", { temples: 0.32, middle: 0.05 }),
    named("IIIa", "The whole front edge back", { temples: 0.32, middle: 0.26 }),
    named("III-vertex", "Corners at the temples and a spot at the crown", {
      temples: 0.24,
      middle: 0.05,
      crown: 0.13,
    }),
    named("IV", "Deeper corners and a larger crown, a wide bridge between", {
      temples: 0.4,
      middle: 0.12,
      crown: 0.19,
    }),
    named("IVa", "The front edge back beyond the middle of the top", { temples: 0.48, middle: 0.44 }),
    named("V", "Front and crown large, a narrow thin bridge", {
      temples: 0.5,
      middle: 0.2,
      crown: 0.25,
      bridge: 0.55,
    }),
    named("Va", "Bald from the front almost to the crown", { temples: 0.7, middle: 0.68, crown: 0.1 }),
    named("VI", "Front and crown have run together", {
      temples: 0.62,
      middle: 0.42,
      crown: 0.3,
      bridge: 0.06,
    }),
    named("VII", "Only a band at the sides and the back", { temples: 1, middle: 1, crown: 0.36, bridge: 0 }),
  ],
  ludwig: [
    named("I", "Thinner on the top, the front edge kept", { parting: 0.25, top: 0.72 }),
    named("II", "Clearly thinner on the top", { parting: 0.5, top: 0.42 }),
    named("III", "The top bare, the front edge kept", { parting: 0.9, top: 0.04 }),
  ],
  savin: [
    named("I-1", "Parting as without loss", { parting: 0.08 }),
    named("I-2", "Parting a little wider", { parting: 0.18, top: 0.88 }),
    named("I-3", "Parting wider", { parting: 0.3, top: 0.76 }),
    named("I-4", "Parting clearly wider", { parting: 0.44, top: 0.64 }),
    named("II-1", "Thin on both sides of the parting", { parting: 0.56, top: 0.5 }),
    named("II-2", "Very thin on both sides of the parting", { parting: 0.7, top: 0.34 }),
    named("III", "The top nearly bare", { parting: 0.85, top: 0.16 }),
    named("advanced", "The top bare", { parting: 1, top: 0.02 }),
    named("frontal-accent", "Widest at the forehead, like a fir tree", {
      parting: 0.3,
      top: 0.8,
      front: 0.9,
    }),
  ],
  sinclair: [
    named("1", "Parting as without loss", { parting: 0.08 }),
    named("2", "Parting wider", { parting: 0.3, top: 0.85 }),
    named("3", "Parting wider and light through the hair beside it", { parting: 0.48, top: 0.58 }),
    named("4", "A bare place at the front of the parting", { parting: 0.62, top: 0.42, front: 0.6 }),
    named("5", "Bare along the whole top", { parting: 0.95, top: 0.08, front: 0.6 }),
  ],
  shiseido: [
    named("1", "Parting as without loss", { parting: 0.08 }),
    named("2", "Parting a little wider", { parting: 0.2, top: 0.88 }),
    named("3", "Parting wider", { parting: 0.34, top: 0.74 }),
    named("4", "Thin beside the parting", { parting: 0.5, top: 0.55 }),
    named("5", "Very thin on the top", { parting: 0.68, top: 0.34 }),
    named("6", "The top nearly bare", { parting: 0.88, top: 0.12 }),
  ],
  basp: [
    named("L", "Front edge straight, nothing back", {}),
    named("M0", "Front edge straight with its natural corners", { temples: 0.05 }),
    named("M1", "Corners in the front third", { temples: 0.2, middle: 0.04 }),
    named("M2", "Corners in the middle third", { temples: 0.38, middle: 0.08 }),
    named("M3", "Corners in the back third", { temples: 0.58, middle: 0.14 }),
    named("C0", "Front edge round, nothing back", { middle: 0.04, temples: 0.02 }),
    named("C1", "The middle back in the front third", { middle: 0.2, temples: 0.12 }),
    named("C2", "The middle back in the middle third", { middle: 0.4, temples: 0.3 }),
    named("C3", "The middle back in the back third", { middle: 0.6, temples: 0.5 }),
    named("U1", "Bald to the front of the crown", { middle: 0.68, temples: 0.68, crown: 0.1 }),
    named("U2", "Bald over the crown", { middle: 0.85, temples: 0.85, crown: 0.24, bridge: 0 }),
    named("U3", "Bald below the crown", { middle: 1, temples: 1, crown: 0.36, bridge: 0 }),
    named("F1", "A little thinner on the whole top", { top: 0.78 }),
    named("F2", "Thinner on the whole top", { top: 0.5 }),
    named("F3", "Very thin or bare on the whole top", { top: 0.14 }),
    named("V1", "A little thinner at the crown", { crown: 0.2, crownHair: 0.6 }),
    named("V2", "Thinner at the crown", { crown: 0.24, crownHair: 0.3 }),
    named("V3", "Very thin or bare at the crown", { crown: 0.28 }),
  ],
};

/** The pattern of a grade; a BASP grade is put together from its parts ("M2V1"). Null for a grade that is not drawn. */
export function patternOfGrade(scale: string, grade: string): ScalpPattern | null {
  const all = scalpPatterns[scale] ?? [];
  if (scale !== "basp") return all.find((n) => n.grade === grade)?.pattern ?? null;
  const parts = grade.toUpperCase().match(/L|[MCUFV]\d/g) ?? [];
  const found = parts.flatMap((part) => all.find((n) => n.grade === part)?.pattern ?? []);
  if (found.length === 0) return null;
  const most = (key: keyof ScalpPattern) => Math.max(0, ...found.map((p) => p[key] ?? 0));
  const least = (key: keyof ScalpPattern) => Math.min(1, ...found.map((p) => p[key] ?? 1));
  return {
    middle: most("middle"),
    temples: most("temples"),
    crown: most("crown"),
    crownHair: found.find((p) => p.crown === most("crown"))?.crownHair ?? 0,
    bridge: least("bridge"),
    top: least("top"),
  };
}

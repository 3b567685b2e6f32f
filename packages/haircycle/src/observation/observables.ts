/** What a clinic can see and count on a day, the same for a simulated population and for the mean field. */

export interface Observables {
  readonly day: number;
  /** Visible hairs at least `cutoffUm` thick, per follicle. */
  readonly visible: number;
  /** Of those, in anagen, per follicle (what a phototrichogram sees growing). */
  readonly growing: number;
  /** Visible hairs below 30 µm and above 60 µm, per follicle. */
  readonly vellus: number;
  readonly terminal: number;
  /** Mean diameter of the visible hairs at least `cutoffUm` thick, µm; NaN without any. */
  readonly meanDiameterUm: number;
  /** Sum of the diameters of the hairs counted in `visible`, µm per follicle. */
  readonly thicknessUm: number;
}

/** Clinical names for shares of the observables. */
export interface PatchReading {
  readonly day: number;
  readonly densityPerCm2: number;
  readonly meanDiameterUm: number;
  readonly anagenPercent: number;
  /** Terminal hairs per vellus hair; ∞ without vellus hairs. */
  readonly terminalToVellus: number;
  readonly terminalPerCm2: number;
  readonly vellusPerCm2: number;
  readonly cumulativeThicknessMmPerCm2: number;
}

/** Class edges (convention: vellus < 30, terminal > 60 µm; trials differ, see `diam_thresholds`). */
export const VELLUS_BELOW_UM = 30;
export const TERMINAL_ABOVE_UM = 60;

/** Scales observables per follicle to a patch. @param folliclesPerCm2 follicles that can make a hair, above 0 */
export function readPatch(seen: Observables, folliclesPerCm2: number): PatchReading {
  return {
    day: seen.day,
    densityPerCm2: seen.visible * folliclesPerCm2,
    meanDiameterUm: seen.meanDiameterUm,
    anagenPercent: (100 * seen.growing) / seen.visible,
    terminalToVellus: seen.terminal / seen.vellus,
    terminalPerCm2: seen.terminal * folliclesPerCm2,
    vellusPerCm2: seen.vellus * folliclesPerCm2,
    cumulativeThicknessMmPerCm2: (seen.thicknessUm * folliclesPerCm2) / 1000,
  };
}

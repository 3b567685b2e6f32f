/** Every number of the measurement that could have been another, with unit and source. */

/** What a caller may set; the rest of the engine's numbers are in `engineParameters`. */
export interface MeasureParameters {
  /** Below this a hair is vellus, µm (Rakowska 2009 and common usage: 30 µm). */
  readonly vellusBelowUm: number;
  /** Above this a hair is terminal, µm (common usage: 60 µm). */
  readonly terminalAboveUm: number;
  /** Hairs less probable than this are listed and not counted. */
  readonly minConfidence: number;
}

export const defaultMeasureParameters: MeasureParameters = {
  vellusBelowUm: 30,
  terminalAboveUm: 60,
  minConfidence: 0.5,
};

export const engineVersion = "0.4.0";

/** Greatest distance between neighbouring roots of one follicular unit, µm (design notes: start at 220 µm). */
export const unitReachUm = 220;

/** Rim of the picture in which a cut shaft cannot be told from a root, working pixels (44 µm). */
export const frameMargin = 4;

/** Width of a working pixel when nobody knows the scale, µm: the working scale aims at it. */
export const workingPixelUm = 11;

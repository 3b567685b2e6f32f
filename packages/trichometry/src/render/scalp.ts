/** A patch of scalp as plain data, apart from any photograph of it: follicular units, hairs, and a skin that is drawn by seed. */

/** Melanin of a shaft. Eumelanin 1 is black, 0.45 dark brown, 0.1 blond, 0 white; pheomelanin adds red. */
export interface Pigment {
  readonly eumelanin: number;
  readonly pheomelanin: number;
}

export interface ScalpHair {
  /** Stays the same over visits. */
  readonly id: number;
  readonly unit: number;
  /** Where the shaft leaves the skin, mm on the scalp. */
  readonly rootMm: readonly [number, number];
  /** Direction of growth on the scalp, radians, x to the right and y downwards. */
  readonly azimuth: number;
  /** Projected width of the shaft at its middle, µm. */
  readonly diameterUm: number;
  /** Share of the width that is lost from root to tip of a clipped shaft. */
  readonly taper: number;
  readonly pigment: Pigment;
  /** Length of this hair relative to the length of the picture's hairs. */
  readonly lengthFactor: number;
  /** Curvature of the shaft, 1/mm. */
  readonly curvaturePerMm: number;
}

export interface ScalpUnit {
  readonly id: number;
  readonly centreMm: readonly [number, number];
  readonly hairs: readonly ScalpHair[];
}

export interface Scalp {
  readonly seed: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** 0 very fair to 1 very dark. */
  readonly skinTone: number;
  /** 0 pale to 1 inflamed. */
  readonly redness: number;
  readonly units: readonly ScalpUnit[];
}

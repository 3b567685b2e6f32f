/**
 * A decoded picture: 8-bit sRGB, three channels interleaved, row by row, orientation already applied.
 * The decoder (Node: the clinic's `pictures` door; browser: the page) guarantees these properties.
 */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** `width * height * 3` bytes: R, G, B, R, G, B … */
  readonly data: Uint8Array;
}

/** The renderer's picture while it is drawn: linear light, three planes, with a map of how much each place is blurred. */

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Linear light of red, green, blue, 0 black to 1 white. */
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
  /** Factor on the blur, sampled every `blurStep` pixels. */
  readonly blur: Float32Array;
  readonly blurWidth: number;
  readonly blurHeight: number;
  readonly scratch: StrokeScratch;
}

/** Which stroke last touched a pixel, how far its axis is, and where along it: one set, used by every stroke in turn. */
export interface StrokeScratch {
  readonly owner: Int32Array;
  readonly offset: Float32Array;
  readonly along: Float32Array;
  readonly distance: Float32Array;
  next: number;
}

export const blurStep = 8;

export function createCanvas(width: number, height: number): Canvas {
  const size = width * height;
  const [blurWidth, blurHeight] = [Math.ceil(width / blurStep) + 1, Math.ceil(height / blurStep) + 1];
  return {
    width,
    height,
    planes: [new Float32Array(size), new Float32Array(size), new Float32Array(size)],
    blur: new Float32Array(blurWidth * blurHeight).fill(1),
    blurWidth,
    blurHeight,
    scratch: {
      owner: new Int32Array(size),
      offset: new Float32Array(size),
      along: new Float32Array(size),
      distance: new Float32Array(size),
      next: 1,
    },
  };
}

/** sRGB code value (0–255) → linear light (0–1), IEC 61966-2-1. */
export function toLinear(code: number): number {
  const value = code / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

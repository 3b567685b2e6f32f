/** What the tracing of long hair reads in a picture, made once. */
import type { Plane } from "../picture/plane.ts";
import { ridge } from "../thin/ridge.ts";
import { skinTexture, type Texture } from "./texture.ts";

export interface LongLook {
  /** Contrast in which the hair is positive, and the same smoothed, in which sections are read. */
  readonly plane: Plane;
  readonly smooth: Plane;
  readonly texture: Texture;
  /** Contrast of a clear shaft of this picture. */
  readonly usualContrast: number;
}

/** Smoothing of the plane in which sections are read, and scale of the skin's texture, working pixels. */
const sectionSigma = 1;
const textureSigma = 1.4;
/** Above this share of the usual contrast a pixel is taken for hair when the skin's texture is measured. */
const hairFrom = 0.4;

export function lookAtLong(plane: Plane, usualContrast: number): LongLook {
  const { smooth } = ridge(plane, sectionSigma);
  const { strength } = ridge(plane, textureSigma);
  const texture = skinTexture(strength, (i) => smooth.data[i] < hairFrom * usualContrast);
  return { plane, smooth, texture, usualContrast };
}

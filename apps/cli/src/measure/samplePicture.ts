/** Pictures for tests: scalp as the renderer draws it, which the quality gate passes. */
import { encodePicture } from "@anagen/clinic/pictures";
import { type Raster, renderScalp } from "@anagen/trichometry";

export interface SampleOptions {
  /** px, default 640. */
  readonly width?: number;
  /** px, default 512. */
  readonly height?: number;
  /** Any integer; default 7. */
  readonly seed?: number;
}

export function sampleRaster({ width = 640, height = 512, seed = 7 }: SampleOptions = {}): Raster {
  return renderScalp({ seed, widthPx: width, heightPx: height }).raster;
}

export function samplePicture(format: "jpeg" | "png", options: SampleOptions = {}): Promise<Uint8Array> {
  return encodePicture(sampleRaster(options), format);
}

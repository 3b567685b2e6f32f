/** Draws one picture of the demo: a scalp, aged up to the visit, photographed. The same sketch gives the same bytes. */
import {
  type AgeOptions,
  ageScalp,
  createScalp,
  photographScalp,
  type ScalpOptions,
  type View,
} from "@anagen/trichometry";
import { encodePicture } from "../pictures/index.ts";

export interface Sketch {
  readonly scalp: ScalpOptions;
  /** What happened to the scalp since, one after the other. */
  readonly ageing: readonly AgeOptions[];
  readonly view: View;
}

/** A JPEG file as a camera would write it. */
export async function drawPicture({ scalp, ageing, view }: Sketch): Promise<Uint8Array> {
  const aged = ageing.reduce((before, options) => ageScalp(before, options).scalp, createScalp(scalp));
  return encodePicture(photographScalp(aged, view).raster, "jpeg", { quality: 92 });
}

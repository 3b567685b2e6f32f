/** The scale of every compared picture: one for all, or one for each in their order. */
import { readScaleOptions, type Scale } from "../measure/scaleOptions.ts";

export interface TypedScales {
  readonly umPerPixel?: readonly string[];
  readonly umPerPixelSd?: readonly string[];
  readonly device?: readonly string[];
}

/** The scales in the pictures' order, or a sentence that says what is wrong. */
export function readScales(typed: TypedScales, pictures: number): Scale[] | string {
  const named = [
    ["--um-per-pixel", typed.umPerPixel],
    ["--um-per-pixel-sd", typed.umPerPixelSd],
    ["--device", typed.device],
  ] as const;
  for (const [name, given] of named) {
    if (given !== undefined && given.length !== 1 && given.length !== pictures)
      return `${name} is given ${given.length} times for ${pictures} pictures; give it once for all, or once for each in their order.`;
  }
  const scales: Scale[] = [];
  for (let k = 0; k < pictures; k++) {
    const of = (given: readonly string[] | undefined) => (given?.length === 1 ? given[0] : given?.[k]);
    const read = readScaleOptions({
      umPerPixel: of(typed.umPerPixel),
      umPerPixelSd: of(typed.umPerPixelSd),
      device: of(typed.device),
    });
    if (!read.ok) return read.sentence;
    scales.push(read.scale);
  }
  return scales;
}

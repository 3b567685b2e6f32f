/** Door `@anagen/clinic/pictures`: picture files in and out, and the pool of threads that measures them. */

export {
  type CompareOutcome,
  type CompareRequest,
  compareBytes,
} from "./compareBytes.ts";
export { type Comparer, createComparer } from "./createComparer.ts";
export { type DecodedPicture, type DecodeOptions, decodePicture } from "./decodePicture.ts";
export { type EncodeOptions, encodePicture } from "./encodePicture.ts";
export { type InspectedPicture, inspectPicture } from "./inspectPicture.ts";
export { makeThumbnail, type ThumbnailOptions } from "./makeThumbnail.ts";
export {
  type MeasureFault,
  type MeasureOutcome,
  type MeasureProgress,
  type MeasureRequest,
  measureBytes,
} from "./measureBytes.ts";
export {
  createMeasuringPool,
  type MeasureCallOptions,
  type MeasuringPool,
  type MeasuringPoolOptions,
} from "./measuringPool.ts";
export type {
  PictureFailure,
  PictureFormat,
  PictureProblem,
  PictureProblemCode,
  PictureWarning,
} from "./problem.ts";
export { rasteriseSvg } from "./rasteriseSvg.ts";
export { type StrippedPicture, stripLocation } from "./stripLocation.ts";

/** Door `@anagen/clinic/pictures`: picture files in and out, and the pool of threads that measures them. */
export { type DecodedPicture, type DecodeOptions, decodePicture } from "./decodePicture.ts";
export { type EncodeOptions, encodePicture } from "./encodePicture.ts";
export { makeThumbnail, type ThumbnailOptions } from "./makeThumbnail.ts";
export type {
  PictureFailure,
  PictureFormat,
  PictureProblem,
  PictureProblemCode,
  PictureWarning,
} from "./problem.ts";
export { type StrippedPicture, stripLocation } from "./stripLocation.ts";

/** Size and format of a picture from its header alone: fast, and safe for bytes that nobody has looked at yet. */
import { sizeAsShown } from "./format/container.ts";
import { readContainer } from "./format/readContainer.ts";
import type { PictureFailure, PictureFormat } from "./problem.ts";

export interface InspectedPicture {
  readonly ok: true;
  readonly format: PictureFormat;
  /** Size as shown, after the EXIF orientation, px. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Fails as `decodePicture` does for bytes whose structure is no complete picture; pixels are not looked at. */
export function inspectPicture(bytes: Uint8Array): InspectedPicture | PictureFailure {
  const read = readContainer(bytes);
  if (!read.ok) return read;
  return { ok: true, format: read.format, ...sizeAsShown(read.container) };
}

/**
 * Takes out of a picture file where, when and by whom it was taken, before it is stored. No pixel is decoded or written
 * again: JPEG segments, PNG chunks and WebP chunks that are not needed to show the picture are left out; in a TIFF file
 * they are set to zero. Kept are the pixels, the colour profile and the orientation. Anything behind the picture's end
 * (a second picture of a phone, with a location of its own) goes too.
 */
import { sizeAsShown } from "./format/container.ts";
import { readContainer } from "./format/readContainer.ts";
import type { PictureFailure, PictureFormat } from "./problem.ts";

export interface StrippedPicture {
  readonly ok: true;
  readonly format: PictureFormat;
  /** The file as it may be stored. */
  readonly bytes: Uint8Array;
  /** Size as shown, after the EXIF orientation, px. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Names of what was taken out; empty when there was nothing. */
  readonly removed: readonly string[];
}

/** The stripped file; fails as `decodePicture` does for bytes that are no complete picture. */
export function stripLocation(bytes: Uint8Array): StrippedPicture | PictureFailure {
  const read = readContainer(bytes);
  if (!read.ok) return read;
  const { format, container } = read;
  const { bytes: clean, removed } = container.strip();
  const { widthPx, heightPx } = sizeAsShown(container);
  return { ok: true, format, bytes: clean, widthPx, heightPx, removed };
}

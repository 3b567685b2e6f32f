/** A small JPEG of a picture for lists and cards; never measured. */
import { loadCodec } from "./codec.ts";

export interface ThumbnailOptions {
  /** Longer side, px; default 320. A smaller picture is not enlarged. */
  readonly longSidePx?: number;
  /** Largest picture that is read, in millions of pixels; default 40. */
  readonly maxMegapixels?: number;
}

/** JPEG bytes, the right way up and without metadata. The bytes must be a picture that `decodePicture` accepts. */
export async function makeThumbnail(
  bytes: Uint8Array,
  { longSidePx = 320, maxMegapixels = 40 }: ThumbnailOptions = {},
): Promise<Uint8Array> {
  const codec = await loadCodec();
  return codec(bytes, { failOn: "error", limitInputPixels: maxMegapixels * 1e6 })
    .autoOrient()
    .resize({ width: longSidePx, height: longSidePx, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** Pixels → a picture file: rendered sample pictures, overlays for people, thumbnails. */
import type { Raster } from "@anagen/trichometry";
import { loadCodec } from "./codec.ts";
import type { PictureFormat } from "./problem.ts";

export interface EncodeOptions {
  /** JPEG and lossy WebP quality, 1 to 100; default 92. PNG and TIFF lose nothing; WebP is lossless at 100. */
  readonly quality?: number;
}

/** The file's bytes. PNG, TIFF and WebP at quality 100 decode to the same pixels again. */
export async function encodePicture(
  raster: Raster,
  format: PictureFormat,
  { quality = 92 }: EncodeOptions = {},
): Promise<Uint8Array> {
  const codec = await loadCodec();
  const picture = codec(raster.data, {
    raw: { width: raster.width, height: raster.height, channels: 3 },
  });
  switch (format) {
    case "jpeg":
      return picture.jpeg({ quality, chromaSubsampling: "4:4:4" }).toBuffer();
    case "png":
      return picture.png({ compressionLevel: 6 }).toBuffer();
    case "webp":
      return picture.webp(quality === 100 ? { lossless: true, exact: true } : { quality }).toBuffer();
    case "tiff":
      return picture.tiff({ compression: "lzw" }).toBuffer();
  }
}

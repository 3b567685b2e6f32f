/** A picture as it goes into a letter: JPEG, at most 900 pixels wide, without anything but the pixels. */
import sharp from "sharp";

export async function rasterToJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  const jpeg = await sharp(bytes)
    .rotate()
    .resize({ width: 900, withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 82 })
    .toBuffer();
  return new Uint8Array(jpeg);
}

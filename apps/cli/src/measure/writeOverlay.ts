/** Writes the picture with its hairs drawn: an SVG file that stands alone, or a PNG. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeThumbnail, rasteriseSvg } from "@anagen/clinic/pictures";
import { hairOverlay } from "@anagen/figures";
import type { Measurement } from "@anagen/trichometry";
import type { PictureFile } from "./findPictures.ts";

export type OverlayFormat = "svg" | "png";

/** `<folder>/<id>.svg` or `.png`; the picture lies below the drawing as a JPEG of its own size. */
export async function writeOverlay(
  file: PictureFile & { readonly measurement: Measurement },
  folder: string,
  format: OverlayFormat,
): Promise<void> {
  const { widthPx, heightPx } = file.measurement.picture;
  const jpeg = await makeThumbnail(await readFile(file.path), { longSidePx: Math.max(widthPx, heightPx) });
  const svg = hairOverlay({
    id: "hairs",
    measurement: file.measurement,
    pictureHref: `data:image/jpeg;base64,${Buffer.from(jpeg).toString("base64")}`,
  });
  const path = join(folder, `${file.id}.${format}`);
  await writeFile(path, format === "svg" ? svg : await rasteriseSvg(svg));
}

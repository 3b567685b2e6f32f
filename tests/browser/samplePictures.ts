/** Pictures to upload: drawn scalp, and files that cannot be measured. */
import { encodePicture } from "@anagen/clinic/pictures";
import { renderScalp } from "@anagen/trichometry";

export interface UploadFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A sharp trichoscopy picture at 5.54 µm per pixel; another seed is another scalp. */
export async function scalpPicture(name: string, seed: number): Promise<UploadFile> {
  const { raster } = renderScalp({ seed, widthPx: 1280, heightPx: 1024, umPerPixel: 5.54 });
  const bytes = await encodePicture(raster, "jpeg");
  return { name, mimeType: "image/jpeg", buffer: Buffer.from(bytes) };
}

/** The lens cap was on. */
export async function blackPicture(name: string): Promise<UploadFile> {
  const raster = { width: 1280, height: 1024, data: new Uint8Array(1280 * 1024 * 3) };
  return { name, mimeType: "image/png", buffer: Buffer.from(await encodePicture(raster, "png")) };
}

export function textAsPicture(name: string): UploadFile {
  return { name, mimeType: "image/jpeg", buffer: Buffer.from("Dear colleague, the picture follows later.") };
}

/** Scalp at 5.54 µm per pixel with a ruler of 0.2 mm a division on the contact plate. */
export async function rulerPicture(name: string): Promise<UploadFile> {
  const { raster } = renderScalp({ seed: 77, overlays: { rulerPitchMm: 0.2 } });
  return { name, mimeType: "image/png", buffer: Buffer.from(await encodePicture(raster, "png")) };
}

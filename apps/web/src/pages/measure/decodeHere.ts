/** Picture bytes → 8-bit sRGB pixels by the browser's own codec, and their SHA-256. Runs in a worker. */
import type { Raster } from "@anagen/trichometry";

export type Decoded =
  | { readonly ok: true; readonly raster: Raster; readonly sha256: string }
  | { readonly ok: false; readonly sentence: string };

/** The same limits as the server's: docs/decisions/0018-one-way-in-for-pictures.md. */
export const limits = { bytes: 60 * 1024 * 1024, megapixels: 40, shortestSidePx: 32 } as const;

/** The right way up (EXIF), transparency laid on white, colour profiles converted to sRGB. */
export async function decodeHere(file: Blob): Promise<Decoded> {
  if (file.size === 0) return failure("This file is empty.");
  if (file.size > limits.bytes)
    return failure(
      `This file has ${Math.round(file.size / 1024 / 1024)} MB; at most ${limits.bytes / 1024 / 1024} MB are measured.`,
    );
  if (!globalThis.crypto?.subtle)
    return failure(
      "Measuring here needs a secure connection: open the clinic by https, or on the machine it runs on.",
    );
  const bytes = await file.arrayBuffer();
  const sha256 = hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: "from-image" });
  } catch {
    return failure(
      "This browser cannot read the file as a picture. JPEG, PNG and WebP can be measured here; the clinic's server also reads TIFF.",
    );
  }
  const { width, height } = bitmap;
  const size = `${width} × ${height} pixels`;
  if (width * height > limits.megapixels * 1e6)
    return failure(
      `This picture is ${size}; the largest that is measured has ${limits.megapixels} megapixels.`,
    );
  if (Math.min(width, height) < limits.shortestSidePx)
    return failure(`This picture is ${size}; its shorter side needs at least ${limits.shortestSidePx}.`);
  return { ok: true, raster: pixelsOf(bitmap), sha256 };
}

function pixelsOf(bitmap: ImageBitmap): Raster {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false, colorSpace: "srgb" });
  if (context === null) throw new Error("this browser gives no canvas");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const four = context.getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = four[from] as number;
    data[to + 1] = four[from + 1] as number;
    data[to + 2] = four[from + 2] as number;
  }
  return { width, height, data };
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
const failure = (sentence: string): Decoded => ({ ok: false, sentence });

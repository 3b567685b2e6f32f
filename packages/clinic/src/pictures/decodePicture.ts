/** Picture bytes → 8-bit sRGB pixels the right way up, or a sentence that says why not. */
import { createHash } from "node:crypto";
import type { Raster } from "@anagen/trichometry";
import { type Codec, loadCodec } from "./codec.ts";
import type { Container } from "./format/container.ts";
import { readContainer } from "./format/readContainer.ts";
import {
  formatNames,
  type PictureFailure,
  type PictureFormat,
  type PictureWarning,
  pictureFailure,
  truncatedFailure,
} from "./problem.ts";

export interface DecodeOptions {
  /** Largest picture that is decoded, in millions of pixels; default 40. Checked in the header, before any pixel. */
  readonly maxMegapixels?: number;
  /** Shortest side of a picture that is decoded, px; default 32: no field of hairs fits in less (design choice). */
  readonly minSidePx?: number;
  /** The name the file came with: an extension that says another format gives a warning. */
  readonly name?: string;
}

export interface DecodedPicture {
  readonly ok: true;
  /** 8-bit sRGB, three channels, EXIF orientation applied. */
  readonly raster: Raster;
  readonly format: PictureFormat;
  /** SHA-256 of the bytes as given, hexadecimal. */
  readonly sha256: string;
  readonly warnings: readonly PictureWarning[];
}

/**
 * Decodes JPEG, PNG, WebP or TIFF; the bytes decide, not the name. CMYK and embedded colour profiles are converted to
 * sRGB, 16 bits are scaled to 8, grey becomes three equal channels, transparency is laid on white (with a warning).
 * Animations and files of several pages are refused: which of the pictures was measured could not be said afterwards.
 */
export async function decodePicture(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Promise<DecodedPicture | PictureFailure> {
  const { maxMegapixels = 40, minSidePx = 32, name } = options;
  const read = readContainer(bytes);
  if (!read.ok) return read;
  const { format, container } = read;
  const refused = refusal(container, format, { maxMegapixels, minSidePx });
  if (refused !== null) return refused;
  const pixels = await decodePixels(await loadCodec(), bytes, format, maxMegapixels);
  if ("ok" in pixels) return pixels;
  return {
    ok: true,
    raster: pixels.raster,
    format,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    warnings: [...mislabelled(name, format), ...pixels.warnings],
  };
}

function refusal(
  { widthPx, heightPx, pages, animated }: Container,
  format: PictureFormat,
  { maxMegapixels, minSidePx }: { maxMegapixels: number; minSidePx: number },
): PictureFailure | null {
  const size = `${widthPx} × ${heightPx} pixels`;
  if (animated)
    return pictureFailure(
      "picture.animated",
      `This ${formatNames[format]} file is an animation; a measurement belongs to one still picture. Save the frame you mean as a picture of its own.`,
    );
  if (pages > 1)
    return pictureFailure(
      "picture.several-pages",
      `This ${formatNames[format]} file holds ${pages} pages; a measurement belongs to one picture. Save the page you mean as a file of its own.`,
    );
  if (widthPx * heightPx > maxMegapixels * 1e6)
    return pictureFailure(
      "picture.too-large",
      `This picture is ${size} (${Math.round((widthPx * heightPx) / 1e6)} megapixels); the largest that is measured has ${maxMegapixels} megapixels.`,
    );
  if (Math.min(widthPx, heightPx) < minSidePx)
    return pictureFailure(
      "picture.too-small",
      `This picture is ${size}; a picture to be measured has at least ${minSidePx} pixels on its shorter side.`,
    );
  return null;
}

type Pixels = { readonly raster: Raster; readonly warnings: PictureWarning[] };

async function decodePixels(
  codec: Codec,
  bytes: Uint8Array,
  format: PictureFormat,
  maxMegapixels: number,
): Promise<Pixels | PictureFailure> {
  try {
    const { data, info } = await codec(bytes, {
      failOn: "error",
      limitInputPixels: maxMegapixels * 1e6,
      sequentialRead: true,
    })
      .autoOrient()
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    return threeChannels(data, info);
  } catch (error) {
    const said = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    if (/premature end|truncated|read error|unable to parse|Not enough data|end of/i.test(said))
      return truncatedFailure(format, bytes.length, "its pixels are incomplete");
    return pictureFailure(
      "picture.damaged",
      `This ${formatNames[format]} file is damaged: its pixels cannot be decoded (${said}).`,
    );
  }
}

function threeChannels(
  data: Uint8Array,
  { width, height, channels }: { width: number; height: number; channels: number },
): Pixels {
  if (channels === 3)
    return {
      raster: { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) },
      warnings: [],
    };
  const rgb = new Uint8Array(width * height * 3);
  const grey = channels < 3;
  const hasAlpha = channels === 2 || channels === 4;
  let transparent = 0;
  for (let k = 0; k < width * height; k++) {
    const from = k * channels;
    const alpha = hasAlpha ? (data[from + channels - 1] ?? 255) : 255;
    if (alpha < 255) transparent++;
    for (let c = 0; c < 3; c++) {
      const value = data[from + (grey ? 0 : c)] ?? 0;
      rgb[3 * k + c] = Math.round((value * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return { raster: { width, height, data: rgb }, warnings: transparency(transparent / (width * height)) };
}

function transparency(share: number): PictureWarning[] {
  if (share === 0) return [];
  const percent = share < 0.01 ? "under 1" : String(Math.round(100 * share));
  return [
    {
      code: "picture.transparent",
      sentence: `${percent} % of this picture is transparent; it is measured as if it lay on white.`,
    },
  ];
}

const extensions: Record<PictureFormat, readonly string[]> = {
  jpeg: ["jpg", "jpeg", "jpe", "jfif"],
  png: ["png"],
  webp: ["webp"],
  tiff: ["tif", "tiff"],
};

/** A name without an extension says nothing; one with another format's extension gets a warning. */
function mislabelled(name: string | undefined, format: PictureFormat): PictureWarning[] {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name ?? "")?.[1]?.toLowerCase();
  if (extension === undefined || extensions[format].includes(extension)) return [];
  return [
    {
      code: "picture.mislabelled",
      sentence: `The name ends in “.${extension}”, but the file is a ${formatNames[format]} picture; it is read as what it is.`,
    },
  ];
}

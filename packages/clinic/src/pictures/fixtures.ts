/** Pictures that tests make in code: good ones of every kind, and every kind of bad one. No binary is kept. */
import { crc32 } from "node:zlib";
import { type Raster, renderScalp } from "@anagen/trichometry";
import sharp from "sharp";
import { joinBytes, view } from "./format/bytes.ts";

/** A raster with a gradient and fine structure, so that a turned or shifted picture cannot pass for the right one. */
export function gradientRaster(width = 96, height = 64): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = 3 * (y * width + x);
      data[k] = Math.round((200 * x) / (width - 1));
      data[k + 1] = Math.round((200 * y) / (height - 1));
      data[k + 2] = ((x ^ y) & 7) * 20;
    }
  return { width, height, data };
}

const rendered = new Map<string, Raster>();

/**
 * A rendered picture of scalp that the quality gate passes, as PNG. Rendering takes longer than measuring, so pictures
 * of one size are one rendering, told apart by the value of their first pixel.
 */
export async function scalpPicture(firstPixel: number, widthPx = 640, heightPx = 512): Promise<Uint8Array> {
  const key = `${widthPx} × ${heightPx}`;
  const raster = rendered.get(key) ?? renderScalp({ seed: 7, widthPx, heightPx }).raster;
  rendered.set(key, raster);
  const data = new Uint8Array(raster.data);
  data[0] = firstPixel;
  return sharpOf({ ...raster, data })
    .png()
    .toBuffer();
}

export function sharpOf(raster: Raster) {
  return sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } });
}

const personal = {
  IFD0: { Artist: "Jane Roe", Copyright: "Jane Roe Clinic" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "51/1 30/1 0/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "7/1 0/1 0/1",
  },
};

/** A file with a GPS position, a name, and an orientation. */
export async function personalPicture(
  format: "jpeg" | "png" | "webp" | "tiff",
  orientation = 6,
  raster = gradientRaster(),
): Promise<Uint8Array> {
  const picture = sharpOf(raster).withMetadata({ orientation }).withExifMerge(personal);
  switch (format) {
    case "jpeg":
      return picture.jpeg({ quality: 95 }).toBuffer();
    case "png":
      return picture.png().toBuffer();
    case "webp":
      return picture.webp({ lossless: true }).toBuffer();
    case "tiff":
      return withPersonalTags(await picture.tiff({ compression: "lzw" }).toBuffer());
  }
}

/** The codec writes no EXIF into TIFF, so its directory is written anew at the end: with an artist and a GPS directory. */
function withPersonalTags(bytes: Uint8Array): Uint8Array {
  const data = view(bytes);
  const little = bytes[0] === 0x49;
  const old = data.getUint32(4, little);
  const entries = data.getUint16(old, little);
  const start = bytes.length + (bytes.length % 2);
  const texts = start + 2 + 12 * (entries + 2) + 4;
  const file = new Uint8Array(texts + 32 + 18 + 24);
  const out = view(file);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    out.setUint16(at, tag, little);
    out.setUint16(at + 2, type, little);
    out.setUint32(at + 4, count, little);
    out.setUint32(at + 8, value, little);
  };
  file.set(bytes);
  out.setUint32(4, start, little);
  out.setUint16(start, entries + 2, little);
  file.set(bytes.subarray(old + 2, old + 2 + 12 * entries), start + 2);
  entry(start + 2 + 12 * entries, 315, 2, 9, texts);
  entry(start + 2 + 12 * (entries + 1), 34853, 4, 1, texts + 32);
  file.set(new TextEncoder().encode("Jane Roe"), texts);
  out.setUint16(texts + 32, 1, little);
  entry(texts + 34, 2, 5, 3, texts + 50);
  for (const [k, degrees] of [51, 1, 30, 1, 0, 1].entries())
    out.setUint32(texts + 50 + 4 * k, degrees, little);
  return file;
}

/** One PNG chunk with its length and checksum. */
export function pngChunk(type: string, payload: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + payload.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(payload, 8);
  view(chunk).setUint32(0, payload.length);
  view(chunk).setUint32(8 + payload.length, crc32(chunk.subarray(4, 8 + payload.length)));
  return chunk;
}

/** A PNG whose header promises `side` × `side` pixels and that holds next to none: a decompression bomb. */
export function bombPng(side = 50_000): Uint8Array {
  const header = new Uint8Array(13);
  view(header).setUint32(0, side);
  view(header).setUint32(4, side);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = [
    pngChunk("IHDR", header),
    pngChunk("IDAT", new Uint8Array(64)),
    pngChunk("IEND", new Uint8Array(0)),
  ];
  return joinBytes([signature, ...body]);
}

/** The same lie in the frame header of a real JPEG. */
export async function bombJpeg(side = 50_000): Promise<Uint8Array> {
  const bytes = new Uint8Array(await sharpOf(gradientRaster()).jpeg().toBuffer());
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xc0) {
      view(bytes).setUint16(at + 5, side);
      view(bytes).setUint16(at + 7, side);
      return bytes;
    }
    at += 2 + view(bytes).getUint16(at + 2);
  }
  throw new Error("the JPEG made for this test has no baseline frame header");
}

/** Two frames, one after the other. */
export async function animatedWebp(): Promise<Uint8Array> {
  const { width, height, data } = gradientRaster();
  const frames = joinBytes([data, data.map((value) => 255 - value)]);
  return sharp(frames, { raw: { width, height: 2 * height, channels: 3, pageHeight: height } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

/** A PNG that says it is animated (an acTL chunk before its data). */
export async function animatedPng(): Promise<Uint8Array> {
  const bytes = new Uint8Array(await sharpOf(gradientRaster()).png().toBuffer());
  const control = new Uint8Array(8);
  view(control).setUint32(0, 2);
  return joinBytes([bytes.subarray(0, 33), pngChunk("acTL", control), bytes.subarray(33)]);
}

/** Two pages: a second directory is linked behind the first. */
export async function twoPageTiff(): Promise<Uint8Array> {
  const bytes = new Uint8Array(await sharpOf(gradientRaster()).tiff({ compression: "none" }).toBuffer());
  const data = view(bytes);
  const little = bytes[0] === 0x49;
  const directory = data.getUint32(4, little);
  const length = 2 + 12 * data.getUint16(directory, little);
  const start = bytes.length + (bytes.length % 2);
  const file = new Uint8Array(start + length + 4);
  file.set(bytes);
  file.set(bytes.subarray(directory, directory + length), start);
  view(file).setUint32(directory + length, start, little);
  return file;
}

import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { decodePicture } from "./decodePicture.ts";
import { gradientRaster, personalPicture, pngChunk, sharpOf } from "./fixtures.ts";
import { joinBytes } from "./format/bytes.ts";
import { inspectPicture } from "./inspectPicture.ts";
import type { PictureFormat } from "./problem.ts";
import { stripLocation } from "./stripLocation.ts";

const formats: readonly PictureFormat[] = ["jpeg", "png", "webp", "tiff"];

async function pixelsOf(bytes: Uint8Array) {
  const picture = await decodePicture(bytes);
  if (!picture.ok) throw new Error(picture.problem.sentence);
  return picture.raster;
}

function stripped(bytes: Uint8Array) {
  const result = stripLocation(bytes);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result;
}

const contains = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);

for (const format of formats)
  describe(format, () => {
    for (const orientation of [1, 6])
      test(`GPS and names are gone, pixels and orientation ${orientation} are the same`, async () => {
        const bytes = await personalPicture(format, orientation);
        expect(contains(bytes, "Jane Roe")).toBe(true);
        const clean = stripped(bytes);
        expect(contains(clean.bytes, "Jane Roe")).toBe(false);
        expect(clean.removed.length).toBeGreaterThan(0);
        const metadata = await sharp(clean.bytes).metadata();
        expect(metadata.orientation ?? 1).toBe(orientation);
        expect(metadata.exif?.length ?? 0).toBeLessThan(60);
        const before = await pixelsOf(bytes);
        expect(await pixelsOf(clean.bytes)).toEqual(before);
        expect([clean.widthPx, clean.heightPx]).toEqual([before.width, before.height]);
        const { width: widthPx, height: heightPx } = before;
        expect(inspectPicture(bytes)).toEqual({ ok: true, format, widthPx, heightPx });
      });

    test("a stripped file has nothing left to strip and keeps its bytes", async () => {
      const once = stripped(await personalPicture(format, 1));
      const twice = stripped(once.bytes);
      expect(twice.removed).toEqual([]);
      expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true);
    });

    test("the colour profile stays", async () => {
      const picture = sharpOf(gradientRaster())
        .withIccProfile("p3")
        .withExifMerge({ IFD0: { Artist: "Jane Roe" } });
      const bytes = await picture.toFormat(format).toBuffer();
      const clean = stripped(bytes).bytes;
      expect((await sharp(clean).metadata()).icc).toEqual((await sharp(bytes).metadata()).icc);
      expect((await sharp(clean).metadata()).icc).toBeDefined();
      expect(contains(clean, "Jane Roe")).toBe(false);
    });

    test("a file that is cut off is refused, not stored half", async () => {
      const bytes = await personalPicture(format);
      const result = stripLocation(bytes.subarray(0, bytes.length >> 1));
      expect(result.ok ? null : result.problem.code).toBe("picture.truncated");
    });
  });

test("JPEG: a second picture behind the first goes, with the location that it carries", async () => {
  const clean = await sharpOf(gradientRaster()).jpeg().toBuffer();
  const second = await personalPicture("jpeg");
  const result = stripped(joinBytes([clean, second]));
  expect(Buffer.from(result.bytes).equals(clean)).toBe(true);
  expect(result.removed).toEqual([`${second.length} bytes after the picture`]);
});

test("JPEG: comments and private segments go", async () => {
  const clean = await sharpOf(gradientRaster()).jpeg().toBuffer();
  const note = new TextEncoder().encode("patient Roe");
  const segment = (marker: number) => joinBytes([new Uint8Array([0xff, marker, 0, note.length + 2]), note]);
  const bytes = joinBytes([clean.subarray(0, 2), segment(0xfe), segment(0xe5), clean.subarray(2)]);
  const result = stripped(bytes);
  expect(Buffer.from(result.bytes).equals(clean)).toBe(true);
  expect(result.removed).toEqual(["comment", "APP5 (pati)"]);
});

test("TIFF: every byte of the location is zero, not merely out of reach", async () => {
  const bytes = await personalPicture("tiff", 1);
  const location = bytes.slice(-24);
  expect(location.some((value) => value === 51)).toBe(true);
  const result = stripped(bytes);
  expect(result.removed).toEqual(expect.arrayContaining(["artist", "GPS"]));
  expect(Buffer.from(result.bytes.subarray(-74)).every((value) => value === 0)).toBe(true);
});

test("the bytes that were handed in are not changed", async () => {
  for (const format of formats) {
    const bytes = await personalPicture(format);
    const before = new Uint8Array(bytes);
    stripLocation(bytes);
    expect(Buffer.from(before).equals(Buffer.from(bytes))).toBe(true);
  }
});

test("PNG: text and time chunks go", async () => {
  const clean = new Uint8Array(await sharpOf(gradientRaster()).png().toBuffer());
  const text = pngChunk("tEXt", new TextEncoder().encode("Author\0Jane Roe"));
  const time = pngChunk("tIME", new Uint8Array(7));
  const result = stripped(joinBytes([clean.subarray(0, 33), text, time, clean.subarray(33)]));
  expect(Buffer.from(result.bytes).equals(Buffer.from(clean))).toBe(true);
  expect(result.removed).toEqual(["tEXt", "tIME"]);
});

const kinds: Record<string, () => Promise<Uint8Array>> = {
  "progressive JPEG": () => sharpOf(gradientRaster()).jpeg({ progressive: true }).toBuffer(),
  "CMYK JPEG": () => sharpOf(gradientRaster()).toColourspace("cmyk").jpeg().toBuffer(),
  "JPEG with optimised tables": () =>
    sharpOf(gradientRaster()).jpeg({ optimiseCoding: true, trellisQuantisation: true }).toBuffer(),
  "interlaced PNG": () => sharpOf(gradientRaster()).png({ progressive: true }).toBuffer(),
  "palette PNG": () => sharpOf(gradientRaster()).png({ palette: true }).toBuffer(),
  "16-bit PNG": () => sharpOf(gradientRaster()).toColourspace("rgb16").png().toBuffer(),
  "lossy WebP": () => sharpOf(gradientRaster()).webp().toBuffer(),
  "WebP with transparency": () => sharpOf(gradientRaster()).ensureAlpha(0.5).webp().toBuffer(),
  "tiled TIFF": () =>
    sharpOf(gradientRaster(300, 200)).tiff({ tile: true, tileWidth: 128, tileHeight: 128 }).toBuffer(),
  "TIFF with JPEG inside": () => sharpOf(gradientRaster()).tiff({ compression: "jpeg" }).toBuffer(),
  "TIFF of many strips, deflated with predictor": () =>
    sharpOf(gradientRaster(300, 400)).tiff({ compression: "deflate", predictor: "horizontal" }).toBuffer(),
  BigTIFF: () => sharpOf(gradientRaster()).tiff({ compression: "lzw", bigtiff: true }).toBuffer(),
};

for (const [name, make] of Object.entries(kinds))
  test(`${name}: shows the same pixels after stripping`, async () => {
    const bytes = await make();
    expect(await pixelsOf(stripped(bytes).bytes)).toEqual(await pixelsOf(bytes));
  });

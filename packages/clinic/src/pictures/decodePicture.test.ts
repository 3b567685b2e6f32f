import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { decodePicture } from "./decodePicture.ts";
import {
  animatedPng,
  animatedWebp,
  bombJpeg,
  bombPng,
  gradientRaster,
  personalPicture,
  sharpOf,
  twoPageTiff,
} from "./fixtures.ts";
import { view } from "./format/bytes.ts";

const raster = gradientRaster();
const lossless = {
  png: () => sharpOf(raster).png().toBuffer(),
  webp: () => sharpOf(raster).webp({ lossless: true, exact: true }).toBuffer(),
  tiff: () => sharpOf(raster).tiff({ compression: "lzw" }).toBuffer(),
};

async function decoded(bytes: Uint8Array, name?: string) {
  const result = await decodePicture(bytes, name === undefined ? {} : { name });
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.sentence}`);
  return result;
}

async function problemOf(bytes: Uint8Array) {
  const result = await decodePicture(bytes);
  if (result.ok) throw new Error("was decoded");
  return result.problem;
}

/** Greatest difference of two rasters of one size, grey levels. */
function greatestDifference(a: Uint8Array, b: Uint8Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, k) => Math.max(most, Math.abs(value - (b[k] ?? 0))), 0);
}

describe("good pictures", () => {
  for (const format of ["png", "webp", "tiff"] as const)
    test(`${format} gives back the very pixels that were encoded`, async () => {
      const bytes = await lossless[format]();
      const picture = await decoded(bytes);
      expect(picture.format).toBe(format);
      expect(picture.warnings).toEqual([]);
      expect(picture.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(greatestDifference(picture.raster.data, raster.data)).toBe(0);
    });

  for (const progressive of [false, true])
    test(`${progressive ? "progressive" : "baseline"} JPEG gives the pixels within its loss`, async () => {
      const smooth = { ...raster, data: raster.data.map((value, k) => (k % 3 === 2 ? 90 : value)) };
      const bytes = await sharpOf(smooth)
        .jpeg({ quality: 100, chromaSubsampling: "4:4:4", progressive })
        .toBuffer();
      expect(greatestDifference((await decoded(bytes)).raster.data, smooth.data)).toBeLessThanOrEqual(4);
    });

  test("16 bits are scaled to 8", async () => {
    const bytes = await sharpOf(raster).toColourspace("rgb16").png().toBuffer();
    expect(greatestDifference((await decoded(bytes)).raster.data, raster.data)).toBe(0);
  });

  test("grey becomes three equal channels", async () => {
    const bytes = await sharpOf(raster).toColourspace("b-w").png().toBuffer();
    const { data, width, height } = (await decoded(bytes)).raster;
    expect(data.length).toBe(width * height * 3);
    expect(data.every((value, k) => value === data[k - (k % 3)])).toBe(true);
    expect(new Set(data).size).toBeGreaterThan(50);
  });

  test("CMYK is converted to sRGB, not read as if it were RGB", async () => {
    const grey = { ...raster, data: raster.data.map(() => 180) };
    const bytes = await sharpOf(grey).toColourspace("cmyk").jpeg({ quality: 100 }).toBuffer();
    expect(greatestDifference((await decoded(bytes)).raster.data, grey.data)).toBeLessThanOrEqual(12);
  });

  test("transparent parts lie on white and are named in a warning", async () => {
    const bytes = await sharpOf(raster).ensureAlpha(0).png().toBuffer();
    const picture = await decoded(bytes);
    expect(picture.raster.data.every((value) => value === 255)).toBe(true);
    expect(picture.warnings.map(({ code }) => code)).toEqual(["picture.transparent"]);
    const opaque = await decoded(await sharpOf(raster).ensureAlpha(1).png().toBuffer());
    expect(opaque.warnings).toEqual([]);
    expect(greatestDifference(opaque.raster.data, raster.data)).toBe(0);
  });

  for (const format of ["jpeg", "png", "webp", "tiff"] as const)
    test(`${format}: EXIF orientation 6 turns the picture a quarter to the right`, async () => {
      const picture = (await decoded(await personalPicture(format, 6))).raster;
      expect([picture.width, picture.height]).toEqual([raster.height, raster.width]);
      // The top left corner of the file is the top right corner as shown.
      const topRight = picture.data.subarray(3 * (picture.width - 1), 3 * picture.width);
      const bottomRight = picture.data.subarray(-3);
      expect(Math.abs((topRight[0] ?? 99) - 0)).toBeLessThan(25);
      expect(Math.abs((bottomRight[0] ?? 0) - 200)).toBeLessThan(25);
    });

  test("a wrong extension is accepted and named in a warning", async () => {
    const picture = await decoded(await lossless.png(), "scalp.jpg");
    expect(picture.format).toBe("png");
    expect(picture.warnings).toEqual([
      {
        code: "picture.mislabelled",
        sentence: "The name ends in “.jpg”, but the file is a PNG picture; it is read as what it is.",
      },
    ]);
    expect((await decoded(await lossless.png(), "scalp.PNG")).warnings).toEqual([]);
  });

  test("all black and all white are pictures; whether they can be measured is the gate's question", async () => {
    for (const level of [0, 255]) {
      const flat = { ...raster, data: raster.data.map(() => level) };
      const picture = await decoded(await sharpOf(flat).png().toBuffer());
      expect(picture.raster.data.every((value) => value === level)).toBe(true);
    }
  });
});

describe("bad pictures are refused with a code and a sentence", () => {
  test("zero bytes", async () => {
    expect(await problemOf(new Uint8Array(0))).toEqual({
      code: "picture.empty",
      sentence: "This file is empty (0 bytes); a picture has at least a header.",
    });
  });

  test("text renamed as .jpg", async () => {
    const problem = await problemOf(new TextEncoder().encode("Dear doctor, my hair"));
    expect(problem.code).toBe("picture.not-a-picture");
    expect(problem.sentence).toContain("the text “Dear doctor,”");
  });

  test("formats that are not measured are called by their name", async () => {
    const named: [string, string][] = [
      ["GIF89a", "a GIF"],
      ["%PDF-1.7", "a PDF document"],
      ["\0\0\0\u0018ftypheic", "a HEIC or AVIF picture"],
      ['<svg xmlns="x">', "an SVG drawing"],
    ];
    for (const [head, name] of named) {
      const problem = await problemOf(new TextEncoder().encode(head));
      expect(problem.code).toBe("picture.unsupported-format");
      expect(problem.sentence).toContain(name);
    }
  });

  for (const format of ["jpeg", "png", "webp", "tiff"] as const)
    test(`${format} cut off anywhere`, async () => {
      const bytes = format === "tiff" ? await lossless.tiff() : await personalPicture(format, 1);
      const lengths = [0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) => Math.floor(share * bytes.length));
      for (const length of [20, ...lengths, bytes.length - 1]) {
        const problem = await problemOf(bytes.subarray(0, length));
        expect([format, length, problem.code]).toEqual([format, length, "picture.truncated"]);
        expect(problem.sentence).toContain(`after ${length} bytes`);
      }
    });

  test("JPEG whose second marker is overwritten", async () => {
    const bytes = new Uint8Array(await sharpOf(raster).jpeg().toBuffer());
    bytes[4 + view(bytes).getUint16(4)] = 0x11;
    expect((await problemOf(bytes)).code).toBe("picture.damaged");
  });

  test("a header of 50,000 × 50,000 is refused before anything is allocated", async () => {
    for (const bytes of [bombPng(), await bombJpeg()]) {
      const before = process.memoryUsage().rss;
      const problem = await problemOf(bytes);
      expect(process.memoryUsage().rss - before).toBeLessThan(50e6);
      expect(problem).toEqual({
        code: "picture.too-large",
        sentence:
          "This picture is 50000 × 50000 pixels (2500 megapixels); the largest that is measured has 40 megapixels.",
      });
    }
  });

  test("1 × 1", async () => {
    const dot = { width: 1, height: 1, data: new Uint8Array([1, 2, 3]) };
    expect(await problemOf(await sharpOf(dot).png().toBuffer())).toEqual({
      code: "picture.too-small",
      sentence:
        "This picture is 1 × 1 pixels; a picture to be measured has at least 32 pixels on its shorter side.",
    });
  });

  test("animations, as WebP and as PNG", async () => {
    expect((await problemOf(await animatedWebp())).code).toBe("picture.animated");
    expect((await problemOf(await animatedPng())).code).toBe("picture.animated");
  });

  test("a TIFF file of two pages", async () => {
    const problem = await problemOf(await twoPageTiff());
    expect(problem.code).toBe("picture.several-pages");
    expect(problem.sentence).toContain("holds 2 pages");
  });

  test("the limit is the caller's to lower", async () => {
    const result = await decodePicture(await lossless.png(), { maxMegapixels: 0.005 });
    expect(result.ok ? null : result.problem.code).toBe("picture.too-large");
  });
});

import sharp from "sharp";
import { expect, test } from "vitest";
import { decodePicture } from "./decodePicture.ts";
import { encodePicture } from "./encodePicture.ts";
import { gradientRaster, personalPicture } from "./fixtures.ts";
import { makeThumbnail } from "./makeThumbnail.ts";
import { rasteriseSvg } from "./rasteriseSvg.ts";

test("PNG, TIFF and lossless WebP decode to the same pixels again", async () => {
  const raster = gradientRaster();
  for (const format of ["png", "tiff", "webp"] as const) {
    const picture = await decodePicture(await encodePicture(raster, format, { quality: 100 }));
    expect(picture.ok && picture.format).toBe(format);
    expect(picture.ok && picture.raster).toEqual(raster);
  }
});

test("JPEG keeps the size and the look", async () => {
  const raster = gradientRaster();
  const picture = await decodePicture(await encodePicture(raster, "jpeg"));
  if (!picture.ok) throw new Error(picture.problem.sentence);
  const sum = picture.raster.data.reduce(
    (total, value, k) => total + Math.abs(value - (raster.data[k] ?? 0)),
    0,
  );
  expect(sum / raster.data.length).toBeLessThan(6);
});

test("a thumbnail stands upright, fits the side asked for and carries no metadata", async () => {
  const small = await makeThumbnail(await personalPicture("jpeg", 6, gradientRaster(400, 200)), {
    longSidePx: 100,
  });
  const { width, height, exif, format } = await sharp(small).metadata();
  expect([width, height, exif, format]).toEqual([50, 100, undefined, "jpeg"]);
  const same = await sharp(await makeThumbnail(await personalPicture("png", 1))).metadata();
  expect([same.width, same.height]).toEqual([96, 64]);
});

test("a drawing becomes a PNG of its own size, with the pictures that it embeds", async () => {
  const dot = Buffer.from(await encodePicture(gradientRaster(), "png")).toString("base64");
  const picture = await decodePicture(
    await rasteriseSvg(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 80" width="96" height="80"><image href="data:image/png;base64,${dot}" width="96" height="64"/><rect y="64" width="96" height="16" fill="#102030"/></svg>`,
    ),
  );
  if (!picture.ok) throw new Error(picture.problem.sentence);
  expect([picture.raster.width, picture.raster.height]).toEqual([96, 80]);
  expect([...picture.raster.data.subarray(-3)]).toEqual([16, 32, 48]);
  expect([...picture.raster.data.subarray(0, 3)]).toEqual([...gradientRaster().data.subarray(0, 3)]);
});

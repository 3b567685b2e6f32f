import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePicture } from "./decodePicture.ts";
import { gradientRaster, personalPicture } from "./fixtures.ts";
import { inspectPicture } from "./inspectPicture.ts";
import { stripLocation } from "./stripLocation.ts";

/** Bytes set anywhere (half of them in the header, where structure stands) and a cut. */
const damage = fc.record({
  edits: fc.array(
    fc.record({
      where: fc.double({ min: 0, max: 1, noNaN: true }),
      inHeader: fc.boolean(),
      value: fc.integer({ min: 0, max: 255 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

function damaged(
  bytes: Uint8Array,
  { edits, keep }: { edits: { where: number; inHeader: boolean; value: number }[]; keep: number },
) {
  const copy = new Uint8Array(bytes.subarray(0, Math.ceil(keep * bytes.length)));
  for (const { where, inHeader, value } of edits) {
    const span = inHeader ? Math.min(200, copy.length) : copy.length;
    copy[Math.floor(where * span)] = value;
  }
  return copy;
}

for (const format of ["jpeg", "png", "webp", "tiff"] as const)
  test(`${format}: whatever is done to a file, it is read or refused with a code, and nothing is thrown`, async () => {
    const bytes = await personalPicture(format, 3, gradientRaster(64, 48));
    fc.assert(
      fc.property(damage, (how) => {
        for (const result of [stripLocation(damaged(bytes, how)), inspectPicture(damaged(bytes, how))])
          if (!result.ok) expect(result.problem.code).toMatch(/^picture\.[a-z-]+$/);
      }),
      { seed: 1, numRuns: 1500 },
    );
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        const result = await decodePicture(damaged(bytes, how));
        if (!result.ok) expect(result.problem.sentence.length).toBeGreaterThan(20);
        else expect(result.raster.data.length).toBe(3 * result.raster.width * result.raster.height);
      }),
      { seed: 2, numRuns: 150 },
    );
  });

test("a stripped file that is accepted is still a picture of the same size", async () => {
  const originals = await Promise.all(
    (["jpeg", "png", "webp", "tiff"] as const).map((f) => personalPicture(f, 1)),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), damage, (which, how) => {
      const result = stripLocation(damaged(originals[which] as Uint8Array, how));
      if (!result.ok) return;
      const { format, widthPx, heightPx } = result;
      expect(inspectPicture(result.bytes)).toEqual({ ok: true, format, widthPx, heightPx });
    }),
    { seed: 3, numRuns: 2000 },
  );
});

import { expect, test } from "vitest";
import type { Raster } from "../picture/raster.ts";
import { namedPicture } from "../render/namedPicture.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { reduced } from "./reduced.ts";
import { textureSkew } from "./textureSkew.ts";

const inverted = (raster: Raster): Raster => ({ ...raster, data: raster.data.map((v) => 255 - v) });

test.each([
  ["black", "light"],
  ["white", "medium"],
  ["white", "dark"],
  ["blond", "dark"],
] as const)("%s hair on %s skin: bright specks; inverted: dark ones", (hair, skin) => {
  const { raster } = renderScalp({ ...namedPicture(620110, { hair, skin }), widthPx: 800, heightPx: 640 });
  expect(textureSkew(reduced(raster))).toBeGreaterThan(0.1);
  expect(textureSkew(reduced(inverted(raster)))).toBeLessThan(-0.1);
});

test("an even picture leans to neither side", () => {
  const even = { width: 100, height: 100, data: new Uint8Array(30_000).fill(130) };
  expect(textureSkew(reduced(even))).toBeNull();
});

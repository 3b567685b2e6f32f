import { expect, test } from "vitest";
import { namedHair, namedPicture, namedSkin } from "./namedPicture.ts";
import { renderScalp } from "./renderScalp.ts";
import { typicalFrame } from "./typicalFrame.ts";

const small = { widthPx: 320, heightPx: 256, blurSigmaPx: 1.3 };
const drawn = (named: Parameters<typeof namedPicture>[1], seed = 4) =>
  renderScalp({ ...namedPicture(seed, named), ...small });

/** Mean green level at the middles of the counted hairs minus the picture's median. */
function contrastOf({ raster, truth }: ReturnType<typeof drawn>): number {
  const green = raster.data.filter((_, i) => i % 3 === 1);
  const skin = [...green].sort((a, b) => a - b)[green.length >> 1];
  const levels = truth.hairs.flatMap(({ path, counted }) => {
    const [x, y] = path[path.length >> 1];
    const inside = x > 0 && y > 0 && x < raster.width && y < raster.height;
    return counted && inside ? [green[Math.floor(y) * raster.width + Math.floor(x)]] : [];
  });
  return levels.reduce((sum, v) => sum + v, 0) / levels.length - skin;
}

test("nothing named is a typical frame", () => {
  expect(namedPicture(9, {})).toEqual(typicalFrame(9));
});

test("black hair is darker than every skin but the darkest is near it, white hair lighter than dark skin", () => {
  for (const skin of Object.keys(namedSkin) as (keyof typeof namedSkin)[])
    expect(contrastOf(drawn({ hair: "black", skin }))).toBeLessThan(skin === "dark" ? -5 : -40);
  expect(contrastOf(drawn({ hair: "white", skin: "dark" }))).toBeGreaterThan(20);
});

test("from black over brown to blond the contrast on light skin falls", () => {
  const [black, brown, blond] = (["black", "brown", "blond"] as const).map((hair) =>
    contrastOf(drawn({ hair, skin: "light" })),
  );
  expect(black).toBeLessThan(brown);
  expect(brown).toBeLessThan(blond);
});

test("grey is a mix: some hairs with pigment, some without", () => {
  const { truth } = drawn({ hair: "grey" });
  const white = truth.hairs.filter((h) => h.pigment.eumelanin < 0.01).length;
  expect(white).toBeGreaterThan(0);
  expect(white).toBeLessThan(truth.hairs.length);
  expect(namedHair.grey.whiteShare).toBe(0.5);
});

test("long and curly hair: longer, and curly bends", () => {
  const median = (v: number[]) => v.sort((a, b) => a - b)[v.length >> 1];
  const long = drawn({ style: "long" }).truth.hairs;
  const curly = drawn({ style: "curly" }).truth.hairs;
  expect(median(long.map((h) => h.lengthUm))).toBeGreaterThan(2000);
  const chordShare = (hairs: typeof long) =>
    median(
      hairs.map(({ path, lengthPx }) => {
        const [a, b] = [path[0], path[path.length - 1]];
        return Math.hypot(a[0] - b[0], a[1] - b[1]) / lengthPx;
      }),
    );
  expect(chordShare(curly)).toBeLessThan(chordShare(long));
});

test("bubbles, flakes and loose hairs are on the picture and in its truth", () => {
  expect(drawn({ surface: "bubbles" }).truth.bubbles.length).toBe(12);
  const loose = (surface: "plain" | "loose hairs") =>
    drawn({ surface }).truth.hairs.filter((h) => h.notCounted === "loose").length;
  expect(loose("loose hairs")).toBeGreaterThan(loose("plain"));
});

import { expect, test } from "vitest";
import { clickSd, markedScale } from "./markedScale.ts";

const at = (x: number, y: number, sdPx = 1) => ({ x, y, sdPx });

test("a bar of 1 mm over 250 px is 4 µm per pixel, whichever way it lies", () => {
  expect(markedScale("scale-bar", at(10, 10), at(260, 10), 1000)?.umPerPixel).toBe(4);
  expect(markedScale("ruler", at(0, 0), at(150, 200), 1000)?.umPerPixel).toBe(4);
});

test("both clicks' doubt is carried: 1 px each over 250 px is 0.57 %", () => {
  expect(markedScale("scale-bar", at(10, 10), at(260, 10), 1000)?.relativeSd).toBeCloseTo(
    Math.SQRT2 / 250,
    12,
  );
});

test("the ends and the length are kept, so that the scale can be made again", () => {
  expect(markedScale("circle", at(1, 2), at(4, 6), 500)?.source).toEqual({
    kind: "marked",
    shape: "circle",
    from: [1, 2],
    to: [4, 6],
    lengthUm: 500,
  });
});

test.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY])("a length of %d µm gives no scale", (lengthUm) => {
  expect(markedScale("ruler", at(0, 0), at(100, 0), lengthUm)).toBeNull();
});

test("two clicks on one spot give no scale", () => {
  expect(markedScale("ruler", at(5, 5), at(5, 5), 1000)).toBeNull();
});

test("zooming in makes a click surer, down to the blur of an edge", () => {
  expect(clickSd(0.5)).toBe(3);
  expect(clickSd(1)).toBe(1.5);
  expect(clickSd(20)).toBe(0.7);
});

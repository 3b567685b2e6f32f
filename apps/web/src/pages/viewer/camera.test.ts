import fc from "fast-check";
import { expect, test } from "vitest";
import { kept, movedBy, toPicture, toStage, wholePicture, zoomedAt } from "./camera.ts";

const picture = { width: 1920, height: 1080 };
const stage = { width: 900, height: 700 };
const place = fc.record({
  x: fc.double({ min: 0, max: 900, noNaN: true }),
  y: fc.double({ min: 0, max: 700, noNaN: true }),
});

test("at zoom 1 the whole picture is on the stage, centred", () => {
  const camera = wholePicture(picture);
  expect(toStage({ x: 0, y: 540 }, camera, picture, stage)).toEqual({ x: 0, y: 350 });
  expect(toStage({ x: 1920, y: 540 }, camera, picture, stage)).toEqual({ x: 900, y: 350 });
});

test("stage to picture and back is where one began", () => {
  fc.assert(
    fc.property(place, fc.double({ min: 1, max: 40, noNaN: true }), (at, zoom) => {
      const camera = { zoom, middle: { x: 700, y: 300 } };
      const back = toStage(toPicture(at, camera, picture, stage), camera, picture, stage);
      expect(back.x).toBeCloseTo(at.x, 6);
      expect(back.y).toBeCloseTo(at.y, 6);
    }),
  );
});

test("zooming in keeps the point under the pointer under it", () => {
  fc.assert(
    fc.property(place, fc.double({ min: 1.05, max: 3, noNaN: true }), (at, factor) => {
      const camera = { zoom: 6, middle: { x: 960, y: 540 } };
      const before = toPicture(at, camera, picture, stage);
      const after = toPicture(at, zoomedAt(at, factor, camera, picture, stage), picture, stage);
      expect(after.x).toBeCloseTo(before.x, 6);
      expect(after.y).toBeCloseTo(before.y, 6);
    }),
  );
});

test("zoom stays between the whole picture and forty times, and zooming out ends centred", () => {
  const far = zoomedAt({ x: 10, y: 10 }, 1e6, wholePicture(picture), picture, stage);
  expect(far.zoom).toBe(40);
  expect(zoomedAt({ x: 10, y: 10 }, 1e-9, far, picture, stage)).toEqual(wholePicture(picture));
});

test("moving right by 90 px shows what was 90 px to the left; beyond the picture's edge nothing is shown", () => {
  const camera = { zoom: 4, middle: { x: 960, y: 540 } };
  const moved = movedBy({ x: 90, y: 0 }, camera, picture, stage);
  const scale = (900 / 1920) * 4;
  expect(moved.middle.x).toBeCloseTo(960 - 90 / scale, 9);
  const corner = kept({ zoom: 4, middle: { x: -500, y: 9000 } }, picture, stage);
  expect(toPicture({ x: 0, y: 700 }, corner, picture, stage).x).toBeCloseTo(0, 9);
  expect(toPicture({ x: 0, y: 700 }, corner, picture, stage).y).toBeCloseTo(1080, 9);
});

import type { Hair } from "@anagen/trichometry";
import { expect, test } from "vitest";
import { nearestHair } from "./nearestHair.ts";

function hair(id: number, path: [number, number][], diameterPx = 10): Hair {
  return {
    id,
    path,
    lengthPx: 1,
    lengthUm: null,
    diameterPx,
    diameterPxSd: 1,
    diameterUm: null,
    diameterUmSd: null,
    class: null,
    polarity: "dark",
    confidence: 1,
    rootConfidence: 1,
    unit: null,
    counted: true,
    notCounted: null,
  };
}
const upright = hair(1, [
  [100, 0],
  [100, 200],
]);
const bent = hair(2, [
  [200, 0],
  [200, 100],
  [300, 100],
]);

test("the hair whose edge is nearest wins, along its whole bent path", () => {
  expect(nearestHair([upright, bent], { x: 107, y: 150 }, 8)?.id).toBe(1);
  expect(nearestHair([upright, bent], { x: 250, y: 108 }, 8)?.id).toBe(2);
});

test("beyond the reach nothing is pointed at, not even on the line's extension", () => {
  expect(nearestHair([upright, bent], { x: 114, y: 100 }, 8)).toBeNull();
  expect(nearestHair([upright], { x: 100, y: 260 }, 8)).toBeNull();
});

test("where two lie on each other, the point belongs to the one whose middle it is nearer to", () => {
  const thin = hair(
    3,
    [
      [104, 0],
      [104, 200],
    ],
    10,
  );
  expect(nearestHair([upright, thin], { x: 103.5, y: 50 }, 8)?.id).toBe(3);
});

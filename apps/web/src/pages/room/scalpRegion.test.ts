import { scalpRegions } from "@anagen/care";
import { expect, test } from "vitest";
import { regionMiddles, regionOf } from "./scalpRegion.ts";

test("the middle of every region lies in that region", () => {
  for (const region of scalpRegions) expect(regionOf(regionMiddles[region])).toBe(region);
});

test("left on the map is the patient's left, since the map is seen from above and behind", () => {
  expect(regionOf({ x: -0.8, y: 0 })).toBe("temporal-left");
  expect(regionOf({ x: 0.8, y: 0 })).toBe("temporal-right");
});

import type { Calibration } from "@anagen/trichometry";
import { expect, test } from "vitest";
import { scaleInWords } from "./scaleInWords.ts";

const scale = { umPerPixel: 5.5432, relativeSd: 0.0123 };

test("every kind of scale says its size, its doubt and where it comes from", () => {
  expect(scaleInWords({ ...scale, source: { kind: "stated" } })).toBe(
    "5.54 µm per pixel ± 1.2 %, stated at the upload.",
  );
  expect(
    scaleInWords({ ...scale, source: { kind: "device-profile", deviceId: "scope", version: "2" } }),
  ).toBe("5.54 µm per pixel ± 1.2 %, from the profile of the device scope (version 2).");
  const marked: Calibration["source"] & { kind: "marked" } = {
    kind: "marked",
    shape: "ruler",
    from: [0, 0],
    to: [9, 0],
    lengthUm: 3500,
  };
  expect(scaleInWords({ ...scale, source: marked })).toContain("a ruler of 3.5 mm.");
  expect(scaleInWords({ ...scale, source: { ...marked, lengthUm: 250 } })).toContain("a ruler of 250 µm.");
});

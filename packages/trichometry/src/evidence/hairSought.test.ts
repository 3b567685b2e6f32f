import { expect, test } from "vitest";
import type { Calibration } from "../measurement/schema.ts";
import { namedPicture } from "../render/namedPicture.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { hairSought } from "./hairSought.ts";
import { prepareEvidence, viewOf } from "./prepareEvidence.ts";

const calibration: Calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" } };

function evidenceOf(hair: "white" | "grey" | "brown", skin: "light" | "dark") {
  const { raster } = renderScalp({
    ...namedPicture(620120, { hair, skin }),
    widthPx: 800,
    heightPx: 640,
    umPerPixel: 5.54,
  });
  return prepareEvidence(viewOf(raster), calibration);
}

test("white hair on dark skin: its texture is not searched for dark hair, light hair is", () => {
  const evidence = evidenceOf("white", "dark");
  const sought = hairSought(evidence);
  expect(sought.darkness.data.every((v) => v === 0)).toBe(true);
  expect(sought.lightness).toBe(evidence.lightness);
});

test.each([
  ["grey", "dark"],
  ["brown", "dark"],
  ["grey", "light"],
] as const)("%s hair on %s skin: the dark shafts stay", (hair, skin) => {
  const evidence = evidenceOf(hair, skin);
  expect(hairSought(evidence)).toBe(evidence);
});

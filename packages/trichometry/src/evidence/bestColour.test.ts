import { expect, test } from "vitest";
import type { Calibration } from "../measurement/schema.ts";
import { namedPicture } from "../render/namedPicture.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { prepareEvidence, viewOf } from "./prepareEvidence.ts";

const calibration: Calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" } };
const small = { widthPx: 800, heightPx: 640, umPerPixel: 5.54 };

function seen(hair: "black" | "red" | "white", skin: "light" | "medium" | "dark") {
  const { raster } = renderScalp({ ...namedPicture(620100, { hair, skin }), ...small });
  return prepareEvidence(viewOf(raster), calibration);
}

test("black hair on light skin is read in brightness, and no colour is even looked at", () => {
  expect(seen("black", "light")).toMatchObject({ colour: null, standsOut: null });
});

test.each(["light", "medium", "dark"] as const)(
  "red hair on %s skin is read in a colour, where it stands out",
  (skin) => {
    const { colour, standsOut } = seen("red", skin);
    expect(colour).not.toBeNull();
    expect(standsOut?.dark.shafts).toBeGreaterThan(5);
    expect(standsOut?.dark.ratio).toBeGreaterThan(3);
  },
);

test("white hair is lighter than its skin in brightness; no colour makes it dark", () => {
  expect(seen("white", "dark").colour).toBeNull();
});

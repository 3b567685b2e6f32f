import { expect, test } from "vitest";
import type { Raster } from "../picture/raster.ts";
import { type NamedPicture, namedPicture } from "../render/namedPicture.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { assessQuality } from "./assessQuality.ts";
import { motionBlur } from "./motionBlur.ts";
import { reduced } from "./reduced.ts";

const drawn = (named: NamedPicture): Raster =>
  renderScalp({ ...namedPicture(620140, named), umPerPixel: 5.54, noiseLevels: 1 }).raster;
const black = drawn({ hair: "black", skin: "light" });

/** Mean over `length` px along an angle. */
function moved(raster: Raster, length: number, angle: number): Raster {
  const { width, height, data } = raster;
  const sum = new Float32Array(data.length);
  for (let k = 0; k < length; k++) {
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)].map((c) => Math.round((k - (length - 1) / 2) * c));
    for (let i = 0; i < width * height; i++) {
      const x = Math.min(width - 1, Math.max(0, (i % width) + dx));
      const y = Math.min(height - 1, Math.max(0, Math.floor(i / width) + dy));
      for (let c = 0; c < 3; c++) sum[3 * i + c] += data[3 * (y * width + x) + c];
    }
  }
  return { width, height, data: Uint8Array.from(sum, (v) => Math.round(v / length)) };
}

const codes = (raster: Raster): string[] =>
  assessQuality(raster, { calibration: null }).findings.map(({ severity, code }) => `${severity}:${code}`);

test.each([
  [{ hair: "black", skin: "light" }],
  [{ hair: "white", skin: "dark" }],
  [{ hair: "black", skin: "medium", surface: "oily" }],
] as const)("held still: %o varies alike in every direction", (named) => {
  expect(motionBlur(reduced(drawn(named)))?.loss).toBeLessThan(1.13);
});

test.each([0.3, 1.1, 1.9, 2.8])("moved by 14 px at %f rad: warned of; by 26 px: refused", (angle) => {
  expect(codes(moved(black, 14, angle))).toContain("warn:motion-blur");
  expect(codes(moved(black, 26, angle)).some((c) => c.startsWith("reject:"))).toBe(true);
});

test("an even picture says nothing of movement", () => {
  expect(
    motionBlur(reduced({ width: 300, height: 300, data: new Uint8Array(270_000).fill(130) })),
  ).toBeNull();
});

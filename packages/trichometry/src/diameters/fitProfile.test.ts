import { describe, expect, test } from "vitest";
import type { CrossProfile } from "./crossProfile.ts";
import { fitProfile } from "./fitProfile.ts";
import { normalTable } from "./normalTable.ts";

/** A blurred box on sloping skin with a fixed ripple of ±0.2 grey levels. */
function profileOf(width: number, sigma: number, shift = 0.3): CrossProfile {
  const offsets = Float64Array.from({ length: 65 }, (_, k) => (k - 32) * 0.5);
  const levels = offsets.map((x, k) => {
    const d = x - shift;
    const cover = normalTable((width / 2 - d) / sigma) + normalTable((width / 2 + d) / sigma) - 1;
    return 160 + 0.4 * x - 90 * cover + Math.sin(12.9898 * k) * 0.2;
  });
  return { offsets, levels, stations: 25 };
}

describe("a blurred box is measured to a tenth of a pixel when the blur is known", () => {
  test.each([3, 5, 8, 12, 16, 20])("%f px", (width) => {
    const fit = fitProfile(profileOf(width, 2.3), 2.3, 10);
    expect(Math.abs((fit?.width ?? 0) - width)).toBeLessThan(width < 5 ? 0.3 : 0.12);
    expect(fit?.depth).toBeGreaterThan(80);
  });
});

test("a bright line has no width as dark hair", () => {
  const { offsets, levels, stations } = profileOf(8, 2.3);
  expect(fitProfile({ offsets, levels: levels.map((v) => 320 - v), stations }, 2.3, 8)).toBeNull();
});

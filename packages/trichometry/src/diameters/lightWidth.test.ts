import { expect, test } from "vitest";
import { lightWidth } from "./lightWidth.ts";

test("the paler the skin, the narrower a white shaft looks; never below the least", () => {
  const shares = [5, 20, 50, 100, 500].map((skin) => lightWidth({ depth: -50, skin }));
  for (let i = 1; i < 4; i++) expect(shares[i]).toBeLessThan(shares[i - 1]);
  expect(shares[0]).toBeCloseTo(0.892, 3);
  expect(shares[4]).toBe(0.6);
});

test("black skin: what the chord of a scattering cylinder gives, within 0.02", () => {
  // Second moment of 1 − exp(−extinction · chord) across a flattened cylinder, 80 µm, extinction of keratin 0.0124 per µm.
  let [all, second] = [0, 0];
  for (let i = 0; i < 2000; i++) {
    const u = (i + 0.5) / 2000;
    const shown = 1 - Math.exp(-0.0124 * 80 * (0.55 + 0.45 * Math.sqrt(1 - u * u)));
    const light = shown * (1 - 0.45 * u ** 4);
    all += light;
    second += light * u * u;
  }
  expect(Math.abs(lightWidth({ depth: -100, skin: 0 }) - Math.sqrt((3 * second) / all))).toBeLessThan(0.02);
});

import { expect, test } from "vitest";
import { faintHairAlarm } from "./faintHairAlarm.ts";
import type { FoundHair, FoundHairs } from "./findHairs.ts";

const hair: FoundHair = {
  ribbon: { ax: 0, ay: 0, bx: 40, by: 0, width: 8, bend: 0 },
  path: [
    [0, 0],
    [40, 0],
  ],
  polarity: "dark",
  kind: "clear",
  support: 100,
  odds: 2,
  together: 1,
};
const found = (faintestContrast: number, hairs = [hair]): FoundHairs => ({
  hairs,
  usualWidth: 7,
  shaftContrast: 0.7,
  faintestContrast,
});

test("hair of 22 % contrast is warned of, with the value and the limit; black hair and bare skin are not", () => {
  const alarm = faintHairAlarm(found(0.22));
  expect(alarm).toMatchObject({ code: "faint-hair", severity: "warn", value: 0.22, limit: 0.3 });
  expect(alarm?.sentence).toContain("22 %");
  expect(faintHairAlarm(found(0.6))).toBeNull();
  expect(faintHairAlarm(found(0.22, []))).toBeNull();
});

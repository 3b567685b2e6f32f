import { expect, test } from "vitest";
import { hiddenKeys, hideParameter, viewStateSchema } from "./viewState.ts";

test("a mangled link still opens: what cannot be read is left out", () => {
  expect(viewStateSchema.parse({ z: "wide", x: 7, hair: -1, hide: "<script>", mark: "yes" })).toEqual({});
  expect(
    viewStateSchema.parse({ z: 3.5, x: 0.25, y: 1, hair: 12, hide: "vellus.units", mark: true }),
  ).toEqual({
    z: 3.5,
    x: 0.25,
    y: 1,
    hair: 12,
    hide: "vellus.units",
    mark: true,
  });
});

test("what is hidden survives the way into the address and back; unknown names are dropped", () => {
  expect([...hiddenKeys("units.vellus.beard")]).toEqual(["vellus", "units"]);
  expect(hideParameter(hiddenKeys("units.vellus"))).toBe("vellus.units");
  expect(hideParameter(new Set())).toBeUndefined();
});

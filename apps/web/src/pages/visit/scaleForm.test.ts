import { expect, test } from "vitest";
import { scaleOf } from "./scaleForm.ts";

const devices = [
  {
    id: "scope-20",
    name: "Scope 20×",
    version: "2",
    umPerPixel: 4.2,
    relativeSd: 0.02,
    source: "stage micrometer",
  },
];
const typed = { deviceId: null, umPerPixel: "", doubtPercent: "2" } as const;

test("a device's profile gives its scale, its doubt and its version", () => {
  expect(scaleOf({ ...typed, kind: "device", deviceId: "scope-20" }, devices)).toEqual({
    ok: true,
    deviceId: "scope-20",
    calibration: {
      umPerPixel: 4.2,
      relativeSd: 0.02,
      source: { kind: "device-profile", deviceId: "scope-20", version: "2" },
    },
  });
});

test("no scale is an answer: then hairs are only counted", () => {
  expect(scaleOf({ ...typed, kind: "later" }, devices)).toEqual({
    ok: true,
    deviceId: null,
    calibration: null,
  });
});

test("a stated scale takes a decimal comma and turns percent into a share", () => {
  const answer = scaleOf({ ...typed, kind: "stated", umPerPixel: "4,3", doubtPercent: "1.5" }, devices);
  expect(answer.ok && answer.calibration).toEqual({
    umPerPixel: 4.3,
    relativeSd: 0.015,
    source: { kind: "stated" },
  });
});

test.each(["0", "-3", "1000", "", "four"])(
  "a scale of “%s” µm per pixel is refused beside its field",
  (umPerPixel) => {
    expect(scaleOf({ ...typed, kind: "stated", umPerPixel }, devices)).toMatchObject({
      ok: false,
      field: "umPerPixel",
    });
  },
);

test("a doubt of 80 % is refused beside its field", () => {
  expect(scaleOf({ ...typed, kind: "stated", umPerPixel: 4, doubtPercent: 80 }, devices)).toMatchObject({
    ok: false,
    field: "doubtPercent",
  });
});

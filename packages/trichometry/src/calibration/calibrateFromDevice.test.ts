import { expect, test } from "vitest";
import { calibrationSchema } from "../measurement/schema.ts";
import { calibrateFromDevice } from "./calibrateFromDevice.ts";
import { type DeviceProfile, deviceProfileSchema, deviceProfiles } from "./deviceProfiles.ts";

const profile = deviceProfiles[0] as DeviceProfile;

test("every profile is valid, its scale possible, its id its own", () => {
  for (const each of deviceProfiles) {
    expect(deviceProfileSchema.parse(each)).toEqual(each);
    const result = calibrateFromDevice(each, { widthPx: each.longSidePx ?? 1000, heightPx: 500 });
    expect(result.ok && calibrationSchema.safeParse(result.calibration).success).toBe(true);
  }
  expect(new Set(deviceProfiles.map(({ id }) => id)).size).toBe(deviceProfiles.length);
});

test("upright and lying pictures of the device have its scale, with where it comes from", () => {
  for (const [widthPx, heightPx] of [
    [1280, 1024],
    [1024, 1280],
  ] as const)
    expect(calibrateFromDevice(profile, { widthPx, heightPx })).toEqual({
      ok: true,
      calibration: {
        umPerPixel: 5.54,
        relativeSd: 0.01,
        source: { kind: "device-profile", deviceId: profile.id, version: "1" },
      },
    });
});

test("a resized picture has no known scale", () => {
  const result = calibrateFromDevice(profile, { widthPx: 640, heightPx: 512 });
  expect(result.ok ? null : result.problem.code).toBe("calibration.device-mismatch");
  expect(result.ok ? "" : result.problem.sentence).toContain("1280 pixels; this one has 640");
});

test("a profile of one's own with an impossible scale is refused", () => {
  const result = calibrateFromDevice({ ...profile, umPerPixel: 1000 }, { widthPx: 1280, heightPx: 1024 });
  expect(result.ok ? null : result.problem.code).toBe("calibration.implausible");
});

/**
 * Scales of devices. A profile holds for pictures of one size: a picture that was made smaller or larger afterwards
 * has another scale. Each carries its source and how sure it is; profiles of one's own come from a file.
 */
import { z } from "zod";

export const deviceProfileSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/),
  name: z.string().min(1),
  version: z.string().min(1),
  /** Scale, µm per pixel. */
  umPerPixel: z.number(),
  /** One standard deviation of the scale / the scale. */
  relativeSd: z.number(),
  /** Longer side of the device's pictures, px; null when the profile holds for any size. */
  longSidePx: z.number().int().positive().nullable(),
  /** Where the scale comes from. */
  source: z.string().min(1),
});
export type DeviceProfile = z.infer<typeof deviceProfileSchema>;

export const deviceProfiles: readonly DeviceProfile[] = [
  {
    id: "videodermatoscope-70x-1280",
    name: "Videodermatoscope, nominal 70×, pictures of 1280 × 1024 pixels",
    version: "1",
    umPerPixel: 5.54,
    relativeSd: 0.01,
    longSidePx: 1280,
    source:
      "nominal scale of one device type: burned-in 1.0 mm bar 5.556 µm per pixel, circle 5.51 to 5.53; they differ by 0.4 to 1.2 %",
  },
];

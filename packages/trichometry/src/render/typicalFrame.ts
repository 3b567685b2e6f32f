/** Draws the options of a picture like those of one real device: shaved dark hair, 7.1 × 5.7 mm, a frame like no other. */
import type { RenderOptions } from "./renderScalp.ts";
import { createStream } from "./stream.ts";

/**
 * Returns options whose spread between frames was set beside 35 real contact pictures of one device (the table in
 * docs/validation/renderer.md says how near they come). The same seed gives the same options.
 */
export function typicalFrame(seed: number): RenderOptions {
  const stream = createStream(seed, 0x7f9a);
  const blurSigmaPx = Math.min(4, Math.max(1.2, stream.lognormal(1.65, 0.27)));
  return {
    seed,
    unitsPerCm2: Math.min(140, Math.max(50, stream.lognormal(73, 0.2))),
    unitSizes: [0.44, 0.43, 0.12, 0.01],
    vellusShare: stream.between(0.02, 0.08),
    terminalMedianUm: stream.lognormal(99, 0.1),
    skinTone: stream.between(0.1, 0.3),
    redness: stream.between(0.05, 0.4),
    lengthMm: Math.min(1.1, Math.max(0.2, stream.lognormal(0.38, 0.27))),
    directionJitterDeg: stream.between(1, 4),
    blurSigmaPx,
    exposure: stream.lognormal(1, 0.05),
    glare: stream.between(0.15, 0.75),
    dandruff: stream.between(3, 30),
    light: [stream.between(0.66, 0.74), 0.69, stream.between(0.58, 0.7)],
    flare: Math.min(0.04, Math.max(0.004, stream.lognormal(0.012, 0.6))),
    depthBlur: stream.between(0.3, 0.7),
    cornerTint: stream.between(0.45, 0.85),
    noiseLevels: stream.lognormal(2.8, 0.3),
    looseHairs: 1.5,
  };
}

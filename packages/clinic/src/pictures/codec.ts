/**
 * The codec library, loaded when the first picture needs it. It decodes and encodes only: every measurement is made on
 * our own buffers (docs/decisions/0030-pictures-in-and-out.md).
 */
import type { Sharp, SharpInput, SharpOptions } from "sharp";

export type Codec = (input?: SharpInput, options?: SharpOptions) => Sharp;

let loading: Promise<Codec> | null = null;

export function loadCodec(): Promise<Codec> {
  loading ??= import("sharp").then(({ default: sharp }) => {
    // Every picture is decoded once: a cache of decoded pixels would only hold memory.
    sharp.cache(false);
    // One thread a picture; several pictures are measured side by side in a pool.
    sharp.concurrency(1);
    return sharp;
  });
  return loading;
}

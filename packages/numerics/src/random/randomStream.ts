/** A sequence of draws for code that wants "the next number": Philox under a key, with its place in the sequence open. */
import { philox4x32 } from "./philox.ts";

export interface RandomStream {
  /** Next unsigned 32-bit integer. */
  uint32(): number;
  /** Next number in the open interval (0, 1), 53 bits. */
  uniform(): number;
  /** Next standard normal number. */
  normal(): number;
  /** Next gamma number with the given shape (> 0) and scale 1. */
  gamma(shape: number): number;
  /** Words used so far; `randomStream({ …, position })` goes on from there. */
  position(): number;
}

/**
 * Independent streams for every (seed, stream, substream); all are integers and only their low 32 bits count. The same
 * arguments give the same draws on every platform whose `Math.log`, `Math.cos` and `Math.sqrt` agree to the last bit
 * (`uint32` and `uniform` agree everywhere).
 * @param options.position words to skip, default 0
 */
export function randomStream(options: {
  readonly seed: number;
  readonly stream?: number;
  readonly substream?: number;
  readonly position?: number;
}): RandomStream {
  const block = new Uint32Array(4);
  let used = options.position ?? 0;
  let loaded = -1;

  function uint32(): number {
    const index = Math.floor(used / 4);
    if (index !== loaded) {
      philox4x32(
        options.seed,
        options.stream ?? 0,
        index,
        Math.floor(index / 2 ** 32),
        options.substream ?? 0,
        0,
        block,
      );
      loaded = index;
    }
    return block[used++ % 4] as number;
  }

  function uniform(): number {
    const high = uint32() >>> 6;
    const low = uint32() >>> 5;
    return (high * 2 ** 27 + low + 0.5) / 2 ** 53;
  }

  function normal(): number {
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    return radius * Math.cos(2 * Math.PI * uniform());
  }

  /** Marsaglia and Tsang 2000, ACM Trans Math Softw 26:363, with the boost for shapes below 1. */
  function gamma(shape: number): number {
    if (!(shape > 0)) throw new RangeError(`Invalid gamma shape: ${shape}; it must be above 0`);
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      if (Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  return { uint32, uniform, normal, gamma, position: () => used };
}

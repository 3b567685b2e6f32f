/**
 * Philox4x32-10, a counter-based generator: 128 bits of counter and 64 bits of key give 128 random bits, with no state
 * in between, so that every draw has an address and can be made again on any thread in any order.
 */

const MULTIPLIER_A = 0xd2511f53 | 0;
const MULTIPLIER_B = 0xcd9e8d57 | 0;
const WEYL_A = 0x9e3779b9 | 0;
const WEYL_B = 0xbb67ae85 | 0;

/**
 * Writes four unsigned 32-bit words into `out[0..3]`. Key and counter words are integers; only their low 32 bits count.
 * Source: Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC11, section 3.3.
 */
export function philox4x32(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  out: Uint32Array,
): void {
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  let c0 = counter0 | 0;
  let c1 = counter1 | 0;
  let c2 = counter2 | 0;
  let c3 = counter3 | 0;
  for (let round = 0; round < 10; round++) {
    const highA = highWord(c0, MULTIPLIER_A & 0xffff, MULTIPLIER_A >>> 16);
    const lowA = Math.imul(c0, MULTIPLIER_A);
    const highB = highWord(c2, MULTIPLIER_B & 0xffff, MULTIPLIER_B >>> 16);
    const lowB = Math.imul(c2, MULTIPLIER_B);
    c0 = highB ^ c1 ^ k0;
    c1 = lowB;
    c2 = highA ^ c3 ^ k1;
    c3 = lowA;
    k0 = (k0 + WEYL_A) | 0;
    k1 = (k1 + WEYL_B) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

/** High 32 bits of the 64-bit product of two unsigned words, the second one given as two halves. */
function highWord(a: number, bLow: number, bHigh: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const low = Math.imul(aLow, bLow);
  const middle = (Math.imul(aHigh, bLow) + (low >>> 16)) >>> 0;
  const cross = (Math.imul(aLow, bHigh) + (middle & 0xffff)) >>> 0;
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (cross >>> 16)) | 0;
}

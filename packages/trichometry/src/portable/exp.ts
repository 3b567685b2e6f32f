/**
 * e^x from additions, multiplications and divisions only, so that every engine gives the same bits; relative error
 * below 1e-13 for |x| ≤ 700. (ECMAScript leaves the accuracy of Math.exp to the engine.)
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709) return Infinity;
  if (x < -745) return 0;
  const k = Math.round(x / Math.LN2);
  // Two-part ln 2, so that the reduced argument keeps its last bits.
  const r = x - k * 0.693145751953125 - k * 1.4286068203094173e-6;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 16; n++) {
    term *= r / n;
    sum += term;
  }
  return sum * powerOfTwo(k);
}

function powerOfTwo(k: number): number {
  let value = 1;
  const base = k < 0 ? 0.5 : 2;
  for (let n = k < 0 ? -k : k; n > 0; n--) value *= base;
  return value;
}

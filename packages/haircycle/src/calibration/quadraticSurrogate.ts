/** A quadratic stand-in for a smooth model: cheap enough for a long walk whose end the model itself then judges. */
import { cholesky } from "@anagen/numerics";

/**
 * Least squares of every output on 1, z_i and z_i z_j, with a small ridge. Returns the outputs at a point.
 * @param points places at which the model is known @param outputs its outputs there, one row a point
 */
export function quadraticSurrogate(
  points: readonly (readonly number[])[],
  outputs: readonly (readonly number[])[],
): (z: readonly number[]) => number[] {
  const rows = points.map(terms);
  const size = rows[0].length;
  const width = outputs[0].length;
  const gram = Array.from({ length: size }, () => new Float64Array(size));
  const right = Array.from({ length: width }, () => new Float64Array(size));
  rows.forEach((row, n) => {
    for (let a = 0; a < size; a++) {
      for (let b = 0; b <= a; b++) gram[a][b] += row[a] * row[b];
      for (let t = 0; t < width; t++) right[t][a] += row[a] * outputs[n][t];
    }
  });
  for (let a = 0; a < size; a++) {
    gram[a][a] += 1e-3;
    for (let b = 0; b < a; b++) gram[b][a] = gram[a][b];
  }
  const factor = cholesky(gram);
  if (!factor) throw new RangeError("The points of the surrogate do not determine a quadratic");
  const coefficients = right.map((column) => Float64Array.from(factor.solve(column)));
  return (z) => {
    const row = terms(z);
    return coefficients.map((c) => {
      let sum = 0;
      for (let a = 0; a < size; a++) sum += c[a] * row[a];
      return sum;
    });
  };
}

function terms(z: readonly number[]): Float64Array {
  const n = z.length;
  const row = new Float64Array(1 + n + (n * (n + 1)) / 2);
  row[0] = 1;
  let at = 1;
  for (let i = 0; i < n; i++) row[at++] = z[i];
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) row[at++] = z[i] * z[j];
  return row;
}

/** The mean over a square around every pixel, by sums over rectangles. */

/** `reach`: half the side of the square, px. At the border the part of the square that lies inside counts. */
export function meanAround(data: Float32Array, width: number, height: number, reach: number): Float32Array {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let line = 0;
    for (let x = 0; x < width; x++) {
      line += data[y * width + x];
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + line;
    }
  }
  const out = new Float32Array(data.length);
  for (let y = 0, i = 0; y < height; y++) {
    const top = Math.max(0, y - reach) * stride;
    const low = Math.min(height, y + reach + 1) * stride;
    for (let x = 0; x < width; x++, i++) {
      const left = Math.max(0, x - reach);
      const right = Math.min(width, x + reach + 1);
      const area = ((low - top) / stride) * (right - left);
      out[i] = (sums[low + right] - sums[top + right] - sums[low + left] + sums[top + left]) / area;
    }
  }
  return out;
}

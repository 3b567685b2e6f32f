/** Kernel that finds the most worthwhile dark run of one orientation; the plain twin is in src/kernels. */

const MAX_GAP: i32 = 2;
const WORTH_OF_EXPLAINED: f64 = 0.25;

let runLength: i32 = 0;

/**
 * Worth of the best run; writes its seed (x, y) and its pixels ahead and behind to `out` (f64 each). `passed` has a byte
 * for each float of the window: what a run has passed is no seed any more.
 */
export function longestRun(
  dark: usize,
  explained: usize,
  stride: i32,
  width: i32,
  height: i32,
  ux: f64,
  uy: f64,
  spacing: i32,
  passed: usize,
  out: usize,
): f64 {
  let best: f64 = 0;
  memory.fill(passed, 0, <usize>(stride * height));
  for (let y = 0; y < height; y += spacing) {
    for (let x = 0; x < width; x += spacing) {
      const i: usize = <usize>(y * stride + x);
      if (load<u8>(passed + i)) continue;
      const at = i << 2;
      if (<f64>load<f32>(dark + at) - <f64>load<f32>(explained + at) < 0.5) continue;
      let worth = run(dark, explained, passed, stride, width, height, x, y, ux, uy);
      const ahead = runLength;
      worth += run(dark, explained, passed, stride, width, height, x, y, -ux, -uy);
      if (worth > best) {
        best = worth;
        store<f64>(out, <f64>x);
        store<f64>(out, <f64>y, 8);
        store<f64>(out, <f64>ahead, 16);
        store<f64>(out, <f64>runLength, 24);
      }
    }
  }
  return best;
}

/** Worth of the run from a pixel; its length is left in `runLength`. */
function run(
  dark: usize,
  explained: usize,
  passed: usize,
  stride: i32,
  width: i32,
  height: i32,
  x: i32,
  y: i32,
  ux: f64,
  uy: f64,
): f64 {
  let worth: f64 = 0;
  let length = 0;
  let gap = 0;
  for (let t = 1; t < 400; t++) {
    const fx = <f64>x + <f64>t * ux + 0.5;
    const fy = <f64>y + <f64>t * uy + 0.5;
    if (fx < 0 || fy < 0) break;
    const px = <i32>fx;
    const py = <i32>fy;
    if (px >= width || py >= height) break;
    const i: usize = <usize>(py * stride + px);
    const at = i << 2;
    const seen = load<f32>(dark + at);
    if (seen < 0.5) {
      gap++;
      if (gap > MAX_GAP) break;
      continue;
    }
    gap = 0;
    length = t;
    store<u8>(passed + i, 1);
    worth += load<f32>(explained + at) > 0.5 ? WORTH_OF_EXPLAINED : <f64>seen;
  }
  runLength = length;
  return worth;
}

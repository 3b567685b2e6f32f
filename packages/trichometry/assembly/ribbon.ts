/**
 * Kernels of the ribbon fit, four pixels at a time. The plain TypeScript twins are in src/shafts (ribbonGain, fitRibbon,
 * overRibbon); a test holds them together. Rows are `stride` floats apart; the columns from the window's width to
 * the stride are padding in which `explained` is 1, so that a ribbon gains and loses nothing there.
 */

const RAMP: f32 = 2.5;

let gAx: f64 = 0;
let gAy: f64 = 0;
let gBx: f64 = 0;
let gBy: f64 = 0;
let gWidth: f64 = 0;
let gBend: f64 = 0;

/** Squared darkness newly explained by the ribbon, less what it wrongly covers. */
export function ribbonGain(
  dark: usize,
  explained: usize,
  stride: i32,
  width: i32,
  height: i32,
  ax: f64,
  ay: f64,
  bx: f64,
  by: f64,
  ribbonWidth: f64,
  bend: f64,
): f64 {
  const dx = bx - ax;
  const dy = by - ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  const ux = dx / length;
  const uy = dy / length;
  const pad = ribbonWidth / 2 + <f64>RAMP / 2 + (bend < 0 ? -bend : bend);
  const y0 = max(0, <i32>Math.ceil(min(ay, by) - pad));
  const y1 = min(height - 1, <i32>Math.floor(max(ay, by) + pad));
  setSpan(dx, dy, pad);
  // Pseudo-minimum and -maximum are one instruction each; nothing here is NaN.
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  const halfStep = f32x4.splat(0.5);
  const perRamp = f32x4.splat(1 / RAMP);
  const half = f32x4.splat(<f32>(ribbonWidth / 2 / <f64>RAMP + 0.5));
  const vux = f32x4.splat(<f32>ux);
  const vuy = f32x4.splat(<f32>uy);
  const vLength = f32x4.splat(<f32>length);
  const bow = f32x4.splat(<f32>((4 * bend) / (length * length)));
  const lanes = f32x4(0, 1, 2, 3);
  const four = f32x4.splat(4);
  let sum = zero;
  for (let y = y0; y <= y1; y++) {
    const py = <f64>y - ay;
    const from = max(spanFrom, max(spanP + py * spanPSlope, spanD + py * spanDSlope));
    const to = min(spanTo, min(spanQ + py * spanPSlope, spanE + py * spanDSlope));
    const x0 = max(0, <i32>Math.ceil(from + ax));
    const x1 = min(width - 1, <i32>Math.floor(to + ax));
    if (x1 < x0) continue;
    let px = f32x4.add(f32x4.splat(<f32>(<f64>x0 - ax)), lanes);
    const along = f32x4.splat(<f32>(py * uy));
    const across = f32x4.splat(<f32>(py * ux));
    let at: usize = (<usize>(y * stride + x0)) << 2;
    for (let x = x0; x <= x1; x += 4) {
      const t = f32x4.add(f32x4.mul(px, vux), along);
      const left = f32x4.sub(vLength, t);
      const d = f32x4.abs(
        f32x4.sub(f32x4.sub(across, f32x4.mul(px, vuy)), f32x4.mul(bow, f32x4.mul(t, left))),
      );
      // Below 0 beside the ribbon: the maximum with what is explained takes care of that.
      const side = f32x4.pmin(one, f32x4.sub(half, f32x4.mul(d, perRamp)));
      const end = f32x4.pmin(
        one,
        f32x4.pmax(zero, f32x4.add(f32x4.mul(f32x4.pmin(t, left), perRamp), halfStep)),
      );
      const before = v128.load(explained + at);
      const seen = v128.load(dark + at);
      const model = f32x4.pmax(before, f32x4.mul(side, end));
      const e0 = f32x4.sub(seen, before);
      const e1 = f32x4.sub(seen, model);
      sum = f32x4.add(sum, f32x4.mul(f32x4.sub(e0, e1), f32x4.add(e0, e1)));
      px = f32x4.add(px, four);
      at += 16;
    }
  }
  return (
    <f64>f32x4.extract_lane(sum, 0) +
    <f64>f32x4.extract_lane(sum, 1) +
    (<f64>f32x4.extract_lane(sum, 2) + <f64>f32x4.extract_lane(sum, 3))
  );
}

/** Offsets from end a between which a row meets the ribbon: lines in the row's own offset, set once for a ribbon. */
let spanFrom: f64 = 0;
let spanTo: f64 = 0;
let spanP: f64 = 0;
let spanQ: f64 = 0;
let spanPSlope: f64 = 0;
let spanD: f64 = 0;
let spanE: f64 = 0;
let spanDSlope: f64 = 0;

/** Along the row, px·ux + py·uy lies in [−reach, length + reach] and py·ux − px·uy in [−pad, pad]. */
function setSpan(dx: f64, dy: f64, pad: f64): void {
  const length = Math.sqrt(dx * dx + dy * dy);
  const ux = dx / length;
  const uy = dy / length;
  const reach = <f64>RAMP / 2;
  spanFrom = (dx < 0 ? dx : 0) - pad;
  spanTo = (dx > 0 ? dx : 0) + pad;
  spanP = spanD = -Infinity;
  spanQ = spanE = Infinity;
  spanPSlope = spanDSlope = 0;
  if (ux > 1e-9 || ux < -1e-9) {
    spanP = min(-reach / ux, (length + reach) / ux);
    spanQ = max(-reach / ux, (length + reach) / ux);
    spanPSlope = -uy / ux;
  }
  if (uy > 1e-9 || uy < -1e-9) {
    spanD = min(-pad / uy, pad / uy);
    spanE = max(-pad / uy, pad / uy);
    spanDSlope = ux / uy;
  }
}

/** Raises `explained` to the ribbon's model where that is larger. */
export function paintRibbon(
  explained: usize,
  stride: i32,
  width: i32,
  height: i32,
  ax: f64,
  ay: f64,
  bx: f64,
  by: f64,
  ribbonWidth: f64,
  bend: f64,
): void {
  const dx = bx - ax;
  const dy = by - ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  const ux = dx / length;
  const uy = dy / length;
  const pad = ribbonWidth / 2 + <f64>RAMP / 2 + (bend < 0 ? -bend : bend);
  const y0 = max(0, <i32>Math.ceil(min(ay, by) - pad));
  const y1 = min(height - 1, <i32>Math.floor(max(ay, by) + pad));
  const half = ribbonWidth / 2 / <f64>RAMP + 0.5;
  const bow = (4 * bend) / (length * length);
  setSpan(dx, dy, pad);
  for (let y = y0; y <= y1; y++) {
    const py = <f64>y - ay;
    const from = max(spanFrom, max(spanP + py * spanPSlope, spanD + py * spanDSlope));
    const to = min(spanTo, min(spanQ + py * spanPSlope, spanE + py * spanDSlope));
    const x0 = max(0, <i32>Math.ceil(from + ax));
    const x1 = min(width - 1, <i32>Math.floor(to + ax));
    for (let x = x0; x <= x1; x++) {
      const px = <f64>x - ax;
      const t = px * ux + py * uy;
      const d = Math.abs(py * ux - px * uy - bow * t * (length - t));
      let model = half - d / <f64>RAMP;
      if (model <= 0) continue;
      if (model > 1) model = 1;
      const end = min(t, length - t) / <f64>RAMP + 0.5;
      if (end <= 0) continue;
      if (end < 1) model *= end;
      const at = explained + ((<usize>(y * stride + x)) << 2);
      if (<f32>model > load<f32>(at)) store<f32>(at, <f32>model);
    }
  }
}

/**
 * Pattern search over ends, width and bend. `state` holds ax, ay, bx, by, width, bend and is overwritten with the best
 * ribbon; `limits` holds minWidth, maxWidth, maxBend, usualWidth, widerPrice, narrowerPrice, bendPrice,
 * directionX, directionY, directionPrice (all f64).
 * Returns the gain less the price of the shape.
 */
export function fitRibbon(
  dark: usize,
  explained: usize,
  stride: i32,
  width: i32,
  height: i32,
  state: usize,
  limits: usize,
  first: f64,
  last: f64,
): f64 {
  let ax = load<f64>(state);
  let ay = load<f64>(state, 8);
  let bx = load<f64>(state, 16);
  let by = load<f64>(state, 24);
  let w = load<f64>(state, 32);
  let bend = load<f64>(state, 40);
  let gain =
    ribbonGain(dark, explained, stride, width, height, ax, ay, bx, by, w, bend) -
    shapePrice(limits, ax, ay, bx, by, w, bend);
  for (let step = first; step >= last; step /= 2) {
    // Moves tried in vain since the ribbon last moved, and that last move: its way back is not worth a try.
    let vain = 0;
    let lastMove = -1;
    let lastSign = 0;
    for (let round = 0; round < 6; round++) {
      for (let move = 0; move < 8 && vain < 8; move++) {
        vain++;
        for (let sign = -1; sign <= 1; sign += 2) {
          if (move === lastMove && sign === -lastSign) continue;
          if (!displace(limits, move, <f64>sign * step, ax, ay, bx, by, w, bend)) continue;
          const value =
            ribbonGain(dark, explained, stride, width, height, gAx, gAy, gBx, gBy, gWidth, gBend) -
            shapePrice(limits, gAx, gAy, gBx, gBy, gWidth, gBend);
          if (value > gain + 1e-6) {
            ax = gAx;
            ay = gAy;
            bx = gBx;
            by = gBy;
            w = gWidth;
            bend = gBend;
            gain = value;
            vain = 0;
            lastMove = move;
            lastSign = sign;
            break;
          }
        }
      }
      if (vain === 8) break;
    }
  }
  store<f64>(state, ax);
  store<f64>(state, ay, 8);
  store<f64>(state, bx, 16);
  store<f64>(state, by, 24);
  store<f64>(state, w, 32);
  store<f64>(state, bend, 40);
  return gain;
}

function shapePrice(limits: usize, ax: f64, ay: f64, bx: f64, by: f64, w: f64, bend: f64): f64 {
  const deviation = w / load<f64>(limits, 24) - 1;
  const price = deviation > 0 ? load<f64>(limits, 32) : load<f64>(limits, 40);
  const dx = bx - ax;
  const dy = by - ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  const bow = (100 * bend) / length;
  const across = (dx * load<f64>(limits, 64) - dy * load<f64>(limits, 56)) / length;
  return (
    (price * deviation * deviation + load<f64>(limits, 48) * bow * bow) * length +
    load<f64>(limits, 72) * across * across * (20 + length)
  );
}

function displace(
  limits: usize,
  move: i32,
  by1: f64,
  ax: f64,
  ay: f64,
  bx: f64,
  by: f64,
  w: f64,
  bend: f64,
): bool {
  const dx = bx - ax;
  const dy = by - ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  const ux = (by1 * dx) / length;
  const uy = (by1 * dy) / length;
  if (move === 0 || move === 6) {
    ax += ux;
    ay += uy;
  }
  if (move === 1 || move === 6) {
    bx += ux;
    by += uy;
  }
  if (move === 2 || move === 4) {
    ax -= uy;
    ay += ux;
  }
  if (move === 3 || move === 4) {
    bx -= uy;
    by += ux;
  }
  if (move === 5) w += by1;
  if (move === 7) bend += by1 / 2;
  if (w < load<f64>(limits) || w > load<f64>(limits, 8)) return false;
  const nx = bx - ax;
  const ny = by - ay;
  const newLength = Math.sqrt(nx * nx + ny * ny);
  if (newLength < 4 || Math.abs(bend) > load<f64>(limits, 16) * newLength) return false;
  gAx = ax;
  gAy = ay;
  gBx = bx;
  gBy = by;
  gWidth = w;
  gBend = bend;
  return true;
}

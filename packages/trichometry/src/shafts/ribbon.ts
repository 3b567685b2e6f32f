/** The model of one visible shaft: a slightly bent ribbon of constant width with soft edges. */

/** Working pixels throughout; `bend` is the sagitta, the offset of the middle from the chord (to its left). */
export interface Ribbon {
  ax: number;
  ay: number;
  bx: number;
  by: number;
  width: number;
  bend: number;
}

/** A window of a picture: how dark each pixel is (0 skin, 1 shaft) and what other ribbons already explain. */
export interface Window {
  readonly width: number;
  readonly height: number;
  /** Darkness 0–1. */
  readonly dark: Float32Array;
  /** Largest model value of the other ribbons, 0–1. */
  readonly explained: Float32Array;
}

/** Width over which the model's edge rises from 0 to 1, working pixels: the optics' blur (σ 1.15 px) as a ramp. */
export const edgeRamp = 2.5;

export const ribbonLength = (r: Ribbon): number => {
  const dx = r.bx - r.ax;
  const dy = r.by - r.ay;
  return Math.sqrt(dx * dx + dy * dy);
};

/** Calls `visit(index, model)` for each pixel of the window where the ribbon's model value is above 0. */
export function overRibbon(
  r: Ribbon,
  width: number,
  height: number,
  visit: (index: number, model: number) => void,
): void {
  const length = ribbonLength(r);
  if (length < 1e-6) return;
  const ux = (r.bx - r.ax) / length;
  const uy = (r.by - r.ay) / length;
  const half = r.width / 2 / edgeRamp + 0.5;
  const pad = r.width / 2 + edgeRamp / 2 + Math.abs(r.bend);
  const y0 = Math.max(0, Math.ceil(Math.min(r.ay, r.by) - pad));
  const y1 = Math.min(height - 1, Math.floor(Math.max(r.ay, r.by) + pad));
  const reach = edgeRamp / 2;
  const bow = (4 * r.bend) / (length * length);
  for (let y = y0; y <= y1; y++) {
    const py = y - r.ay;
    // Along the row, t = px·ux + py·uy lies in [−reach, length + reach] and d = py·ux − px·uy in [−pad, pad].
    let from = Math.min(r.ax, r.bx) - pad - r.ax;
    let to = Math.max(r.ax, r.bx) + pad - r.ax;
    if (ux > 1e-9 || ux < -1e-9) {
      const p = (-reach - py * uy) / ux;
      const q = (length + reach - py * uy) / ux;
      from = Math.max(from, Math.min(p, q));
      to = Math.min(to, Math.max(p, q));
    }
    if (uy > 1e-9 || uy < -1e-9) {
      const p = (py * ux - pad) / uy;
      const q = (py * ux + pad) / uy;
      from = Math.max(from, Math.min(p, q));
      to = Math.min(to, Math.max(p, q));
    }
    const x0 = Math.max(0, Math.ceil(from + r.ax));
    const x1 = Math.min(width - 1, Math.floor(to + r.ax));
    for (let x = x0; x <= x1; x++) {
      const px = x - r.ax;
      const t = px * ux + py * uy;
      let d = py * ux - px * uy - bow * t * (length - t);
      if (d < 0) d = -d;
      let model = half - d / edgeRamp;
      if (model <= 0) continue;
      if (model > 1) model = 1;
      const atA = t / edgeRamp + 0.5;
      const atB = (length - t) / edgeRamp + 0.5;
      const end = atA < atB ? atA : atB;
      if (end <= 0) continue;
      if (end < 1) model *= end;
      visit(y * width + x, model);
    }
  }
}

/** Points along the centre-line, `a` first: two for a straight ribbon, more for a bent one. */
export function ribbonPath(r: Ribbon): [number, number][] {
  const length = ribbonLength(r);
  const ux = (r.bx - r.ax) / length;
  const uy = (r.by - r.ay) / length;
  const pieces = Math.abs(r.bend) < 0.3 ? 1 : 6;
  const path: [number, number][] = [];
  for (let k = 0; k <= pieces; k++) {
    const f = k / pieces;
    const off = 4 * r.bend * f * (1 - f);
    path.push([r.ax + f * length * ux - off * uy, r.ay + f * length * uy + off * ux]);
  }
  return path;
}

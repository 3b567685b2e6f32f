/** Plain twin of the kernel that draws a ribbon into what is explained. */
import { edgeRamp, type Ribbon, ribbonLength, type Window } from "../shafts/ribbon.ts";

/** Raises `explained` to the ribbon's model where that is larger. */
export function plainPaintRibbon(window: Window, r: Ribbon): void {
  const { width, height, stride, explained } = window;
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
      if (model > explained[y * stride + x]) explained[y * stride + x] = model;
    }
  }
}

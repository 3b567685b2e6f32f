/** Plain twin of the kernel that says how much better the dark pixels are explained with one more ribbon. */
import { edgeRamp, type Ribbon, type Window } from "../shafts/ribbon.ts";

/**
 * Sum over the ribbon's pixels of (dark − explained)² − (dark − max(explained, model))². Positive where it covers
 * darkness that nothing explains yet, negative where it covers skin, zero where another ribbon lies already.
 */
export function plainRibbonGain(window: Window, r: Ribbon): number {
  const { width, height, stride, dark, explained } = window;
  const dx = r.bx - r.ax;
  const dy = r.by - r.ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  const ux = dx / length;
  const uy = dy / length;
  const half = r.width / 2 / edgeRamp + 0.5;
  const bowed = r.bend < 0 ? -r.bend : r.bend;
  const pad = r.width / 2 + edgeRamp / 2 + bowed;
  const reach = edgeRamp / 2;
  const bow = (4 * r.bend) / (length * length);
  const y0 = Math.max(0, Math.ceil(Math.min(r.ay, r.by) - pad));
  const y1 = Math.min(height - 1, Math.floor(Math.max(r.ay, r.by) + pad));
  const slantX = ux > 1e-9 || ux < -1e-9;
  const slantY = uy > 1e-9 || uy < -1e-9;
  let gain = 0;
  for (let y = y0; y <= y1; y++) {
    const py = y - r.ay;
    let from = (dx < 0 ? dx : 0) - pad;
    let to = (dx > 0 ? dx : 0) + pad;
    if (slantX) {
      const p = (-reach - py * uy) / ux;
      const q = (length + reach - py * uy) / ux;
      from = Math.max(from, p < q ? p : q);
      to = Math.min(to, p < q ? q : p);
    }
    if (slantY) {
      const p = (py * ux - pad) / uy;
      const q = (py * ux + pad) / uy;
      from = Math.max(from, p < q ? p : q);
      to = Math.min(to, p < q ? q : p);
    }
    const x0 = Math.max(0, Math.ceil(from + r.ax));
    const x1 = Math.min(width - 1, Math.floor(to + r.ax));
    const row = y * stride;
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
      const before = explained[row + x];
      if (model > before) {
        const seen = dark[row + x];
        gain += (seen - before) * (seen - before) - (seen - model) * (seen - model);
      }
    }
  }
  return gain;
}

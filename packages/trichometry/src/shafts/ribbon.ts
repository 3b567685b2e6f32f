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
  /** Floats from one row to the next; the columns beyond `width` are padding. */
  readonly stride: number;
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

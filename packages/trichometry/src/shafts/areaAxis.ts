/** Where a dark area lies, how long and broad it is, and along which axis. */
import type { Component } from "./components.ts";

/** Working pixels. */
export interface AreaAxis {
  readonly x: number;
  readonly y: number;
  readonly area: number;
  readonly length: number;
  readonly across: number;
  /** Unit vector of the long axis, doubled in angle, so that both ways round are the same. */
  readonly doubleX: number;
  readonly doubleY: number;
}

/** From second moments: a uniform bar of length L has variance L²/12 along its axis. */
export function areaAxis(area: Component, width: number): AreaAxis {
  let mx = 0;
  let my = 0;
  for (const p of area.pixels) {
    mx += p % width;
    my += Math.floor(p / width);
  }
  const n = area.pixels.length;
  mx /= n;
  my /= n;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const p of area.pixels) {
    const dx = (p % width) - mx;
    const dy = Math.floor(p / width) - my;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const mean = (xx + yy) / (2 * n);
  const half = Math.sqrt(((xx - yy) / (2 * n)) ** 2 + (xy / n) ** 2);
  return {
    x: mx,
    y: my,
    area: n,
    length: Math.sqrt(12 * (mean + half)),
    across: Math.sqrt(12 * Math.max(0, mean - half)),
    doubleX: half > 0 ? (xx - yy) / (2 * n) / half : 1,
    doubleY: half > 0 ? xy / n / half : 0,
  };
}

/**
 * One shaft as the lens would see it in perfect focus: a tapered cylinder that absorbs by its melanin, scatters by its
 * keratin, throws back a stripe of light, and goes under the skin at its root.
 */
import { blurStep, type Canvas } from "./canvas.ts";
import { latticeNoise } from "./noise.ts";
import type { Pigment } from "./scalp.ts";
import { type Path, stroke } from "./stroke.ts";

export interface Shaft {
  /** Centre-line, px; the first point is `buried` px before the root, the last is the tip. */
  readonly path: Path;
  readonly buried: number;
  /** Visible length from root to tip, px. */
  readonly length: number;
  /** Diameter in the middle, px and µm. */
  readonly diameterPx: number;
  readonly diameterUm: number;
  readonly taper: number;
  readonly pigment: Pigment;
  /** Slope of the cut: px along for each px across; 0 is square. */
  readonly bevel: number;
  /** Place of the light stripe across the shaft, -1 to 1, and its strength. */
  readonly stripe: { readonly at: number; readonly strength: number };
  /** Factor on the picture's blur at root and tip. */
  readonly blurFactor: readonly [number, number];
  /** Seeds the mottling of the shaft. */
  readonly grain: number;
  /** False for a loose hair, which has two cut ends. */
  readonly rooted: boolean;
}

/** Absorption of eumelanin and pheomelanin and scattering of keratin, 1/µm in red, green, blue (design choice: black
 * shafts of 80 µm come out at grey 25 to 45 as on the real frames, white ones lighter than fair skin). */
const eumelanin = [0.06, 0.075, 0.09] as const;
const pheomelanin = [0.003, 0.014, 0.03] as const;
const clear = 0.0012;
const scatter = 0.011;
/** Relative unevenness of the width along the shaft; its mean is zero, so that the mean diameter stays the true one. */
const roughness = 0.05;

/** Width of the shaft at a place, as a share of its middle width. */
export function taperAt(taper: number, share: number): number {
  return 1 + taper * (0.5 - Math.min(Math.max(share, 0), 1));
}

export function paintShaft(canvas: Canvas, shaft: Shaft): void {
  const colour = [0, 1, 2].map((c) => optics(shaft.pigment, c));
  const reach = (shaft.diameterPx / 2) * (1 + shaft.taper / 2) * (1 + roughness) + 1;
  const fade = Math.max(2, Math.min(9, shaft.diameterPx * 0.6));
  stroke(canvas, shaft.path, reach, (index, along, offset) => {
    const s = along - shaft.buried;
    const mottle = latticeNoise(shaft.grain, s / (0.35 * shaft.diameterPx + 2), 0);
    const gloss = latticeNoise(shaft.grain + 1, s / (1.2 * shaft.diameterPx + 4), offset / 4);
    const radius = (shaft.diameterPx / 2) * taperAt(shaft.taper, s / shaft.length) * (1 + roughness * mottle);
    let cover = overlap(offset, radius);
    cover *= overlapEnd(shaft.length + shaft.bevel * offset - s);
    cover *= shaft.rooted ? emergence(s, fade) : overlapEnd(s);
    if (cover <= 0) return;
    const u = Math.min(1, Math.abs(offset) / radius);
    const chord = shaft.diameterUm * (0.55 + 0.45 * Math.sqrt(1 - u * u));
    const rim = (1 - 0.45 * u ** 4) * (1 + 0.3 * mottle + 0.35 * gloss);
    const stripe =
      Math.max(0, 0.5 + gloss) *
      shaft.stripe.strength *
      Math.exp(-0.5 * ((offset / radius - shaft.stripe.at) / 0.18) ** 2);
    for (let c = 0; c < 3; c++) {
      const { extinction, body } = colour[c];
      const alpha = cover * (1 - Math.exp(-extinction * chord));
      const plane = canvas.planes[c];
      plane[index] = plane[index] * (1 - alpha) + alpha * body * rim + cover * stripe;
    }
  });
  blurAlong(canvas, shaft);
}

function optics(pigment: Pigment, c: number): { extinction: number; body: number } {
  const absorption = clear + pigment.eumelanin * eumelanin[c] + pigment.pheomelanin * pheomelanin[c];
  const albedo = scatter / (scatter + absorption);
  return { extinction: scatter + absorption, body: 0.95 * albedo * albedo };
}

/** Share of a pixel's width that lies within `radius` of the axis; its integral across the shaft is exactly the width. */
function overlap(offset: number, radius: number): number {
  return Math.max(0, Math.min(radius, offset + 0.5) - Math.max(-radius, offset - 0.5));
}

function overlapEnd(inside: number): number {
  return Math.min(1, Math.max(0, inside + 0.5));
}

function emergence(s: number, fade: number): number {
  const t = Math.min(1, Math.max(0, s / (2 * fade) + 0.5));
  return t * t * (3 - 2 * t);
}

/** Notes in the blur map how far out of focus the shaft is, from root to tip. */
function blurAlong(canvas: Canvas, shaft: Shaft): void {
  const [atRoot, atTip] = shaft.blurFactor;
  const spread = shaft.diameterPx / 2 + blurStep;
  let travelled = -shaft.buried;
  for (let i = 0; i + 1 < shaft.path.length; i++) {
    const [[x0, y0], [x1, y1]] = [shaft.path[i], shaft.path[i + 1]];
    const length = Math.hypot(x1 - x0, y1 - y0);
    for (let t = 0; t <= length; t += blurStep / 2) {
      const share = Math.min(1, Math.max(0, (travelled + t) / shaft.length));
      const factor = atRoot + (atTip - atRoot) * share;
      setBlur(canvas, x0 + ((x1 - x0) * t) / length, y0 + ((y1 - y0) * t) / length, spread, factor);
    }
    travelled += length;
  }
}

function setBlur(canvas: Canvas, x: number, y: number, spread: number, factor: number): void {
  const left = Math.max(0, Math.round((x - spread) / blurStep));
  const right = Math.min(canvas.blurWidth - 1, Math.round((x + spread) / blurStep));
  const top = Math.max(0, Math.round((y - spread) / blurStep));
  const bottom = Math.min(canvas.blurHeight - 1, Math.round((y + spread) / blurStep));
  for (let r = top; r <= bottom; r++) {
    for (let c = left; c <= right; c++) canvas.blur[r * canvas.blurWidth + c] = factor;
  }
}

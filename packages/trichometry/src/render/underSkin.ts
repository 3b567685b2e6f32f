/** What surrounds a shaft where it leaves the skin: its bluish blurred continuation below, and flakes at the opening. */
import type { Canvas } from "./canvas.ts";
import { enlarge } from "./noise.ts";
import type { Shaft } from "./shaft.ts";
import { createStream } from "./stream.ts";
import { stroke } from "./stroke.ts";

const step = 4;

/** Pigment seen through the skin looks blue: what comes back from above it was scattered, and blue scatters most. */
const absorbed = [1, 0.66, 0.36] as const;

/** Draws the buried part of every rooted shaft, up to about 0.35 mm behind the root. */
export function paintBuriedShafts(
  canvas: Canvas,
  shafts: readonly Shaft[],
  pxPerMm: number,
  seed: number,
): void {
  const columns = Math.ceil(canvas.width / step) + 2;
  const rows = Math.ceil(canvas.height / step) + 2;
  const stain = new Float32Array(columns * rows);
  for (const [i, shaft] of shafts.entries()) {
    if (!shaft.rooted) continue;
    const stream = createStream(seed, 0xb0, i);
    const [root, ahead] = rootOf(shaft);
    const melanin = Math.min(1, shaft.pigment.eumelanin + 0.3 * shaft.pigment.pheomelanin);
    const strength = melanin * Math.min(1.2, shaft.diameterUm / 75) * stream.between(0.25, 0.75);
    const wisps = 1 + stream.poisson(1.2);
    for (let w = 0; w < wisps; w++) {
      const reach = stream.between(0.08, 0.36) * pxPerMm;
      const turn = stream.normal(0, 0.35);
      const back = [
        ahead[0] * Math.cos(turn) - ahead[1] * Math.sin(turn),
        ahead[1] * Math.cos(turn) + ahead[0] * Math.sin(turn),
      ];
      for (let t = 0; t <= 1; t += 0.125) {
        const sigma = pxPerMm * (0.014 + 0.05 * t) + shaft.diameterPx * 0.18;
        const amount = (strength * 0.38 * (1 - 0.75 * t)) / Math.sqrt(wisps);
        const [x, y] = [root[0] - back[0] * reach * t, root[1] - back[1] * reach * t];
        splat(stain, columns, rows, x / step, y / step, sigma / step, amount);
      }
    }
  }
  const smooth = enlarge(stain, columns, step, canvas.width, canvas.height);
  for (let c = 0; c < 3; c++) {
    const plane = canvas.planes[c];
    for (let i = 0; i < plane.length; i++) if (smooth[i] > 0) plane[i] *= Math.exp(-absorbed[c] * smooth[i]);
  }
}

/** Draws flakes and a pale collar at some openings; called before the shafts (below) and after them (above). */
export function paintCollars(
  canvas: Canvas,
  shafts: readonly Shaft[],
  pxPerMm: number,
  seed: number,
  above: boolean,
): void {
  for (const [i, shaft] of shafts.entries()) {
    if (!shaft.rooted) continue;
    const stream = createStream(seed, above ? 0xc1 : 0xc0, i);
    const [root, ahead] = rootOf(shaft);
    const count = stream.poisson(above ? 0.8 : 3);
    for (let k = 0; k < count; k++) {
      const away = stream.normal(above ? 0.01 : -0.03, 0.035) * pxPerMm;
      const side = stream.normal(0, 0.035) * pxPerMm;
      const x = root[0] + ahead[0] * away - ahead[1] * side;
      const y = root[1] + ahead[1] * away + ahead[0] * side;
      const angle = stream.between(0, Math.PI);
      const length = stream.between(0.01, 0.05) * pxPerMm;
      const tip: [number, number] = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
      const radius = stream.between(0.003, 0.009) * pxPerMm;
      const strength = stream.between(0.05, 0.35);
      paintFlake(canvas, [x, y], tip, radius, strength);
    }
  }
}

/** A small pale translucent scale between two points. */
export function paintFlake(
  canvas: Canvas,
  from: readonly [number, number],
  to: readonly [number, number],
  radius: number,
  strength: number,
): void {
  stroke(canvas, [from, to], radius * 2.5, (index, along, offset) => {
    const beyond = along < 0 ? -along : 0;
    const alpha = strength * Math.exp(-0.5 * ((offset / radius) ** 2 + (beyond / radius) ** 2));
    canvas.planes[0][index] += alpha * (0.62 - canvas.planes[0][index]);
    canvas.planes[1][index] += alpha * (0.66 - canvas.planes[1][index]);
    canvas.planes[2][index] += alpha * (0.68 - canvas.planes[2][index]);
  });
}

function rootOf(shaft: Shaft): [readonly [number, number], readonly [number, number]] {
  const [[x0, y0], [x1, y1]] = [shaft.path[0], shaft.path[1]];
  const length = Math.hypot(x1 - x0, y1 - y0);
  const ahead = [(x1 - x0) / length, (y1 - y0) / length] as const;
  return [[x0 + ahead[0] * shaft.buried, y0 + ahead[1] * shaft.buried], ahead];
}

function splat(
  field: Float32Array,
  columns: number,
  rows: number,
  x: number,
  y: number,
  sigma: number,
  amount: number,
): void {
  const reach = Math.ceil(3 * sigma);
  for (let r = Math.max(0, Math.floor(y) - reach); r <= Math.min(rows - 1, Math.ceil(y) + reach); r++) {
    for (let c = Math.max(0, Math.floor(x) - reach); c <= Math.min(columns - 1, Math.ceil(x) + reach); c++) {
      field[r * columns + c] += amount * Math.exp(-0.5 * (((c - x) / sigma) ** 2 + ((r - y) / sigma) ** 2));
    }
  }
}

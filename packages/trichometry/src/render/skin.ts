/** The skin under the hairs: tone, mottling, furrows, vessels, pores, and the fine grain and glitter of the surface. */
import { type Canvas, toLinear } from "./canvas.ts";
import { addOctave, enlarge, fractalNoise } from "./noise.ts";
import type { Scalp } from "./scalp.ts";
import { createStream } from "./stream.ts";
import { type Path, stroke } from "./stroke.ts";
import type { FilledView, Projection } from "./view.ts";

const coarseStep = 4;

/** sRGB of fair, medium and dark skin under the device's light; the first is near the real frames' median. */
const tones = [
  [198, 186, 172],
  [172, 154, 134],
  [128, 100, 80],
  [72, 52, 42],
] as const;

/** Fills the canvas with skin as it is fixed to the scalp (it moves and turns with the roots) plus surface grain. */
export function paintSkin(canvas: Canvas, scalp: Scalp, view: FilledView, projection: Projection): void {
  paintTone(canvas, scalp, projection);
  paintVessels(canvas, scalp, projection);
  paintFurrows(canvas, scalp, projection);
  paintPores(canvas, scalp, projection);
  paintSurface(canvas, scalp, view, projection);
}

function paintTone(canvas: Canvas, scalp: Scalp, projection: Projection): void {
  const { width, height } = canvas;
  const columns = Math.ceil(width / coarseStep) + 2;
  const rows = Math.ceil(height / coarseStep) + 2;
  const light = new Float32Array(columns * rows);
  const red = new Float32Array(columns * rows);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const [x, y] = projection.toScalp(c * coarseStep, r * coarseStep);
      light[r * columns + c] = fractalNoise(scalp.seed, x * 0.7, y * 0.7, 6);
      red[r * columns + c] = fractalNoise(scalp.seed + 101, x * 0.9, y * 0.9, 4);
    }
  }
  const fineLight = enlarge(light, columns, coarseStep, width, height);
  const fineRed = enlarge(red, columns, coarseStep, width, height);
  const base = skinColour(scalp.skinTone);
  const redness = 0.25 + 0.9 * scalp.redness;
  const [r, g, b] = canvas.planes;
  for (let i = 0; i < r.length; i++) {
    const level = 1 + 0.2 * fineLight[i];
    const flush = redness * fineRed[i];
    r[i] = base[0] * level * (1 + 0.04 * flush);
    g[i] = base[1] * level * (1 - 0.13 * flush);
    b[i] = base[2] * level * (1 - 0.1 * flush);
  }
}

function skinColour(tone: number): readonly [number, number, number] {
  const place = Math.min(Math.max(tone, 0), 1) * (tones.length - 1);
  const k = Math.min(Math.floor(place), tones.length - 2);
  const channel = (c: 0 | 1 | 2) =>
    toLinear(tones[k][c]) * (1 - (place - k)) + toLinear(tones[k + 1][c]) * (place - k);
  return [channel(0), channel(1), channel(2)];
}

function paintVessels(canvas: Canvas, scalp: Scalp, projection: Projection): void {
  const stream = createStream(scalp.seed, 0x7e55);
  const count = stream.poisson(scalp.widthMm * scalp.heightMm * (0.1 + 0.35 * scalp.redness));
  for (let i = 0; i < count; i++) {
    const path = wander(scalp, projection, stream, { stepMm: 0.08, steps: 14, turn: 0.45 });
    const radius = stream.between(0.012, 0.03) * projection.pxPerMm;
    const strength = stream.between(0.08, 0.3);
    stroke(canvas, path, radius * 3, (index, _along, offset) => {
      const depth = strength * Math.exp(-0.5 * (offset / radius) ** 2);
      canvas.planes[0][index] *= 1 - 0.12 * depth;
      canvas.planes[1][index] *= 1 - 0.75 * depth;
      canvas.planes[2][index] *= 1 - 0.55 * depth;
    });
  }
}

function paintFurrows(canvas: Canvas, scalp: Scalp, projection: Projection): void {
  const stream = createStream(scalp.seed, 0xf033);
  const count = stream.poisson(scalp.widthMm * scalp.heightMm * stream.between(0.1, 0.5));
  for (let i = 0; i < count; i++) {
    const path = wander(scalp, projection, stream, { stepMm: 0.35, steps: 5, turn: 0.1 });
    const radius = stream.between(0.01, 0.028) * projection.pxPerMm;
    const strength = stream.between(0.02, 0.09) * (stream.uniform() < 0.35 ? -1 : 1);
    stroke(canvas, path, radius * 3, (index, _along, offset) => {
      const factor = 1 - strength * Math.exp(-0.5 * (offset / radius) ** 2);
      for (const plane of canvas.planes) plane[index] *= factor;
    });
  }
}

function wander(
  scalp: Scalp,
  projection: Projection,
  stream: ReturnType<typeof createStream>,
  walk: { stepMm: number; steps: number; turn: number },
): Path {
  let [x, y] = [stream.between(0, scalp.widthMm), stream.between(0, scalp.heightMm)];
  let angle = stream.between(0, 2 * Math.PI);
  return Array.from({ length: walk.steps + 1 }, () => {
    const at = projection.toPicture([x, y]);
    x += Math.cos(angle) * walk.stepMm;
    y += Math.sin(angle) * walk.stepMm;
    angle += stream.normal(0, walk.turn);
    return at;
  });
}

function paintPores(canvas: Canvas, scalp: Scalp, projection: Projection): void {
  const stream = createStream(scalp.seed, 0x9035);
  const count = stream.poisson(scalp.widthMm * scalp.heightMm * 0.25);
  for (let i = 0; i < count; i++) {
    const at = projection.toPicture([stream.between(0, scalp.widthMm), stream.between(0, scalp.heightMm)]);
    const radius = stream.between(0.012, 0.035) * projection.pxPerMm;
    const strength = stream.between(0.1, 0.5);
    stroke(canvas, [at, [at[0] + 0.01, at[1]]], radius * 3, (index, along, offset) => {
      const factor = 1 - strength * Math.exp(-0.5 * ((along / radius) ** 2 + (offset / radius) ** 2));
      canvas.planes[0][index] *= 0.3 + 0.7 * factor;
      canvas.planes[1][index] *= factor;
      canvas.planes[2][index] *= factor;
    });
  }
}

/** Fine grain everywhere, and glitter where the oily surface throws the light back in small facets. */
function paintSurface(canvas: Canvas, scalp: Scalp, view: FilledView, projection: Projection): void {
  const { width, height } = canvas;
  const stream = createStream(view.seed, 0x9a1);
  const unit = projection.pxPerMm / 180;
  const grain = new Float32Array(width * height);
  addOctave(grain, width, height, 48 * unit, 0.5, stream);
  addOctave(grain, width, height, 24 * unit, 0.5, stream);
  addOctave(grain, width, height, 11 * unit, 0.65, stream);
  addOctave(grain, width, height, 5 * unit, 0.7, stream);
  const facets = new Float32Array(width * height);
  addOctave(facets, width, height, 12 * unit, 0.35, stream);
  addOctave(facets, width, height, 6 * unit, 0.55, stream);
  addOctave(facets, width, height, 3.4 * unit, 0.8, stream);
  const columns = Math.ceil(width / coarseStep) + 2;
  const rows = Math.ceil(height / coarseStep) + 2;
  const patches = new Float32Array(columns * rows);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const [x, y] = projection.toScalp(c * coarseStep, r * coarseStep);
      patches[r * columns + c] = fractalNoise(view.seed + 31, x * 0.45, y * 0.45, 6);
    }
  }
  const shine = enlarge(patches, columns, coarseStep, width, height);
  const [red, green, blue] = canvas.planes;
  const amount = view.glare;
  const gain = 0.088 * (1 - 0.4 * scalp.skinTone);
  for (let i = 0; i < grain.length; i++) {
    const level = 1 + gain * grain[i];
    const cover = Math.max(0, shine[i] * 1.6 + amount - 0.42) * Math.min(1, amount * 2);
    const facet = Math.max(0, facets[i] - 0.1);
    const glitter = cover * 1.1 * facet * facet;
    const sheen = 0.2 * cover;
    red[i] = red[i] * (level - 0.9 * sheen) + glitter * 0.8;
    green[i] = green[i] * level + sheen * 0.35 + glitter * 0.9;
    blue[i] = blue[i] * level + sheen * 1.3 + glitter * 1.15;
  }
}

/**
 * The part of a picture that lies outside the field of view: what surrounds the round field of a dermatoscope, and the corners that
 * an editor fills when it turns a picture. Nothing can be seen there, so nothing is looked for and no skin is counted.
 */

import { type EvenCells, evenCells } from "./evenCells.ts";
import { meanAround } from "./meanAround.ts";
import type { Raster } from "./raster.ts";

/** A mask over the picture in cells of `factor` px a side; the last, incomplete row and column belong to their neighbours. */
export interface OutsideField {
  readonly factor: number;
  readonly width: number;
  readonly height: number;
  /** 1 where the cell lies outside or on the soft edge. */
  readonly data: Uint8Array;
  /** The same with the rim on which a shaft's end may be where the field ends. */
  readonly withRim: Uint8Array;
}

/** Longest side of the mask at most, cells: a shaft of a contact picture is then some 6 cells wide. */
const lookedAt = 480;
/**
 * Half the side of the square that must be even, cells, and how much of it: shafts side by side are narrower than the first, which the
 * outside must hold somewhere; where it runs out along the border it may be as narrow as the second, one shaft.
 */
const reach = 10;
const narrowReach = 3;
const mostlyEven = 0.92;
/** How far it may run out, cells. */
const longestWedge = 80;
/** Least and largest share of the picture: below it may be chance, above it is no picture with an edge. */
const leastShare = 0.002;
const mostShare = 0.75;
/** Widest soft edge, cells, where its plateau is read, and how near to it the edge has ended. */
const widestEdge = 24;
const plateau = [26, 40] as const;
const ended = 0.08;
/** Smallest difference that counts, grey levels, and which of the levels of a layer is taken for the skin's. */
const leastStep = 5;
const skinQuantile = 0.65;
/** Width of the rim, cells. */
const rim = 6;

/** Null where a picture fills its rectangle, as nearly all do; found from even corners only. */
export function outsideField(raster: Raster): OutsideField | null {
  const factor = Math.max(1, Math.ceil(Math.max(raster.width, raster.height) / lookedAt));
  const even = evenCells(raster, factor);
  if (even === null) return null;
  const { width, height } = even;
  const core = reachedFrom(even.corners, mostlyEvenAround(even, reach), width);
  const wedged = grown(core, mostlyEvenAround(even, narrowReach), width, longestWedge);
  const outside = grown(wedged, even.data, width, narrowReach + 2);
  const size = outside.reduce((n, v) => n + v, 0);
  if (size < leastShare * outside.length || size > mostShare * outside.length) return null;
  const everywhere = outside.map(() => 1);
  const data = grown(outside, everywhere, width, softEdge(outside, everywhere, even.green, width));
  return { factor, width, height, data, withRim: grown(data, everywhere, width, rim) };
}

function mostlyEvenAround({ data, width, height }: EvenCells, around: number): Uint8Array {
  const share = meanAround(Float32Array.from(data), width, height, around);
  return data.map((v, i) => (v === 1 && share[i] >= mostlyEven ? 1 : 0));
}

/** What of `open` is connected with the starts, by sides. */
function reachedFrom(starts: readonly number[], open: Uint8Array, width: number): Uint8Array {
  const reached = new Uint8Array(open.length);
  const stack = starts.filter((i) => open[i] === 1);
  for (const i of stack) reached[i] = 1;
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    for (const j of besides(i, width, open.length)) {
      if (open[j] === 0 || reached[j] === 1) continue;
      reached[j] = 1;
      stack.push(j);
    }
  }
  return reached;
}

/** The mask with `steps` layers of cells around it, as far as `open` goes. */
function grown(mask: Uint8Array, open: Uint8Array, width: number, steps: number): Uint8Array {
  const out = mask.slice();
  for (const cells of layersAround(mask, open, width, steps)) for (const i of cells) out[i] = 1;
  return out;
}

function layersAround(mask: Uint8Array, open: Uint8Array, width: number, steps: number): number[][] {
  const seen = mask.slice();
  let front: number[] = [];
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) front.push(i);
  const layers: number[][] = [];
  for (let k = 0; k < steps && front.length > 0; k++) {
    const next: number[] = [];
    for (const i of front) {
      for (const j of besides(i, width, mask.length)) {
        if (seen[j] === 1 || open[j] === 0) continue;
        seen[j] = 1;
        next.push(j);
      }
    }
    layers.push(next);
    front = next;
  }
  return layers;
}

/** How many cells the light takes from the even part to the skin's level. */
function softEdge(outside: Uint8Array, everywhere: Uint8Array, green: Float32Array, width: number): number {
  const layers = layersAround(outside, everywhere, width, plateau[1]);
  const profile = layers.filter((cells) => cells.length > 0).map((cells) => skinLevel(cells, green));
  const inner = profile.slice(plateau[0]);
  if (inner.length === 0) return 1;
  const skin = inner.reduce((sum, v) => sum + v, 0) / inner.length;
  const even = green.reduce((sum, v, i) => sum + outside[i] * v, 0) / outside.reduce((n, v) => n + v, 0);
  const near = Math.max(ended * Math.abs(even - skin), leastStep);
  const at = profile.findIndex((v) => Math.abs(v - skin) <= near);
  return Math.min(widestEdge, 1 + (at < 0 ? widestEdge : at));
}

/** Hair is darker than skin: the level that most of a layer stays below is the skin's. */
function skinLevel(cells: readonly number[], green: Float32Array): number {
  const levels = cells.map((i) => green[i]).sort((a, b) => a - b);
  return levels[Math.floor(skinQuantile * (levels.length - 1))];
}

function besides(i: number, width: number, length: number): number[] {
  const x = i % width;
  const out: number[] = [];
  if (x > 0) out.push(i - 1);
  if (x < width - 1) out.push(i + 1);
  if (i >= width) out.push(i - width);
  if (i + width < length) out.push(i + width);
  return out;
}

/** Bubbles in the immersion oil: round, with a bright ring inside a dark rim. Hairs under them cannot be counted. */
import type { MaskedPolygon } from "../counting/maskedArea.ts";
import { roundTo } from "../measurement/roundTo.ts";
import { orderStatistic } from "../picture/orderStatistic.ts";
import type { Raster } from "../picture/raster.ts";

/** A circle around everything that a bubble changes, px of the picture. */
export interface Bubble {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Longest side of the picture that is looked at, px. */
const lookedAt = 400;
/** Smallest and largest bubble, as shares of the longest side. */
const smallest = 0.018;
const largest = 0.16;
/** Change of brightness per px from which a pixel may belong to a rim, grey levels. */
const steep = 14;
/** How much brighter than the middle of the picture a ring is at least, as a factor. */
const brighter = 1.1;
/**
 * How much brighter the ring is than the rim beside it and than the inside (a reflection is bright to its middle), and
 * in how many of the directions that must show, share.
 */
const ringStep = 45;
const insideStep = 12;
const ringShare = 0.62;
const turns = 36;
/** The rim is soft: what a bubble changes reaches this much farther than the steepest place (its own edge lies 1.09 times out). */
const reach = 1.32;
/** Corners of the polygon that stands for a bubble. */
const corners = 20;

export function findBubbles(raster: Raster): Bubble[] {
  const factor = Math.max(1, Math.ceil(Math.max(raster.width, raster.height) / lookedAt));
  const plane = reducedGreen(raster, factor);
  const side = Math.max(plane.width, plane.height);
  const radii = { from: Math.max(4, smallest * side), to: largest * side };
  const found: Bubble[] = [];
  for (const centre of likelyCentres(plane, radii)) {
    const best = bestCircle(plane, centre, radii);
    if (best === null || found.some((one) => isSame(one, best))) continue;
    found.push(best);
  }
  return found.map(({ x, y, radius }) => ({
    x: (x + 0.5) * factor,
    y: (y + 0.5) * factor,
    radius: radius * factor * reach,
  }));
}

/** The bubble as an area in which nothing is counted: a polygon around it. */
export function maskedBubble({ x, y, radius }: Bubble): MaskedPolygon {
  const outer = radius / Math.cos(Math.PI / corners);
  const polygon = Array.from({ length: corners }, (_, k): [number, number] => {
    const angle = (2 * Math.PI * k) / corners;
    return [roundTo(x + outer * Math.cos(angle), 2), roundTo(y + outer * Math.sin(angle), 2)];
  });
  return { reason: "bubble", polygon };
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

function reducedGreen({ data, width: wide, height: high }: Raster, factor: number): Grey {
  const width = Math.floor(wide / factor);
  const height = Math.floor(high / factor);
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let v = 0; v < factor; v++)
        for (let u = 0; u < factor; u++) sum += data[3 * ((y * factor + v) * wide + x * factor + u) + 1];
      out[y * width + x] = sum / (factor * factor);
    }
  return { width, height, data: out };
}

/** Places that many rims point at: each steep pixel votes for the places on its bright side, at every radius. */
function likelyCentres(plane: Grey, radii: { from: number; to: number }): { x: number; y: number }[] {
  const { width, height, data } = plane;
  const votes = new Float32Array(width * height);
  const bright = brighter * middleOf(data);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const gx = (data[i + 1] - data[i - 1]) / 2;
      const gy = (data[i + width] - data[i - width]) / 2;
      const size = Math.sqrt(gx * gx + gy * gy);
      if (size < steep) continue;
      // The bright side of a hair's edge is skin; that of a rim outshines it.
      const beyond = Math.round(y + (2 * gy) / size) * width + Math.round(x + (2 * gx) / size);
      if (!(data[beyond] >= bright)) continue;
      for (let r = radii.from; r <= radii.to; r++) {
        const u = Math.round(x + (gx / size) * r);
        const v = Math.round(y + (gy / size) * r);
        // Small rims have fewer pixels, so that each of them counts more.
        if (u >= 0 && v >= 0 && u < width && v < height) votes[v * width + u] += 1 / r;
      }
    }
  return peaksOf(votes, width, height);
}

const middleOf = (data: Float32Array): number => orderStatistic(data.slice(), data.length, data.length >> 1);

/** Local maxima, strongest first; so many at most as could be bubbles of one picture. */
function peaksOf(votes: Float32Array, width: number, height: number): { x: number; y: number }[] {
  const peaks: { x: number; y: number; votes: number }[] = [];
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      const here = votes[y * width + x];
      if (here < 1.2) continue;
      let isPeak = true;
      for (let v = -2; v <= 2 && isPeak; v++)
        for (let u = -2; u <= 2; u++) if (votes[(y + v) * width + x + u] > here) isPeak = false;
      if (isPeak) peaks.push({ x, y, votes: here });
    }
  return peaks.sort((a, b) => b.votes - a.votes || a.y - b.y || a.x - b.x).slice(0, 150);
}

/** The circle about a place whose ring shows in most directions; null when no radius has enough of them. */
function bestCircle(
  plane: Grey,
  centre: { readonly x: number; readonly y: number },
  radii: { from: number; to: number },
): Bubble | null {
  let best: Bubble | null = null;
  let most = ringShare;
  for (const x of [centre.x - 1, centre.x, centre.x + 1])
    for (const y of [centre.y - 1, centre.y, centre.y + 1])
      for (let radius = radii.from; radius <= radii.to; radius++) {
        const share = ringSeen(plane, { x, y, radius });
        if (share > most) {
          most = share;
          best = { x, y, radius };
        }
      }
  return best;
}

/** Share of the directions within the picture in which a bright ring lies inside a dark rim. */
function ringSeen({ width, height, data }: Grey, { x, y, radius }: Bubble): number {
  const band = Math.max(1.5, 0.12 * radius);
  let seen = 0;
  let inside = 0;
  for (let k = 0; k < turns; k++) {
    const [cos, sin] = [cosines[k], sines[k]];
    const ring = at(x + cos * (radius - band), y + sin * (radius - band));
    const rim = at(x + cos * (radius + band), y + sin * (radius + band));
    if (ring < 0 || rim < 0) continue;
    inside++;
    const within = at(x + cos * 0.4 * radius, y + sin * 0.4 * radius);
    if (ring - rim >= ringStep && ring - within >= insideStep) seen++;
  }
  return inside < turns / 3 ? 0 : seen / inside;

  function at(u: number, v: number): number {
    const [column, row] = [Math.round(u), Math.round(v)];
    return column < 0 || row < 0 || column >= width || row >= height ? -1 : data[row * width + column];
  }
}

const cosines = Array.from({ length: turns }, (_, k) => Math.cos((2 * Math.PI * k) / turns));
const sines = Array.from({ length: turns }, (_, k) => Math.sin((2 * Math.PI * k) / turns));

/** The same bubble found from a neighbouring place, or its inner edge. */
const isSame = (a: Bubble, b: Bubble): boolean =>
  (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < (0.35 * Math.max(a.radius, b.radius)) ** 2 &&
  Math.abs(a.radius - b.radius) < 0.4 * Math.max(a.radius, b.radius);

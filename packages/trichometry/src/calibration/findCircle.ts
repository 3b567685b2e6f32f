/** A thin measuring circle in a colour that no skin has. */
import type { Raster } from "../picture/raster.ts";
import type { ScaleProposal } from "./scaleProposal.ts";

/** A pixel is drawn where its red or blue or green stands out by so much from the other two, grey levels. */
const outstanding = 45;
/** Smallest circle, px, and how far a pixel of the rim may lie from it. */
const smallestRadius = 40;
const rimSlack = 1.6;
/** The rim is looked at in so many sectors; so many of those inside the picture must have a drawn pixel. */
const sectors = 90;
const leastSectors = 0.6;
const trials = 400;

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Points {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Null where there is none. */
export function findCircle(raster: Raster): ScaleProposal | null {
  const points = drawnPixels(raster);
  if (points.xs.length < 60) return null;
  const rough = bestOfTriples(points, raster);
  if (rough === null) return null;
  let circle = rough;
  for (let k = 0; k < 5; k++) {
    const rim = onRim(points, circle, k < 2 ? 2 * rimSlack : rimSlack);
    const fitted = rim.xs.length < 30 ? null : fitCircle(rim);
    if (fitted === null) return null;
    circle = fitted;
  }
  const rim = onRim(points, circle, rimSlack);
  if (coverage(rim, circle, raster) < leastSectors || !isThin(points, circle)) return null;
  const { x, y, radius } = circle;
  const spread = Math.sqrt(mean(rim, (px, py) => (apart(px, py, x, y) - radius) ** 2));
  return {
    shape: "circle",
    from: [x - radius, y],
    to: [x + radius, y],
    lengthPx: 2 * radius,
    // The pixels of a drawn rim err together (the line's own width), so that their number does not help: half a pixel.
    relativeSd: Math.max(spread, 0.5) / (2 * radius),
    divisions: 1,
    sentence: `A drawn circle of ${radius.toFixed(1)} px radius.`,
  };
}

function drawnPixels({ data, width, height }: Raster): Points {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0, o = 0; y < height; y++)
    for (let x = 0; x < width; x++, o += 3) {
      const [r, g, b] = [data[o], data[o + 1], data[o + 2]];
      const red = r - Math.max(g, b);
      const green = g - Math.max(r, b);
      if (Math.max(red, green) < outstanding) continue;
      xs.push(x + 0.5);
      ys.push(y + 0.5);
    }
  return { xs: Float64Array.from(xs), ys: Float64Array.from(ys) };
}

/** The circle through three drawn pixels that most sectors agree with; which pixels are tried does not change. */
function bestOfTriples(points: Points, raster: Raster): Circle | null {
  const n = points.xs.length;
  let state = 12_345;
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  let best: Circle | null = null;
  let most = 0;
  for (let k = 0; k < trials; k++) {
    const circle = through(points, draw(), draw(), draw());
    if (circle === null || circle.radius < smallestRadius) continue;
    if (circle.radius > Math.max(raster.width, raster.height)) continue;
    const share = coverage(onRim(points, circle, 2 * rimSlack), circle, raster);
    if (share > most) {
      most = share;
      best = circle;
    }
  }
  return most >= leastSectors / 2 ? best : null;
}

function through({ xs, ys }: Points, a: number, b: number, c: number): Circle | null {
  const [bx, by] = [xs[b] - xs[a], ys[b] - ys[a]];
  const [cx, cy] = [xs[c] - xs[a], ys[c] - ys[a]];
  const d = 2 * (bx * cy - by * cx);
  if (Math.abs(d) < 1e-6) return null;
  const [b2, c2] = [bx * bx + by * by, cx * cx + cy * cy];
  const [x, y] = [(cy * b2 - by * c2) / d, (bx * c2 - cx * b2) / d];
  return { x: x + xs[a], y: y + ys[a], radius: Math.sqrt(x * x + y * y) };
}

function onRim({ xs, ys }: Points, { x, y, radius }: Circle, slack: number): Points {
  const near: number[] = [];
  for (let k = 0; k < xs.length; k++) if (Math.abs(apart(xs[k], ys[k], x, y) - radius) <= slack) near.push(k);
  return { xs: Float64Array.from(near, (k) => xs[k]), ys: Float64Array.from(near, (k) => ys[k]) };
}

/** Whether the drawn pixels are a line: beside the rim there are few, where a coloured area has as many. */
function isThin(points: Points, circle: Circle): boolean {
  const on = onRim(points, circle, rimSlack).xs.length;
  const beside = [-6, 6].map(
    (off) => onRim(points, { ...circle, radius: circle.radius + off }, rimSlack).xs.length,
  );
  return beside.every((count) => count < on / 3);
}

/** Share of the sectors inside the picture that hold a pixel of the rim. */
function coverage({ xs, ys }: Points, { x, y, radius }: Circle, { width, height }: Raster): number {
  const held = new Set<number>();
  for (let k = 0; k < xs.length; k++) {
    const turn = Math.atan2(ys[k] - y, xs[k] - x) / (2 * Math.PI);
    held.add(Math.floor((turn + 0.5) * sectors) % sectors);
  }
  let inside = 0;
  for (let k = 0; k < sectors; k++) {
    const angle = ((k + 0.5) / sectors - 0.5) * 2 * Math.PI;
    const [px, py] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    if (px >= 0 && py >= 0 && px < width && py < height) inside++;
  }
  return inside < sectors / 3 ? 0 : held.size / inside;
}

/** Least squares on x² + y² = 2ax + 2by + c (Kåsa 1976), which is close to the geometric fit for a nearly whole rim. */
function fitCircle(points: Points): Circle | null {
  const [mx, my] = [mean(points, (x) => x), mean(points, (_, y) => y)];
  const of = (f: (u: number, v: number) => number) => mean(points, (x, y) => f(x - mx, y - my));
  const [uu, uv, vv] = [of((u) => u * u), of((u, v) => u * v), of((_, v) => v * v)];
  const ru = of((u, v) => u * (u * u + v * v)) / 2;
  const rv = of((u, v) => v * (u * u + v * v)) / 2;
  const d = uu * vv - uv * uv;
  if (Math.abs(d) < 1e-9) return null;
  const [a, b] = [(ru * vv - rv * uv) / d, (rv * uu - ru * uv) / d];
  return { x: a + mx, y: b + my, radius: Math.sqrt(a * a + b * b + uu + vv) };
}

function mean({ xs, ys }: Points, f: (x: number, y: number) => number): number {
  let sum = 0;
  for (let k = 0; k < xs.length; k++) sum += f(xs[k], ys[k]);
  return sum / xs.length;
}

const apart = (x: number, y: number, u: number, v: number): number => Math.sqrt((x - u) ** 2 + (y - v) ** 2);

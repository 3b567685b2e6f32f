/** Whether the camera moved while the picture was taken: detail is lost along one direction and kept across it. */
import type { Reduced } from "./reduced.ts";

export interface MotionBlur {
  /**
   * How many times more the skin's finest texture varies across the movement than along it, over the same at a coarser
   * scale: 1 without movement. Streaks of the skin or of oil show at both scales alike and cancel.
   */
  readonly loss: number;
  /** The same at a middle scale, not compared: large for long movements. */
  readonly length: number;
}

/** Steps along which neighbours are compared, px of the small picture: fine, middle and coarse, in four directions. */
const directions = [
  { fine: [2, 0], middle: [3, 0], coarse: [5, 0] },
  { fine: [2, 1], middle: [3, 1], coarse: [5, 2] },
  { fine: [1, 1], middle: [2, 2], coarse: [4, 4] },
  { fine: [1, 2], middle: [1, 3], coarse: [2, 5] },
] as const;
/** Side of the tiles that are free of hair or not, px, and how much the levels of a free one differ, share of its mean. */
const tile = 8;
const evenWithin = 0.3;
/** Every so many pixels is looked at; and so many must be free of hair. */
const every = 3;
const fewest = 300;

/** Null where hair leaves too little skin. */
export function motionBlur(small: Reduced): MotionBlur | null {
  const isSkin = skinTiles(small);
  let best: MotionBlur = { loss: 1, length: 1 };
  for (const { fine, middle, coarse } of directions) {
    const [at, of, against] = [fine, middle, coarse].map((step) => acrossOverAlong(small, isSkin, step));
    if (at === null || of === null || against === null) return null;
    for (const [loss, length] of [
      [at / against, of],
      [against / at, 1 / of],
    ]) {
      if (loss > best.loss) best = { loss, length };
    }
  }
  return best;
}

/** For each tile, 1 where its levels hardly differ. */
function skinTiles({ width, height, green }: Reduced): { columns: number; free: Uint8Array } {
  const columns = Math.ceil(width / tile);
  const rows = Math.ceil(height / tile);
  const low = new Float32Array(columns * rows).fill(255);
  const high = new Float32Array(columns * rows);
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor(y / tile) * columns;
    for (let x = 0; x < width; x++, i++) {
      const t = row + Math.floor(x / tile);
      if (green[i] < low[t]) low[t] = green[i];
      if (green[i] > high[t]) high[t] = green[i];
    }
  }
  const free = Uint8Array.from(low, (l, t) => (high[t] - l <= (evenWithin * (high[t] + l)) / 2 ? 1 : 0));
  return { columns, free };
}

/** Mean difference across a step over that along it; null where too few places are free of hair. */
function acrossOverAlong(
  { width, height, green }: Reduced,
  { columns, free }: { columns: number; free: Uint8Array },
  [dx, dy]: readonly [number, number],
): number | null {
  const margin = 6;
  const onSkin = (x: number, y: number): boolean =>
    free[Math.floor(y / tile) * columns + Math.floor(x / tile)] === 1;
  let along = 0;
  let across = 0;
  let n = 0;
  for (let y = margin; y < height - margin; y += every) {
    for (let x = margin; x < width - margin; x += every) {
      if (!onSkin(x, y) || !onSkin(x + dx, y + dy) || !onSkin(x - dy, y + dx)) continue;
      const here = green[y * width + x];
      along += Math.abs(green[(y + dy) * width + x + dx] - here);
      across += Math.abs(green[(y + dx) * width + x - dy] - here);
      n++;
    }
  }
  return n < fewest || along === 0 || across === 0 ? null : across / along;
}

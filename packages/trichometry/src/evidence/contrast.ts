/** Contrast of each pixel against the skin around it: the flattened field in which hair is looked for. */
import { orderStatistic } from "../picture/orderStatistic.ts";
import type { Plane } from "../picture/plane.ts";

/** Side of a block of the background grid, working pixels. */
const block = 16;
/** Half the side of the window of blocks whose skin brightness is pooled. */
const reach = 2;

/**
 * Relative darkness 1 − value / skin, where `skin` is a middle quantile of the blocks (each an upper quantile) in a window of
 * (2·reach + 1)·block working pixels (0.8 mm). Dark hair gives about 0.5–0.8, skin 0, light hair negative values.
 */
export function contrast(value: Plane, quantile = 0.45): Plane {
  const { width, height } = value;
  const columns = Math.ceil(width / block);
  const rows = Math.ceil(height / block);
  const own = new Float32Array(columns * rows);
  const cell = new Float32Array(block * block);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) own[j * columns + i] = blockQuantile(value, i, j, cell, 0.65);
  }
  const skin = smooth(windowQuantile(own, columns, rows, quantile), columns, rows);
  return { width, height, data: againstSkin(value, skin, columns, rows) };
}

/** 1 − value / skin, the skin's grid read between its cells by linear interpolation. */
function againstSkin(value: Plane, skin: Float32Array, columns: number, rows: number): Float32Array {
  const { width, height, data } = value;
  const out = new Float32Array(width * height);
  const across = cellsAlong(width, columns);
  const down = cellsAlong(height, rows);
  for (let y = 0, o = 0; y < height; y++) {
    const top = down.before[y] * columns;
    const low = down.after[y] * columns;
    const ty = down.share[y];
    for (let x = 0; x < width; x++, o++) {
      const i = across.before[x];
      const i1 = across.after[x];
      const tx = across.share[x];
      const above = skin[top + i] * (1 - tx) + skin[top + i1] * tx;
      const below = skin[low + i] * (1 - tx) + skin[low + i1] * tx;
      const level = above * (1 - ty) + below * ty;
      out[o] = 1 - data[o] / (level > 8 ? level : 8);
    }
  }
  return out;
}

/** For each pixel of a row or column, the cells before and after it and how far it lies on the way between them. */
function cellsAlong(pixels: number, cells: number) {
  const before = new Int32Array(pixels);
  const after = new Int32Array(pixels);
  const share = new Float64Array(pixels);
  for (let x = 0; x < pixels; x++) {
    const at = Math.min(cells - 1, Math.max(0, (x + 0.5) / block - 0.5));
    before[x] = Math.floor(at);
    after[x] = Math.min(cells - 1, before[x] + 1);
    share[x] = at - before[x];
  }
  return { before, after, share };
}

function blockQuantile(plane: Plane, i: number, j: number, cell: Float32Array, q: number): number {
  const { width, height, data } = plane;
  let n = 0;
  // Every second pixel of every second row: the quantile of 64 values is as good as that of 256.
  for (let y = j * block; y < Math.min(height, (j + 1) * block); y += 2) {
    for (let x = i * block; x < Math.min(width, (i + 1) * block); x += 2) cell[n++] = data[y * width + x];
  }
  return orderStatistic(cell, n, Math.min(n - 1, Math.floor(q * n)));
}

function windowQuantile(own: Float32Array, columns: number, rows: number, q: number): Float32Array {
  const out = new Float32Array(own.length);
  const cell = new Float32Array((2 * reach + 1) ** 2);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      let n = 0;
      for (let y = Math.max(0, j - reach); y <= Math.min(rows - 1, j + reach); y++) {
        for (let x = Math.max(0, i - reach); x <= Math.min(columns - 1, i + reach); x++) {
          cell[n++] = own[y * columns + x];
        }
      }
      out[j * columns + i] = orderStatistic(cell, n, Math.min(n - 1, Math.floor(q * n)));
    }
  }
  return out;
}

/** Mean over 3 × 3 blocks, so that the window's steps leave no trace. */
function smooth(grid: Float32Array, columns: number, rows: number): Float32Array {
  const out = new Float32Array(grid.length);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      let sum = 0;
      let n = 0;
      for (let y = Math.max(0, j - 1); y <= Math.min(rows - 1, j + 1); y++) {
        for (let x = Math.max(0, i - 1); x <= Math.min(columns - 1, i + 1); x++) {
          sum += grid[y * columns + x];
          n++;
        }
      }
      out[j * columns + i] = sum / n;
    }
  }
  return out;
}

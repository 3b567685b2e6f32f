/** Small capital letters, digits and signs on a grid of 5 × 7, for the labels that devices burn into pictures. */

interface Bytes {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Seven rows a sign, five bits a row, the highest bit on the left. */
const glyphs: Record<string, readonly number[]> = {
  "0": [14, 17, 19, 21, 25, 17, 14],
  "1": [4, 12, 4, 4, 4, 4, 14],
  "2": [14, 17, 1, 6, 8, 16, 31],
  "3": [31, 2, 4, 2, 1, 17, 14],
  "4": [2, 6, 10, 18, 31, 2, 2],
  "5": [31, 16, 30, 1, 1, 17, 14],
  "6": [6, 8, 16, 30, 17, 17, 14],
  "7": [31, 1, 2, 4, 8, 8, 8],
  "8": [14, 17, 17, 14, 17, 17, 14],
  "9": [14, 17, 17, 15, 1, 2, 12],
  ".": [0, 0, 0, 0, 0, 12, 12],
  ":": [0, 12, 12, 0, 12, 12, 0],
  "=": [0, 0, 31, 0, 31, 0, 0],
  "-": [0, 0, 0, 31, 0, 0, 0],
  "/": [1, 1, 2, 4, 8, 16, 16],
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 17, 30, 17, 17, 30],
  C: [14, 17, 16, 16, 16, 17, 14],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  F: [31, 16, 16, 30, 16, 16, 16],
  G: [14, 17, 16, 23, 17, 17, 15],
  H: [17, 17, 17, 31, 17, 17, 17],
  I: [14, 4, 4, 4, 4, 4, 14],
  J: [7, 2, 2, 2, 2, 18, 12],
  K: [17, 18, 20, 24, 20, 18, 17],
  L: [16, 16, 16, 16, 16, 16, 31],
  M: [17, 27, 21, 21, 17, 17, 17],
  N: [17, 17, 25, 21, 19, 17, 17],
  O: [14, 17, 17, 17, 17, 17, 14],
  P: [30, 17, 17, 30, 16, 16, 16],
  Q: [14, 17, 17, 17, 21, 18, 13],
  R: [30, 17, 17, 30, 20, 18, 17],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
  V: [17, 17, 17, 17, 17, 10, 4],
  W: [17, 17, 17, 21, 21, 21, 10],
  X: [17, 17, 10, 4, 10, 17, 17],
  Y: [17, 17, 10, 4, 4, 4, 4],
  Z: [31, 1, 2, 4, 8, 16, 31],
};

export function textWidth(text: string, scale: number): number {
  return text.length * 6 * scale;
}

/** Draws `text` with its top left corner at (x, y), `scale` px a grid cell; a sign without a glyph leaves a gap. */
export function drawText(
  picture: Bytes,
  text: string,
  x: number,
  y: number,
  scale: number,
  colour: readonly [number, number, number],
): void {
  for (const [i, sign] of [...text.toUpperCase()].entries()) {
    const rows = glyphs[sign];
    if (rows === undefined) continue;
    for (let v = 0; v < 7 * scale; v++) {
      for (let u = 0; u < 5 * scale; u++) {
        if (((rows[Math.floor(v / scale)] >> (4 - Math.floor(u / scale))) & 1) === 0) continue;
        const [px, py] = [Math.round(x) + i * 6 * scale + u, Math.round(y) + v];
        if (px < 0 || py < 0 || px >= picture.width || py >= picture.height) continue;
        picture.data.set(colour, (py * picture.width + px) * 3);
      }
    }
  }
}

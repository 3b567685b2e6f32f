/** Finds level or upright lines that a viewer drew: thin, of one grey, with edges harder than a lens draws. */
import { type DrawnLine, followLine, type LevelView, type LinePiece } from "./drawnLine.ts";

/** Smallest step at both edges, grey levels, and thickest line, px. */
const hardStep = 25;
const thickest = 8;
/** Shortest piece, its longest interruption and the share of its pixels that must stand out. */
const shortestPiece = 24;
const longestGap = 6;
const solid = 0.8;

/** Every line once, from its longest piece; none shorter than `shortest` px. */
export function findLines(view: LevelView, shortest: number): DrawnLine[] {
  const pieces = [...piecesOf(view, 1), ...piecesOf(view, -1)].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.y - b.y || a.from - b.from,
  );
  const lines: DrawnLine[] = [];
  for (const piece of pieces) {
    if (lines.some((line) => isPartOf(piece, line))) continue;
    const line = followLine(view, piece);
    if (line.to - line.from >= shortest) lines.push(line);
  }
  return lines;
}

function isPartOf(piece: LinePiece, line: DrawnLine): boolean {
  const apart = piece.y - (line.y + line.thickness);
  const rows = apart <= 1 && line.y - (piece.y + piece.thickness) <= 1;
  return rows && piece.sign === line.sign && piece.from >= line.from - 3 && piece.to <= line.to + 3;
}

/** Runs of pixels with a hard step into the line above and out of it `thickness` rows below. */
function piecesOf(view: LevelView, sign: 1 | -1): LinePiece[] {
  const { width, height } = view;
  const pieces: LinePiece[] = [];
  const runs = Array.from({ length: thickest + 1 }, () => ({ from: -1, last: -1, hits: 0 }));
  for (let y = 1; y < height - 1; y++) {
    for (const run of runs) run.from = -1;
    const close = (thickness: number) => {
      const run = runs[thickness];
      const length = run.last - run.from + 1;
      if (run.from >= 0 && length >= shortestPiece && run.hits >= solid * length)
        pieces.push({ y, thickness, from: run.from, to: run.last + 1, sign });
      run.from = -1;
    };
    for (let x = 0; x < width; x++) {
      if (sign * (view.at(x, y - 1) - view.at(x, y)) < hardStep) continue;
      const thickness = thicknessAt(view, x, y, sign);
      if (thickness === 0) continue;
      const run = runs[thickness];
      if (run.from >= 0 && x - run.last > longestGap) close(thickness);
      if (run.from < 0) {
        run.from = x;
        run.hits = 0;
      }
      run.last = x;
      run.hits++;
    }
    for (let thickness = 1; thickness <= thickest; thickness++) close(thickness);
  }
  return pieces;
}

/** Rows from a step into a line to the step out of it; 0 when there is none within the thickest line. */
function thicknessAt(view: LevelView, x: number, y: number, sign: 1 | -1): number {
  const here = view.at(x, y);
  for (let t = 1; t <= thickest && y + t < view.height; t++) {
    const next = view.at(x, y + t);
    if (sign * (next - view.at(x, y + t - 1)) >= hardStep) return t;
    if (sign * (here - next) > hardStep) return 0;
  }
  return 0;
}

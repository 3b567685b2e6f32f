/** A line that a viewer drew into the picture, level or upright, followed from a piece of it to both of its ends. */

/** Grey levels of a picture, turned so that the line is level. */
export interface LevelView {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): number;
}

export interface DrawnLine {
  /** First row and thickness, px. */
  readonly y: number;
  readonly thickness: number;
  /** First column, and the column after the last. */
  readonly from: number;
  readonly to: number;
  /** 1 for a line darker than its surroundings, −1 for a lighter one. */
  readonly sign: 1 | -1;
  /** Grey level of the line. */
  readonly level: number;
  /** Pixels that stand out, of all between the ends. */
  readonly seenShare: number;
  /** True where the line ends in its surroundings, and not in a hair, a label or the picture's border. */
  readonly endsClearly: readonly [boolean, boolean];
}

/** A piece of a line from which it is followed. */
export interface LinePiece {
  readonly y: number;
  readonly thickness: number;
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
}

/** Smallest step to both sides at which a pixel still belongs to the line, grey levels: half of what a piece needs. */
const leastStep = 10;
/** How far the line's own grey may vary, and how long it may run unseen over something as dark as itself. */
const sameLevel = 32;
const longestHidden = 60;
const longestBroken = 3;

export function followLine(view: LevelView, piece: LinePiece): DrawnLine {
  const { y, thickness, sign } = piece;
  const level = middleLevel(view, piece);
  const kindAt = (x: number): "seen" | "hidden" | "broken" => {
    const here = view.at(x, y + (thickness >> 1));
    if (Math.abs(here - level) > sameLevel) return "broken";
    const above = y > 0 ? sign * (view.at(x, y - 1) - here) : 0;
    const below = y + thickness < view.height ? sign * (view.at(x, y + thickness) - here) : 0;
    return above >= leastStep && below >= leastStep ? "seen" : "hidden";
  };
  const right = follow(piece.to - 1, 1, view.width, kindAt);
  const left = follow(piece.from, -1, view.width, kindAt);
  const from = left.end;
  const to = right.end + 1;
  let seen = 0;
  for (let x = from; x < to; x++) if (kindAt(x) === "seen") seen++;
  return {
    y,
    thickness,
    from,
    to,
    sign,
    level,
    seenShare: seen / (to - from),
    endsClearly: [left.clear, right.clear],
  };
}

function follow(
  start: number,
  step: 1 | -1,
  width: number,
  kindAt: (x: number) => "seen" | "hidden" | "broken",
): { end: number; clear: boolean } {
  let end = start;
  let broken = 0;
  let hidden = 0;
  for (let x = start + step; x >= 0 && x < width; x += step) {
    const kind = kindAt(x);
    if (kind === "seen") {
      end = x;
      broken = 0;
      hidden = 0;
    } else if (kind === "broken") broken++;
    else hidden++;
    if (broken > longestBroken || hidden > longestHidden) break;
  }
  const inside = end > 2 && end < width - 3;
  return { end, clear: inside && hidden <= 2 };
}

function middleLevel(view: LevelView, { y, thickness, from, to }: LinePiece): number {
  const levels: number[] = [];
  for (let x = from; x < to; x++) levels.push(view.at(x, y + (thickness >> 1)));
  levels.sort((a, b) => a - b);
  return levels[levels.length >> 1];
}

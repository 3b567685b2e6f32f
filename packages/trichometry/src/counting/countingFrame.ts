/** The unbiased counting frame: which hairs count, decided by their roots alone (Gundersen 1977). */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The whole area but a rim of `margin`, within which a cut shaft cannot be told from a root. */
export function countingFrame(area: Frame, margin: number): Frame {
  return {
    x: area.x + margin,
    y: area.y + margin,
    width: Math.max(0, area.width - 2 * margin),
    height: Math.max(0, area.height - 2 * margin),
  };
}

/** A root on the top or left edge is inside, on the bottom or right edge outside: no root counts in two frames. */
export function isInFrame(root: readonly [number, number], frame: Frame): boolean {
  return (
    root[0] >= frame.x &&
    root[0] < frame.x + frame.width &&
    root[1] >= frame.y &&
    root[1] < frame.y + frame.height
  );
}

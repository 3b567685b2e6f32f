/** The marks of tattoo dots while they are being set. */

export type DotsOfPicture = [number, number][];

export interface Dots {
  readonly before: DotsOfPicture;
  readonly after: DotsOfPicture;
}

/** As many as a comparison takes. */
const most = 4;
/** A pointer this near a mark means the mark, px of the picture. */
const reach = 20;

const rounded = (value: number): number => Math.round(10 * value) / 10;

/** One mark more where somebody points, or, when a mark is there, that one less. Full: as it was. */
export function withDotAt(dots: DotsOfPicture, [x, y]: readonly [number, number]): DotsOfPicture {
  const there = dots.findIndex(([u, v]) => Math.hypot(u - x, v - y) < reach);
  if (there >= 0) return dots.filter((_, i) => i !== there);
  return dots.length < most ? [...dots, [rounded(x), rounded(y)]] : dots;
}

/** The mark that was set last, moved, but not out of the picture. */
export function moveLast(
  dots: DotsOfPicture,
  [dx, dy]: readonly [number, number],
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): DotsOfPicture {
  const last = dots.at(-1);
  if (last === undefined) return dots;
  const within = (value: number, size: number) => rounded(Math.min(size, Math.max(0, value)));
  return [...dots.slice(0, -1), [within(last[0] + dx, widthPx), within(last[1] + dy, heightPx)]];
}

/** A ribbon at another place, as when it goes from a picture into a window of it. */
import type { Ribbon } from "../../shafts/ribbon.ts";

export const movedBy = (r: Ribbon, dx: number, dy: number): Ribbon => ({
  ...r,
  ax: r.ax + dx,
  ay: r.ay + dy,
  bx: r.bx + dx,
  by: r.by + dy,
});

/** The same scalp over several visits, each with its picture and its truth. */
import { type AgeOptions, ageScalp, type ScalpChanges } from "./ageScalp.ts";
import { createScalp } from "./createScalp.ts";
import { laterView } from "./laterView.ts";
import { photographScalp, type Rendered } from "./photographScalp.ts";
import type { RenderOptions } from "./renderScalp.ts";

export interface VisitsOptions {
  /** The first visit's picture and scalp. */
  readonly first: RenderOptions;
  /** Pictures in all; 1 or more. */
  readonly visits: number;
  /** What happens between one visit and the next. */
  readonly change: Omit<AgeOptions, "seed">;
}

export interface RenderedVisit extends Rendered {
  /** 1 is the first. */
  readonly visit: number;
  /** Since the visit before; empty lists at the first. */
  readonly changes: ScalpChanges;
}

/** Yields the visits in order. The patch is 40 % wider than the field, so that a moved camera still sees scalp. */
export function* renderVisits({ first, visits, change }: VisitsOptions): Generator<RenderedVisit> {
  const um = first.umPerPixel ?? 5.54;
  const room = 2 + 2 * (first.lengthMm ?? 0.47);
  let scalp = createScalp({
    ...first,
    widthMm: first.widthMm ?? (1.4 * (first.widthPx ?? 1280) * um) / 1000 + room,
    heightMm: first.heightMm ?? (1.4 * (first.heightPx ?? 1024) * um) / 1000 + room,
  });
  const nothing: ScalpChanges = { lost: [], appeared: [], thinned: [] };
  yield { visit: 1, changes: nothing, ...photographScalp(scalp, first) };
  for (let visit = 2; visit <= visits; visit++) {
    const seed = first.seed * 1000 + visit;
    const aged = ageScalp(scalp, { ...change, seed });
    scalp = aged.scalp;
    const view = laterView(first, scalp, seed);
    yield { visit, changes: aged.changes, ...photographScalp(scalp, view) };
  }
}

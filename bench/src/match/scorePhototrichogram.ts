/** Holds a phototrichogram of two drawn pictures against what every hair truly grew. */
import {
  type ComparedHair,
  mapPoint,
  type Phototrichogram,
  type Transform,
  type TrueHair,
} from "@anagen/trichometry";
import type { DrawnPhototrichogram } from "./drawPhototrichogram.ts";
import { identify } from "./identify.ts";

export interface Held {
  readonly truth: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface PhototrichogramScore {
  /** Mean growth of the anagen hairs of the common field, mm/day; null where none was called. */
  readonly growth: Held | null;
  /** Percent of the hairs of the common field. */
  readonly anagen: Held;
  readonly telogen: Held;
  /** The same interval for the share from which the scalp's hairs were drawn. */
  readonly telogenOfScalp: Held;
  /** True hairs of the common field, hairs with a known growth, and those of them whose phase is called. */
  readonly inField: number;
  readonly known: number;
  readonly called: number;
  /** Of hairs that are called and can be told by root and line: all, and those of the right phase. */
  readonly told: number;
  readonly right: number;
  /** Of each told uncut anagen hair: measured growth − true, mm/day. */
  readonly errors: readonly number[];
}

/** Null when it was refused. */
export function scorePhototrichogram(
  result: Phototrichogram,
  drawn: DrawnPhototrichogram,
): PhototrichogramScore | null {
  if (result.status === "refused") return null;
  const { registration } = result.comparison;
  if (registration.status === "refused") return null;
  const field = fieldOf(drawn, registration.transform);
  const rate = (id: number): number => drawn.growth.get(id) ?? 0;
  const growing = field.map((hair) => rate(hair.scalpHair)).filter((r) => r > 0);
  const anagen = (100 * growing.length) / field.length;
  const none = { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const paths = result.comparison.hairs.flatMap((hair: ComparedHair) =>
    hair.before.path === null ? [] : [{ id: hair.id, path: hair.before.path }],
  );
  const ids = identify(paths, drawn.before.truth);
  const called = result.hairs.filter((hair) => hair.phase !== "uncertain");
  const told = called.filter((hair) => ids.has(hair.hair));
  const trueRate = (hair: number) => rate(ids.get(hair) as number);
  return {
    growth:
      result.growth === null || growing.length === 0
        ? null
        : hold(growing.reduce((a, b) => a + b, 0) / growing.length, result.growth),
    anagen: hold(anagen, result.anagenShare ?? none),
    telogen: hold(100 - anagen, result.telogenShare ?? none),
    telogenOfScalp: hold(100 * drawn.telogenShare, result.telogenShare ?? none),
    inField: field.length,
    known: result.hairs.length,
    called: called.length,
    told: told.length,
    right: told.filter((h) => (h.phase === "anagen") === trueRate(h.hair) > 0).length,
    errors: result.hairs
      .filter((h) => !h.isCut && ids.has(h.hair) && trueRate(h.hair) > 0)
      .map((h) => h.growth.value - trueRate(h.hair)),
  };
}

/** True hairs whose root lies in both counting frames. */
function fieldOf(drawn: DrawnPhototrichogram, transform: Transform): (TrueHair & { scalpHair: number })[] {
  const frameOf = (side: "before" | "after") => {
    const frame = drawn[side].measurement.area?.frame ?? { x: 0, y: 0, width: 0, height: 0 };
    return ([x, y]: Point) =>
      x >= frame.x && y >= frame.y && x < frame.x + frame.width && y < frame.y + frame.height;
  };
  const [inBefore, inAfter] = [frameOf("before"), frameOf("after")];
  return drawn.before.truth.hairs.filter((hair): hair is TrueHair & { scalpHair: number } => {
    const root = hair.path[0] as Point;
    return hair.scalpHair !== null && inBefore(root) && inAfter(mapPoint(transform, root));
  });
}

type Point = readonly [number, number];

const hold = (truth: number, { value, low, high }: Omit<Held, "truth">): Held => ({
  truth,
  value,
  low,
  high,
});

/** The follicular units of both pictures as one list, and what became of each. */
import type { Measurement } from "../../measurement/schema.ts";
import { mapPoint, mapPointBack } from "../mapPoint.ts";
import type { ComparedUnit, Transform, UnitFate } from "../schema.ts";
import type { JudgedHair } from "./judgeHairs.ts";

export interface JoinedComparedUnits {
  /** Number of the unit of each judged hair, in their order. */
  readonly unitOf: readonly number[];
  readonly units: readonly ComparedUnit[];
}

/** Hairs belong together when either measurement joined them; hairs outside the counting frame go with a near one. */
export function joinComparedUnits(
  judged: readonly JudgedHair[],
  before: Measurement,
  after: Measurement,
  transform: Transform,
): JoinedComparedUnits {
  const parent = judged.map((_, i) => i);
  const find = (i: number): number => {
    while (parent[i] !== i) i = parent[i];
    return i;
  };
  const first = new Map<string, number>();
  const keys = judged.map((hair) => [
    ...unitKey("before", before, hair.before.hair),
    ...unitKey("after", after, hair.after.hair),
  ]);
  keys.forEach((list, i) => {
    for (const key of list) {
      const other = first.get(key);
      if (other === undefined) first.set(key, i);
      else parent[Math.max(find(i), find(other))] = Math.min(find(i), find(other));
    }
  });
  const members = new Map<number, number[]>();
  judged.forEach((_, i) => {
    members.set(find(i), [...(members.get(find(i)) ?? []), i]);
  });
  const unitOf = new Array<number>(judged.length).fill(0);
  const units = [...members.values()].map((list, id): ComparedUnit => {
    for (const i of list) unitOf[i] = id;
    const hairs = list.map((i) => judged[i]);
    const centreBefore = middle(
      hairs.map((h) => (h.before.hair === null ? mapPointBack(transform, h.after.root) : h.before.root)),
    );
    return {
      id,
      fate: fateOf(hairs),
      before: unitIds(list, keys, "before"),
      after: unitIds(list, keys, "after"),
      centreBefore,
      centreAfter: middle([mapPoint(transform, centreBefore)]),
      hairs: list,
    };
  });
  return { unitOf, units };
}

function unitKey(name: string, measurement: Measurement, hair: number | null): string[] {
  const unit = hair === null ? null : (measurement.hairs.find((h) => h.id === hair)?.unit ?? null);
  return unit === null ? [] : [`${name}:${unit}`];
}

function unitIds(list: readonly number[], keys: readonly string[][], name: string): number[] {
  const ids = list.flatMap((i) =>
    keys[i].filter((k) => k.startsWith(`${name}:`)).map((k) => Number(k.split(":")[1])),
  );
  return [...new Set(ids)].sort((a, b) => a - b);
}

function fateOf(hairs: readonly JudgedHair[]): UnitFate {
  const stayed = hairs.some((h) => h.fate === "persisted" || h.fate === "thinned" || h.fate === "thickened");
  const lost = hairs.some((h) => h.fate === "lost");
  const grown = hairs.some((h) => h.fate === "new");
  if (stayed || (lost && grown)) return "kept";
  if (hairs.some((h) => h.fate === "ambiguous")) return "ambiguous";
  return lost ? "emptied" : "regrown";
}

function middle(points: readonly (readonly [number, number])[]): [number, number] {
  const mean = (k: 0 | 1) => points.reduce((sum, p) => sum + p[k], 0) / points.length;
  return [Number(mean(0).toFixed(2)), Number(mean(1).toFixed(2))];
}

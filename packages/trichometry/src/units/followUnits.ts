/** Follicular units: hairs whose roots lie close together. */
export interface UnitOptions {
  /** Largest distance between neighbouring roots of one unit, in the unit of the roots. */
  readonly maxDistance: number;
}

export interface Unit {
  readonly centre: [number, number];
  /** Positions in the list of roots. */
  readonly members: number[];
}

/** Single linkage: two roots belong together when a chain of steps no longer than `maxDistance` joins them. */
export function followUnits(roots: readonly (readonly [number, number])[], options: UnitOptions): Unit[] {
  const parent = roots.map((_, i) => i);
  const find = (i: number): number => {
    let top = i;
    while (parent[top] !== top) top = parent[top];
    return top;
  };
  const limit = options.maxDistance * options.maxDistance;
  for (let i = 0; i < roots.length; i++) {
    for (let j = 0; j < i; j++) {
      const dx = roots[i][0] - roots[j][0];
      const dy = roots[i][1] - roots[j][1];
      if (dx * dx + dy * dy <= limit) parent[Math.max(find(i), find(j))] = Math.min(find(i), find(j));
    }
  }
  const members = new Map<number, number[]>();
  roots.forEach((_, i) => {
    const top = find(i);
    members.set(top, [...(members.get(top) ?? []), i]);
  });
  return [...members.values()].map((list) => ({
    members: list,
    centre: [
      list.reduce((s, i) => s + roots[i][0], 0) / list.length,
      list.reduce((s, i) => s + roots[i][1], 0) / list.length,
    ],
  }));
}

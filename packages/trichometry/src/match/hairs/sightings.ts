/** One hair as one picture shows it, in the form of the result. */
import type { Hair } from "../../measurement/schema.ts";
import type { Sighting } from "../schema.ts";

/** A hair that the measurement listed, `moved` where it lies otherwise. `umPerPixel` null leaves out everything in µm. */
export function foundSighting(
  hair: Hair,
  probability: number,
  umPerPixel: number | null,
  moved: SeenAgain | null = null,
): Sighting {
  if (moved !== null)
    return { ...seenAgainSighting(moved, probability, umPerPixel), hair: hair.id, how: "found" };
  return {
    hair: hair.id,
    how: "found",
    probability: rounded(probability, 4),
    root: [...hair.path[0]],
    path: hair.path.map((p): [number, number] => [...p]),
    ...sizes(hair.diameterPx, hair.diameterPxSd, hair.lengthPx, umPerPixel),
  };
}

export interface SeenAgain {
  readonly path: readonly (readonly [number, number])[];
  readonly diameterPx: number;
  readonly diameterPxSd: number;
}

/** A hair that only a second look showed, at the place where the other picture has one. */
export function seenAgainSighting(seen: SeenAgain, probability: number, umPerPixel: number | null): Sighting {
  return {
    hair: null,
    how: "seen-again",
    probability: rounded(probability, 4),
    root: [rounded(seen.path[0][0], 2), rounded(seen.path[0][1], 2)],
    path: seen.path.map(([x, y]): [number, number] => [rounded(x, 2), rounded(y, 2)]),
    ...sizes(seen.diameterPx, seen.diameterPxSd, pathLength(seen.path), umPerPixel),
  };
}

/** No hair, or none that anybody looked for. */
export function emptySighting(
  root: readonly [number, number],
  probability: number,
  how: "not-seen" | "not-looked",
): Sighting {
  return {
    hair: null,
    how,
    probability: rounded(probability, 4),
    root: [rounded(root[0], 2), rounded(root[1], 2)],
    path: null,
    diameterUm: null,
    diameterUmSd: null,
    lengthUm: null,
  };
}

function sizes(diameterPx: number, sdPx: number, lengthPx: number, umPerPixel: number | null) {
  if (umPerPixel === null) return { diameterUm: null, diameterUmSd: null, lengthUm: null };
  return {
    diameterUm: rounded(diameterPx * umPerPixel, 2),
    diameterUmSd: rounded(sdPx * umPerPixel, 3),
    lengthUm: rounded(lengthPx * umPerPixel, 1),
  };
}

function pathLength(path: readonly (readonly [number, number])[]): number {
  let length = 0;
  for (let i = 1; i < path.length; i++)
    length += Math.sqrt((path[i][0] - path[i - 1][0]) ** 2 + (path[i][1] - path[i - 1][1]) ** 2);
  return length;
}

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

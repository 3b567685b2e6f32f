/** Every compared hair in the frame of the first picture, wherever it was seen. */
import { type ComparedHair, type Comparison, mapPointBack } from "@anagen/trichometry";

export interface RegisteredHair {
  readonly hair: ComparedHair;
  /** Centre-line from root to tip, px of the first picture. */
  readonly path: readonly (readonly [number, number])[];
}

/** A hair seen in the second picture only is carried back; one that neither picture lists a line for is its root alone. */
export function registeredHairs({ registration, hairs }: Comparison): RegisteredHair[] {
  if (registration.status === "refused") return [];
  const { transform } = registration;
  return hairs.map((hair) => {
    if (hair.before.path !== null) return { hair, path: hair.before.path };
    if (hair.after.path !== null)
      return { hair, path: hair.after.path.map((point) => mapPointBack(transform, point)) };
    return { hair, path: [hair.before.root] };
  });
}

/** CSS matrix that lays the second picture on the first: the inverse of the registration's affine part. */
export function matrixOntoFirst(affine: readonly [number, number, number, number, number, number]): string {
  const [a, b, c, d, e, f] = affine;
  const determinant = a * e - b * d;
  const [ia, ib, id, ie] = [e / determinant, -b / determinant, -d / determinant, a / determinant];
  const tx = -(ia * c + ib * f);
  const ty = -(id * c + ie * f);
  return `matrix(${[ia, id, ib, ie, tx, ty].map((value) => value.toFixed(8)).join(", ")})`;
}

/** How much likelier two hairs are as they look if they are one hair than if the second is any hair of its picture. */
import { exp } from "../../portable/exp.ts";
import type { HairTraits } from "./hairTraits.ts";
import { oddsRules as rules } from "./oddsRules.ts";

/** One likelihood ratio for each common offset of `offsets`. */
export interface Likeness {
  readonly length: readonly number[];
  readonly width: readonly number[];
  readonly direction: readonly number[];
}

/** What all hairs differ by together, in its own standard deviations, and the normal weight of each. */
export const offsets: readonly { readonly at: number; readonly weight: number }[] = normalNodes();

function normalNodes() {
  const nodes = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2].map((at) => ({ at, weight: exp(-at * at * 0.5) }));
  const all = nodes.reduce((sum, n) => sum + n.weight, 0);
  return nodes.map(({ at, weight }) => ({ at, weight: weight / all }));
}

/** `turn` is the cosine and sine of the map's turn. */
export function likenessOfPair(
  first: HairTraits,
  i: number,
  second: HairTraits,
  j: number,
  [cos, sin]: readonly [number, number],
): Likeness {
  const [x, y] = first.direction[i];
  const [u, v] = second.direction[j];
  const [mx, my] = [cos * x - sin * y, sin * x + cos * y];
  // Twice the tangent of half the angle: an angle as long as it is small, and needs no arctangent.
  const [along, across] = [mx * u + my * v, mx * v - my * u];
  const size = 2 * Math.sqrt(Math.max(0, 1 - along) / Math.max(1e-9, 1 + along));
  const angle = across < 0 ? -size : size;
  const [longer, wider] = [second.length[j] - first.length[i], second.width[j] - first.width[i]];
  return {
    length: offsets.map(({ at }) =>
      mixed(student4(longer - at * rules.commonLengthSd, rules.lengthScale), second.usualLength[j]),
    ),
    width: offsets.map(({ at }) =>
      mixed(student2(wider - at * rules.commonWidthSd, rules.widthScale), second.usualWidth[j]),
    ),
    direction: offsets.map(({ at }) =>
      mixed(
        student4(angle - at * rules.commonDirectionSd, rules.directionScale) * (1 + (angle * angle) / 4),
        second.usualDirection[j],
      ),
    ),
  };
}

const mixed = (alike: number, usual: number): number =>
  rules.tellsNothing + ((1 - rules.tellsNothing) * alike) / usual;

/** Densities of Student's t with 4 and 2 degrees of freedom, scaled. */
function student4(x: number, scale: number): number {
  const w = 1 + (x * x) / (4 * scale * scale);
  return 0.375 / (scale * w * w * Math.sqrt(w));
}

function student2(x: number, scale: number): number {
  const w = 1 + (x * x) / (2 * scale * scale);
  return 1 / (2 * Math.SQRT2 * scale * w * Math.sqrt(w));
}

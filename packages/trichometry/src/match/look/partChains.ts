/** Goes through the hairs that both measurements list and parts the shafts that are rather two hairs in line. */
import { chainRules } from "./chainRules.ts";
import { type LookContext, otherSide, type SceneRibbon, type SceneRibbons, type Side } from "./jointScene.ts";
import { partChain } from "./partChain.ts";

/** The shafts of either picture; of the first `pairs` hairs of the scene both show one. */
export function partChains(
  context: LookContext,
  listed: SceneRibbons,
  pairs: number,
): Record<Side, readonly SceneRibbon[]> {
  const now = { before: [...listed.before], after: [...listed.after] };
  const { lengthRatio } = context;
  if (Math.max(lengthRatio, 1 / lengthRatio) > chainRules.mostLengthRatio) return now;
  const placeOf = (side: Side, of: number) => now[side].findIndex((r) => r.of === of);
  for (let of = 0; of < pairs; of++) {
    const at = { before: placeOf("before", of), after: placeOf("after", of) };
    const besides = (side: Side) => now[side].filter((_, k) => k !== at[side]).map((r) => r.ribbon);
    for (const side of ["before", "after"] as const) {
      const other = otherSide(side);
      const hair = partChain(context, {
        long: now[side][at[side]].ribbon,
        side,
        short: now[other][at[other]].ribbon,
        beside: { before: besides("before"), after: besides("after") },
      });
      if (hair !== null) now[side][at[side]] = { of, ribbon: hair, isMoved: true };
    }
  }
  return now;
}

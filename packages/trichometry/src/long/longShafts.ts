/** From the contrast of a picture to its long shafts: traced, chosen, and joined through what hides them. */
import type { Plane } from "../picture/plane.ts";
import { chooseShafts } from "./chooseShafts.ts";
import { findHidden } from "./findHidden.ts";
import { joinEnds } from "./joinEnds.ts";
import { lookAtLong } from "./lookAtLong.ts";
import { toBorder } from "./toBorder.ts";
import { type TracedShaft, traceShafts } from "./traceShafts.ts";

/** Shafts at least this dark, as a share of the usual contrast, are clear. */
const clearFrom = 0.6;
const fewestClear = 3;
/** Among the widths of clear shafts some are of two that lie on one another: the usual one is a low quantile. */
const usualRank = 0.5;

export function longShafts(plane: Plane, usualContrast: number): TracedShaft[] {
  const look = lookAtLong(plane, usualContrast);
  const chosen = chooseShafts(traceShafts(look), plane);
  const clear = chosen.filter((s) => s.level > clearFrom * usualContrast);
  const hidden =
    clear.length < fewestClear
      ? []
      : findHidden(look.smooth, chosen, {
          width: quantile(
            clear.map((s) => s.width),
            usualRank,
          ),
          level: quantile(
            clear.map((s) => s.level),
            0.5,
          ),
        });
  const joined = joinEnds(chooseShafts([...chosen, ...hidden], plane), plane);
  return joined.map((shaft) => toBorder(shaft, plane));
}

const quantile = (values: number[], rank: number): number =>
  values.sort((a, b) => a - b)[Math.floor(rank * (values.length - 1))];

/** What is known of a treatment's effect before this patient is looked at, by month and density. */
import type { CourseFile } from "../course/courseFile.ts";
import { type EffectId, reference, rowAt } from "../reference/reference.ts";
import type { EffectPrior } from "./effectPosterior.ts";

/** Cells of a donor: the same curve with more mass on no effect (hair-cycle engine, no trial). */
const ALLOGENEIC_NULL = 0.7;

/**
 * In hairs/cm². From the hair-cycle engine's treatments, which were fitted to trials where trials give a size and say so
 * where they do not. Observation, and a course without a treatment, have nothing to expect: all mass on no effect.
 *
 * @param months since the first treatment @param sessions how many were given by then
 */
export function effectPrior(
  kind: CourseFile["treatment"]["kind"],
  months: number,
  sessions: number,
  baselineDensity: number,
): EffectPrior {
  const id = effectOf(kind, sessions);
  if (id === null || months <= 0) return { nullProbability: 0.9, mean: 0, sd: 0.05 * baselineDensity };
  const { rows, nullProbability } = reference.effects[id];
  const row = rowAt(rows, baselineDensity, months);
  return {
    nullProbability: kind === "cells-allogeneic" ? ALLOGENEIC_NULL : nullProbability,
    mean: row.mean * baselineDensity,
    sd: Math.max(0.01, row.sd) * baselineDensity,
  };
}

function effectOf(kind: CourseFile["treatment"]["kind"], sessions: number): EffectId | null {
  const many = sessions > 1;
  if (kind === "cells-autologous" || kind === "cells-allogeneic")
    return many ? "cells-series" : "cells-single";
  if (kind === "prp") return many ? "prp-series" : "prp-single";
  if (kind === "cell-free") return "cell-free";
  return kind === "drugs" ? "minoxidil" : null;
}

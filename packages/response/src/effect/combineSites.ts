/** Several sites of one head as one answer: by the area that each was counted on, never the best of them. */
import type { Parts, SiteEffect } from "./siteEffect.ts";

export interface Combined {
  readonly value: number;
  readonly sd: number;
}

/** The sites that decide: the one named primary beforehand, else all treated ones. */
export function decidingSites(effects: readonly SiteEffect[]): readonly SiteEffect[] {
  const treated = effects.filter((e) => !e.change.site.control);
  const primary = treated.filter((e) => e.change.site.primary);
  return primary.length > 0 ? primary : treated;
}

/** Mean by area. What the sites share (trend, season, medicines) does not average out; what is their own does. */
export function combineSites(
  effects: readonly SiteEffect[],
  part: (effect: SiteEffect) => Parts | null,
): Combined | null {
  const parts = effects.flatMap((effect) => {
    const found = part(effect);
    return found === null ? [] : [{ ...found, area: effect.change.site.areaCm2 }];
  });
  const area = parts.reduce((sum, p) => sum + p.area, 0);
  if (parts.length === 0) return null;
  const value = parts.reduce((sum, p) => sum + (p.area / area) * p.value, 0);
  const own = parts.reduce((sum, p) => sum + ((p.area / area) * p.ownSd) ** 2, 0);
  const shared = parts.reduce((sum, p) => sum + (p.area / area) * p.sharedSd, 0);
  return { value, sd: Math.sqrt(own + shared ** 2) };
}

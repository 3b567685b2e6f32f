/** What is known of each site of the scalp: from the measurement where there is one, else from what was seen by eye. */
import type { SiteFinding } from "@anagen/care";
import type { AssessmentFacts } from "./assessment.ts";

interface Measured {
  readonly site: string;
  readonly hairsInTarget: number;
  readonly thinShare: number | null;
}

/** The eye adds follicular openings to a measured site; counts by eye stand only where nothing was measured. */
export function siteFindingsOf(seen: AssessmentFacts["sites"], measured: readonly Measured[]): SiteFinding[] {
  const byEye = (site: string) => seen.find((s) => s.site.toLowerCase() === site.toLowerCase());
  return [
    ...measured.map(({ site, hairsInTarget, thinShare }) => ({
      site,
      hairsInTarget,
      thinShare,
      openings: byEye(site)?.openings ?? null,
    })),
    ...seen
      .filter((s) => !measured.some((m) => m.site.toLowerCase() === s.site.toLowerCase()))
      .map((s) => ({ ...s, thinShare: null })),
  ];
}

/** Where treatment can bring something: site by site, from what the measurement saw there. */

export interface SiteFinding {
  /** Name of the site for people: "vertex". */
  readonly site: string;
  /** Hairs seen in the target, from a measurement or a count; null where nobody has looked. */
  readonly hairsInTarget: number | null;
  /** Whether the dermatoscope shows follicular openings; null where nobody has looked. */
  readonly openings: "present" | "absent" | null;
  /** Share of thin hairs (at most 30 or 40 µm, as the measurement says), 0 to 1; null where it is not known. */
  readonly thinShare: number | null;
}

export interface SiteBenefit {
  readonly site: string;
  readonly benefit: "none" | "possible" | "early-thinning" | "not-known";
  readonly sentence: string;
}

/** From which share of thin hairs a site with hair is called thinning. */
export const thinningRule = {
  id: "early-thinning",
  version: "1",
  date: "2026-11-22",
  source:
    "More than 10 % of thin hairs is a criterion of pattern loss in women (https://pmc.ncbi.nlm.nih.gov/articles/PMC2938574); its use for both sexes and for benefit is a design choice: trials treated thinning, none that was read treated bald skin",
  thinShareAbove: 0.1,
} as const;

/** A bald area without follicles is named as no benefit, by its site; thinning hair is the group that may benefit. */
export function benefitBySite(sites: readonly SiteFinding[]): SiteBenefit[] {
  return sites.map((found) => {
    const { site, hairsInTarget, openings, thinShare } = found;
    if (hairsInTarget === 0 || openings === "absent") {
      const why = hairsInTarget === 0 ? "no hair was seen there" : "no follicle openings were seen there";
      return {
        site,
        benefit: "none",
        sentence: `No benefit at ${site}: ${why}, and cells do not make new follicles.`,
      };
    }
    if (hairsInTarget === null)
      return { site, benefit: "not-known", sentence: `Not known at ${site}: it has not been measured.` };
    if (thinShare !== null && thinShare > thinningRule.thinShareAbove)
      return {
        site,
        benefit: "early-thinning",
        sentence: `Thinning at ${site}: hair that has become thin is what trials treated.`,
      };
    return { site, benefit: "possible", sentence: `Hair is present at ${site}; no thinning was measured.` };
  });
}

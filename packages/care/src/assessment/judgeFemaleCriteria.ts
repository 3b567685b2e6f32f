/** Trichoscopic criteria for female pattern hair loss: two major, or one major and two minor. */
import { z } from "zod";
import { count, notNegative, positive } from "../rules/fields.ts";
import type { Fired, Judgement } from "../rules/judge.ts";
import { judge } from "../rules/judge.ts";
import { above } from "../rules/slack.ts";

const percent = notNegative.lte(100, { error: "must be 0 to 100 %" });

const site = z
  .object({
    hairsMeasured: count,
    meanDiameterMm: positive.nullish(),
    thinHairs: count,
    singleHairUnitPercent: percent,
    vellusCount: count,
    perifollicularPercent: percent,
  })
  .refine((s) => s.thinHairs <= s.hairsMeasured, { error: "more thin hairs than hairs measured" });

export const femaleCriteriaFacts = z.object({
  images70Frontal: count,
  yellowDotsFrontal: count,
  frontal: site,
  occiput: site,
});

export type FemaleCriteriaFacts = z.infer<typeof femaleCriteriaFacts>;

/** Thresholds of Rakowska and others, 2009 (https://pmc.ncbi.nlm.nih.gov/articles/PMC2938574). */
export const femaleCriteria = {
  id: "faga-trichoscopy",
  version: "1",
  date: "2026-11-22",
  source: "https://pmc.ncbi.nlm.nih.gov/articles/PMC2938574",
  images: 4,
  yellowDots: 4,
  hairsPerSite: 50,
  thinHairPercent: 10,
  ratios: { "single-units": 2, vellus: 1.5, perifollicular: 3 },
} as const;

interface Criterion {
  readonly name: string;
  readonly major: boolean;
  /** Null where it cannot be judged; it then counts as not met. */
  readonly met: boolean | null;
  readonly unjudged: Fired;
}

/** Computed: `major` and `minor` (names of criteria met), `met` (null where what is missing could still meet them). */
export function judgeFemaleCriteria(facts: FemaleCriteriaFacts): Judgement {
  const criteria = [...majorCriteria(facts), ...minorCriteria(facts)];
  const names = (major: boolean) =>
    criteria
      .filter((c) => c.major === major && c.met === true)
      .map((c) => c.name)
      .sort();
  const found = { major: names(true), minor: names(false) };
  if (suffices(criteria, (c) => c.met === true)) return judge("accept", [], { ...found, met: true });
  if (suffices(criteria, (c) => c.met !== false)) {
    const open = criteria.filter((c) => c.met === null).map((c) => c.unjudged);
    return judge("accept", open, { ...found, met: null });
  }
  return judge("accept", [{ code: "FAGA-NOT-SUPPORTED", detail: null }], { ...found, met: false });
}

function majorCriteria({
  images70Frontal,
  yellowDotsFrontal,
  frontal,
  occiput,
}: FemaleCriteriaFacts): Criterion[] {
  const enough = Math.min(frontal.hairsMeasured, occiput.hairsMeasured) >= femaleCriteria.hairsPerSite;
  const [front, back] = [frontal.meanDiameterMm ?? null, occiput.meanDiameterMm ?? null];
  const fewHairs: Fired = { code: "TRICHO-HAIRS-UNDER-50", detail: null };
  return [
    {
      name: "yellow-dots",
      major: true,
      met: images70Frontal < femaleCriteria.images ? null : yellowDotsFrontal > femaleCriteria.yellowDots,
      unjudged: { code: "TRICHO-IMAGES-UNDER-4", detail: null },
    },
    {
      name: "thinner-frontal",
      major: true,
      met: enough && front !== null && back !== null ? above(back, front) : null,
      unjudged: fewHairs,
    },
    {
      name: "thin-hairs",
      major: true,
      met:
        frontal.hairsMeasured === 0
          ? null
          : above((100 * frontal.thinHairs) / frontal.hairsMeasured, femaleCriteria.thinHairPercent),
      unjudged: fewHairs,
    },
  ];
}

function minorCriteria({ frontal, occiput }: FemaleCriteriaFacts): Criterion[] {
  const pairs = [
    ["single-units", frontal.singleHairUnitPercent, occiput.singleHairUnitPercent],
    ["vellus", frontal.vellusCount, occiput.vellusCount],
    ["perifollicular", frontal.perifollicularPercent, occiput.perifollicularPercent],
  ] as const;
  return pairs.map(([name, front, back]) => ({
    name,
    major: false,
    met: back === 0 ? null : above(front / back, femaleCriteria.ratios[name]),
    unjudged: { code: "TRICHO-RATIO-UNDEFINED", detail: name },
  }));
}

function suffices(criteria: readonly Criterion[], counts: (c: Criterion) => boolean): boolean {
  const major = criteria.filter((c) => c.major && counts(c)).length;
  const minor = criteria.filter((c) => !c.major && counts(c)).length;
  return major >= 2 || (major === 1 && minor >= 2);
}

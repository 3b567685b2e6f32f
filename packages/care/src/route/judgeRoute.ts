/** Whether the clinic's recorded lawful route stands: evidence, review, and no contradiction with what the law says there. */
import { z } from "zod";
import { addDays } from "../calendar/calendarDate.ts";
import { calendarDate } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Fired, type Judgement, judge } from "../rules/judge.ts";
import { cells, jurisdictionFacts, manipulated, productClasses, type RouteLimit } from "./jurisdictions.ts";

const answer = z.boolean().nullish();
const conditions361 = [
  "minimalManipulation",
  "homologousUse",
  "noCombination",
  "noSystemicEffectOrAutologous",
] as const;

export const routeFacts = z.object({
  asOf: calendarDate,
  jurisdiction: z.string().nullish(),
  productClass: z.enum(productClasses),
  claimedRoute: z.string().nullish(),
  evidenceDocument: z.string().nullish(),
  reviewer: z.string().nullish(),
  reviewDate: calendarDate.nullish(),
  nextReviewDate: calendarDate.nullish(),
  procedureDate: calendarDate.nullish(),
  conditions361: z.partialRecord(z.enum(conditions361), answer).nullish(),
  /** Licence number, or whether there is one. */
  htaLicence: z.union([z.boolean(), z.string()]).nullish(),
  cqcRegistered: answer,
  jpClass: z.enum(["I", "II", "III"]).nullish(),
  planSubmittedOn: calendarDate.nullish(),
  committeeOpinion: z.union([z.boolean(), z.string()]).nullish(),
  ownPractitioner: answer,
  madeInHospital: answer,
  advertisedToConsumers: answer,
});

export type RouteFacts = z.infer<typeof routeFacts>;

/** Records and contradictions only; no legal advice. Computed: `earliestDate` while Japan's standstill runs. */
export function judgeRoute(facts: RouteFacts): Judgement {
  const known = jurisdictionFacts.jurisdictions.some((j) => j.id === facts.jurisdiction);
  const claimed = !!facts.claimedRoute;
  const evidenced = !!facts.evidenceDocument && !!facts.reviewer && !!facts.reviewDate;
  const japan = judgeJapan(facts);
  return judge(
    "accept",
    [
      ...when(!known, "ROUTE-JURISDICTION-UNKNOWN", null, { seen: String(facts.jurisdiction ?? "none") }),
      ...when(!claimed, "ROUTE-MISSING"),
      ...when(claimed && !evidenced, "ROUTE-EVIDENCE-MISSING"),
      ...when(!!facts.nextReviewDate && facts.nextReviewDate < facts.asOf, "ROUTE-REVIEW-EXPIRED"),
      ...jurisdictionFacts.limits.flatMap((limit) => when(isOutside(facts, limit), limit.code)),
      ...judgeUnitedStates(facts),
      ...judgeUnitedKingdom(facts),
      ...japan.fired,
      ...judgeAustralia(facts),
    ],
    japan.computed,
  );
}

/** A route that is not recorded is none of those that are open. */
function isOutside(facts: RouteFacts, limit: RouteLimit): boolean {
  return (
    facts.jurisdiction === limit.jurisdiction &&
    limit.products.includes(facts.productClass) &&
    !limit.routes.includes(facts.claimedRoute ?? "") &&
    (limit.from === null || (facts.procedureDate ?? facts.asOf) >= limit.from)
  );
}

function judgeUnitedStates(facts: RouteFacts): Fired[] {
  if (facts.jurisdiction !== "US") return [];
  const { claimedRoute } = facts;
  return [
    ...when(claimedRoute === "us-ssp" && facts.productClass === "enzymatic-svf", "ROUTE-US-SSP-SVF"),
    ...(claimedRoute === "us-361" ? conditions361 : []).flatMap((condition) => {
      const answered = facts.conditions361?.[condition] ?? null;
      return [
        ...when(answered === false, "ROUTE-US-361-FAILS", condition),
        ...when(answered === null, "ROUTE-US-361-UNKNOWN", condition),
      ];
    }),
  ];
}

function judgeUnitedKingdom(facts: RouteFacts): Fired[] {
  if (facts.jurisdiction !== "UK") return [];
  return [
    ...when(manipulated.includes(facts.productClass) && !facts.htaLicence, "ROUTE-UK-HTA-LICENCE"),
    ...when(facts.cqcRegistered !== true, "ROUTE-UK-CQC"),
  ];
}

function judgeJapan(facts: RouteFacts): { fired: Fired[]; computed: { earliestDate?: string } } {
  if (facts.jurisdiction !== "JP") return { fired: [], computed: {} };
  const planned = !!facts.planSubmittedOn && !!facts.committeeOpinion;
  const earliestDate =
    facts.jpClass === "I" && facts.planSubmittedOn
      ? addDays(facts.planSubmittedOn, jurisdictionFacts.japanStandstillDays)
      : null;
  const waits = earliestDate !== null && !!facts.procedureDate && earliestDate > facts.procedureDate;
  return {
    fired: [
      ...when(cells.includes(facts.productClass) && !planned, "ROUTE-JP-NO-PLAN"),
      ...when(waits, "ROUTE-JP-90-DAYS"),
    ],
    computed: waits ? { earliestDate } : {},
  };
}

function judgeAustralia(facts: RouteFacts): Fired[] {
  if (facts.jurisdiction !== "AU") return [];
  const excluded = facts.claimedRoute === "au-excluded";
  return [
    ...when(facts.advertisedToConsumers === true, "ROUTE-AU-ADVERTISED"),
    ...when(excluded && facts.madeInHospital !== true, "ROUTE-AU-NOT-HOSPITAL"),
    ...when(excluded && facts.ownPractitioner !== true, "ROUTE-AU-NOT-OWN-PRACTITIONER"),
  ];
}

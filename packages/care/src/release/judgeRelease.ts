/** Whether cells may be given: released, released on condition while the culture is pending, held, or rejected. */
import { addDays, type CalendarDate } from "../calendar/calendarDate.ts";
import { minutesBetween } from "../calendar/zonedTime.ts";
import { when } from "../rules/fired.ts";
import { type Fired, type Judgement, judge } from "../rules/judge.ts";
import { above, rounded } from "../rules/slack.ts";
import type { ReleaseFacts } from "./releaseFacts.ts";

export type ReleaseStatus = "released" | "conditional" | "quarantine" | "rejected";

/** Computed: `status`, `cultureDueDate`, `endotoxinEuPerKg` (three decimals), `holdMinutes`. */
export function judgeRelease(facts: ReleaseFacts): Judgement {
  const culture = readCulture(facts);
  const endotoxinPerKg = endotoxinEuPerKg(facts);
  const hold = facts.harvestAt && facts.injectAt ? minutesBetween(facts.harvestAt, facts.injectAt) : null;
  const fired = [
    ...judgeViability(facts),
    ...judgeEndotoxin(facts, endotoxinPerKg),
    ...judgeMycoplasma(facts),
    ...when(culture.state === "not-started", "CULTURE-NOT-STARTED"),
    ...when(culture.state === "growth", "CULTURE-POSITIVE"),
    ...(culture.state === "pending" ? judgePendingCulture(facts) : []),
    ...when(!facts.signature, "RELEASE-SIGNATURE-MISSING"),
    ...when(hold !== null && hold < 0, "DATE-IMPOSSIBLE", "injectAt", {
      seen: "Injected before the harvest",
    }),
    ...when(hold !== null && above(hold, facts.maxHoldMinutes ?? Infinity), "HOLD-TIME-EXCEEDED", null, {
      seen: `${hold} min`,
    }),
  ];
  const { outcome } = judge("accept", fired);
  const status = statusOf(outcome, culture.state === "pending");
  return judge("accept", fired, {
    status,
    ...(culture.dueDate === null ? {} : { cultureDueDate: culture.dueDate }),
    ...(endotoxinPerKg === null ? {} : { endotoxinEuPerKg: rounded(endotoxinPerKg, 3) }),
    ...(hold === null ? {} : { holdMinutes: rounded(hold, 2) }),
  });
}

interface Culture {
  readonly state: "not-started" | "pending" | "growth" | "final";
  readonly dueDate: CalendarDate | null;
}

/** Final only when it reads "no growth" on or after its last day; until then a culture without growth is pending. */
function readCulture({ spec, results }: ReleaseFacts): Culture {
  const culture = results.culture ?? null;
  if (!culture?.startedOn) return { state: "not-started", dueDate: null };
  const dueDate = addDays(culture.startedOn, spec.sterilityDays);
  if (culture.result === "growth") return { state: "growth", dueDate };
  const isFinal = culture.result === "no-growth" && !!culture.readOn && culture.readOn >= dueDate;
  return { state: isFinal ? "final" : "pending", dueDate };
}

function judgeViability({ spec, results }: ReleaseFacts): Fired[] {
  const { viabilityPercent = null } = results;
  if (viabilityPercent === null) return when(true, "VIABILITY-MISSING");
  const seen = `${viabilityPercent} %, must be ${spec.viability.op} ${spec.viability.value} %`;
  if (viabilityPercent < 0 || viabilityPercent > 100)
    return when(true, "VIABILITY-IMPOSSIBLE", null, { seen });
  return when(!meets(viabilityPercent, spec.viability), "VIABILITY-BELOW-SPEC", null, { seen });
}

function endotoxinEuPerKg({ results, volumeInjectedMl, weightKg }: ReleaseFacts): number | null {
  const perMl = results.endotoxinEuPerMl ?? null;
  return perMl === null || !weightKg || typeof volumeInjectedMl !== "number"
    ? null
    : (perMl * volumeInjectedMl) / weightKg;
}

function judgeEndotoxin({ spec, results }: ReleaseFacts, perKg: number | null): Fired[] {
  const value = spec.endotoxin.unit === "EU/kg" ? perKg : (results.endotoxinEuPerMl ?? null);
  if (value === null) return when(true, "ENDOTOXIN-MISSING");
  return when(!meets(value, spec.endotoxin), "ENDOTOXIN-ABOVE-SPEC", null, {
    seen: `${rounded(value, 3)}, must be ${spec.endotoxin.op} ${spec.endotoxin.value} ${spec.endotoxin.unit}`,
  });
}

function judgeMycoplasma({ spec, results }: ReleaseFacts): Fired[] {
  if (!spec.mycoplasma) return [];
  return [
    ...when(!results.mycoplasma, "MYCOPLASMA-MISSING"),
    ...when(results.mycoplasma === "positive", "MYCOPLASMA-POSITIVE"),
  ];
}

/** What a conditional release asks for; a second signature is a second person's. */
function judgePendingCulture(facts: ReleaseFacts): Fired[] {
  const { gram } = facts.results;
  const second = facts.secondSignature?.by ?? null;
  return [
    ...when(true, "CULTURE-PENDING"),
    ...when(!gram, "GRAM-MISSING"),
    ...when(gram === "positive", "GRAM-POSITIVE"),
    ...when(facts.processedOn !== facts.injectOn, "CONDITIONAL-NOT-SAME-DAY"),
    ...when(second === null || second === facts.signature?.by, "SECOND-SIGNATURE-MISSING"),
    ...when(facts.consentMentionsPendingCulture !== true, "CONSENT-CONDITIONAL-MISSING"),
  ];
}

function meets(
  value: number,
  { op, value: limit }: { readonly op: string; readonly value: number },
): boolean {
  if (op === ">") return above(value, limit);
  if (op === "<") return above(limit, value);
  return op === ">=" ? !above(limit, value) : !above(value, limit);
}

function statusOf(outcome: Judgement["outcome"], pending: boolean): ReleaseStatus {
  if (outcome === "refuse") return "rejected";
  if (outcome === "needs-information") return "quarantine";
  return pending ? "conditional" : "released";
}

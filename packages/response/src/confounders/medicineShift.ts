/** What another treatment of hair, started or stopped since (or shortly before) baseline, has done to the change. */
import { daysBetween } from "@anagen/care";
import type { CourseFile } from "../course/courseFile.ts";
import { type EffectId, reference, rowAt } from "../reference/reference.ts";
import { reviewRules } from "../rules/reviewRules.ts";
import type { Shift } from "./seasonShift.ts";

export type OtherTreatment = CourseFile["otherTreatments"][number];

export interface MedicineShift extends Shift {
  readonly treatment: OtherTreatment;
  readonly what: "started" | "stopped" | "unsettled";
}

const DAYS_PER_MONTH = 30.4375;
const effectIds: Partial<Record<OtherTreatment["class"], EffectId>> = {
  minoxidil: "minoxidil",
  "5ari": "finasteride",
};

/** One entry for each treatment that moves the comparison; settled ones and such that are not for hair move nothing. */
export function medicineShifts(options: {
  readonly treatments: readonly OtherTreatment[];
  readonly from: string;
  readonly to: string;
  readonly baselineDensity: number;
}): MedicineShift[] {
  const { from, to, baselineDensity } = options;
  return options.treatments.flatMap((treatment): MedicineShift[] => {
    if (treatment.class === "none-for-hair" || treatment.from >= to) return [];
    const stopped = treatment.until !== null && treatment.until < to;
    const settled = daysBetween(treatment.from, from) / DAYS_PER_MONTH >= reviewRules.settledMonths.value;
    if (settled && !stopped) return [];
    const gone = stopped && daysBetween(treatment.until ?? to, from) > 8 * reviewRules.relapseDays.value;
    if (gone) return [];
    const what = stopped ? "stopped" : treatment.from > from ? "started" : "unsettled";
    const id = effectIds[treatment.class];
    if (id === undefined)
      return [{ treatment, what, mean: 0, sd: reviewRules.otherMedicineDoubt.value * baselineDensity }];
    const later = effectOn(id, treatment, to, baselineDensity);
    const before = effectOn(id, treatment, from, baselineDensity);
    // The spread between people at one time is shared by both: what differs between them is the difference.
    return [{ treatment, what, mean: later.mean - before.mean, sd: Math.abs(later.sd - before.sd) }];
  });
}

/** Effect on a day over all people, those included in whom it does nothing. */
function effectOn(id: EffectId, { from, until }: OtherTreatment, on: string, density: number): Shift {
  const end = until !== null && until < on ? until : on;
  const months = daysBetween(from, end) / DAYS_PER_MONTH;
  if (months <= 0) return { mean: 0, sd: 0 };
  const { rows, nullProbability } = reference.effects[id];
  const row = rowAt(rows, density, months);
  const left = Math.exp(-daysBetween(end, on) / reviewRules.relapseDays.value);
  const share = 1 - nullProbability;
  const sd = Math.sqrt(share * (row.sd ** 2 + row.mean ** 2) - (share * row.mean) ** 2);
  return { mean: left * share * row.mean * density, sd: left * sd * density };
}

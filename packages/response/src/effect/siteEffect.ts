/** The effect at one site: the measured change less everything that would have moved it without the treatment. */
import { monthsBetween } from "@anagen/care";
import type { SiteChange } from "../change/siteChange.ts";
import { type MedicineShift, medicineShifts } from "../confounders/medicineShift.ts";
import { type Shift, seasonShift } from "../confounders/seasonShift.ts";
import { selectionShift } from "../confounders/selectionShift.ts";
import type { CourseFile } from "../course/courseFile.ts";
import { reviewRules } from "../rules/reviewRules.ts";
import { type UntreatedChange, untreatedChange } from "../untreated/untreatedChange.ts";

/** A number with its doubt in two parts: what each site has of its own, and what all sites of a head share. */
export interface Parts {
  readonly value: number;
  readonly ownSd: number;
  readonly sharedSd: number;
}

export interface SiteEffect {
  readonly change: SiteChange;
  readonly months: number;
  readonly untreated: UntreatedChange;
  readonly season: Shift;
  readonly medicines: readonly MedicineShift[];
  readonly selection: Shift;
  /** Doubt added by another clip length or colour, hairs/cm². */
  readonly methodSd: number;
  /** hairs/cm² against what would have been. */
  readonly density: Parts;
  readonly meanDiameterUm: Parts | null;
  /** hairs/cm² against baseline, for the scalp and not only for these hairs: the cycle's chance counts as doubt. */
  readonly held: Parts;
}

export function siteEffect(course: CourseFile, change: SiteChange): SiteEffect {
  const { site, baselineDensity, baselineOn, now } = change;
  const months = Math.max(0, monthsBetween(baselineOn, now.visit.on));
  const untreated = untreatedChange({
    patient: course.patient,
    region: site.region,
    baselineDensity,
    areaCm2: site.areaCm2,
    months,
  });
  const dates = { from: baselineOn, to: now.visit.on, baselineDensity };
  const season = seasonShift({ ...dates, hemisphere: course.patient.hemisphere });
  const medicines = medicineShifts({ ...dates, treatments: course.otherTreatments });
  const selection = selectionShift({
    fieldChoice: course.fieldChoice,
    repeatSd: change.repeatSd,
    cycleSd: untreated.density.cycleSd,
    baselines: change.baselines.length,
  });
  const methodSd = methodDoubt(change);
  const medicineMean = medicines.reduce((sum, m) => sum + m.mean, 0);
  const own = Math.hypot(change.density.sd, untreated.density.cycleSd, selection.sd, methodSd);
  const shared = Math.hypot(untreated.density.trendSd, season.sd, ...medicines.map((m) => m.sd));
  const um = change.meanDiameterUm;
  return {
    change,
    months,
    untreated,
    season,
    medicines,
    selection,
    methodSd,
    density: {
      value: change.density.value - untreated.density.mean - season.mean - medicineMean - selection.mean,
      ownSd: own,
      sharedSd: shared,
    },
    meanDiameterUm: um && {
      value: um.value - untreated.meanDiameterUm.mean,
      ownSd: Math.hypot(um.sd, untreated.meanDiameterUm.cycleSd),
      sharedSd: untreated.meanDiameterUm.trendSd,
    },
    held: { value: change.density.value - season.mean - selection.mean, ownSd: own, sharedSd: season.sd },
  };
}

function methodDoubt({ baselineDensity, clipDiffers, colourDiffers }: SiteChange): number {
  const clip = clipDiffers ? reviewRules.clipDoubt.value : 0;
  const colour = colourDiffers ? reviewRules.colourDoubt.value : 0;
  return Math.hypot(clip, colour) * baselineDensity;
}

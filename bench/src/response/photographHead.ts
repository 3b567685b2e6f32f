/** From a head's true hair to a course file: pictures with measuring error, matched or not, one or two baselines. */
import { addDays, addMonths } from "@anagen/care";
import type { RandomStream } from "@anagen/numerics";
import type { CourseFile } from "@anagen/response";
import { visitMonths } from "./simulateHeads.ts";

export interface MeasuringErrors {
  /** Error of counting one picture, as a share of its hairs (independent from picture to picture). */
  readonly countingShare: number;
  /** Error of a change counted on the same hairs, in hairs for each root of the hairs in the field. */
  readonly matchedPerRootHair: number;
  /** Spread between people of the true error around the stated one (coefficient of variation). */
  readonly statedSpread: number;
}

export interface PhotographPlan {
  /** True hairs/cm² by field and visit. */
  readonly fields: readonly (readonly number[])[];
  readonly areaCm2: number;
  readonly baselines: 1 | 2;
  readonly matched: boolean;
  readonly errors: MeasuringErrors;
  readonly treatedOn: string;
  readonly sex: "male" | "female";
  readonly region: "vertex" | "frontal";
  readonly course?: Partial<Pick<CourseFile, "fieldChoice" | "otherTreatments" | "treatment" | "shedDiary">>;
  readonly coMedicationAsked?: boolean;
}

/** Share of a square field of this area that comes or goes when it lies 0.5 mm elsewhere (decision 0015). */
const rimShare = (areaCm2: number) => Math.min(1, 1 / (10 * Math.sqrt(areaCm2)));

export function photographHead(plan: PhotographPlan, stream: RandomStream): CourseFile {
  const { fields, areaCm2, errors } = plan;
  const factor = Math.exp(errors.statedSpread * stream.normal());
  const sdOf = (density: number) => {
    const hairs = density * areaCm2;
    return Math.max(
      0.5,
      Math.sqrt(rimShare(areaCm2) * hairs + (errors.countingShare * hairs) ** 2) / areaCm2,
    );
  };
  const reading = (field: number, density: number) => {
    const value = Math.max(0, density + factor * sdOf(density) * stream.normal());
    return { site: `field-${field + 1}`, device: "simulated", density: { value, sd: sdOf(value) } };
  };
  const follow = visitMonths.slice(1).map((month, i) => ({
    id: `m${month}`,
    label: `M${month}`,
    on: addMonths(plan.treatedOn, month),
    role: "follow-up" as const,
    coMedicationAsked: plan.coMedicationAsked ?? true,
    readings: fields.map((f, k) => reading(k, f[i + 1])),
  }));
  const before = Array.from({ length: plan.baselines }, (_, b) => ({
    id: `d0${"ab"[b]}`,
    label: `D0${"ab"[b]}`,
    on: addDays(plan.treatedOn, -2 + b),
    role: "baseline" as const,
    coMedicationAsked: true,
    readings: fields.map((f, k) => reading(k, f[0])),
  }));
  const matches = plan.matched
    ? fields.flatMap((f, k) =>
        follow.flatMap((visit, i) => {
          const sd = Math.max(0.5, (errors.matchedPerRootHair * Math.sqrt(f[0] * areaCm2)) / areaCm2);
          // The later picture's error is in every pair that it is part of.
          const shared = stream.normal() * Math.SQRT1_2;
          return before.map((b) => ({
            site: `field-${k + 1}`,
            from: b.id,
            to: visit.id,
            density: {
              value: f[i + 1] - f[0] + factor * sd * (shared + stream.normal() * Math.SQRT1_2),
              sd,
            },
          }));
        }),
      )
    : [];
  return {
    schema: "anagen.course-review/1",
    course: { id: "simulated", patientCode: "SIM-1" },
    asOf: follow.at(-1)!.on,
    patient: { sex: plan.sex, patternHairLoss: true, hemisphere: "north" },
    treatment: { kind: "cells-autologous", on: [plan.treatedOn] },
    sites: fields.map((_, k) => ({
      id: `field-${k + 1}`,
      label: `Field ${k + 1}`,
      region: plan.region,
      areaCm2,
      control: false,
      primary: false,
    })),
    visits: [...before, ...follow],
    matches,
    fieldChoice: { kind: "by-landmark" },
    shedDiary: [],
    otherTreatments: [],
    events: [],
    ratings: {},
    ...plan.course,
  };
}

/** Simulated heads: for each, the true hair of four fields in time, untreated and treated, from the hair-cycle engine. */

import {
  autologousCells,
  buildForecastBank,
  DAYS_PER_MONTH,
  fittedStrengths,
  minoxidil,
  type PatientFacts,
  type PriorPatient,
  type Schedule,
  type Treatment,
  unwrap,
} from "@anagen/haircycle";
import { randomStream } from "@anagen/numerics";
import { simulatePatch } from "@anagen/response";

/** Months at which a field is photographed; the first is the baseline. */
export const visitMonths = [0, 3, 6, 9, 12] as const;
export const FIELDS = 4;
const AREA_CM2 = 1;

export interface Head {
  readonly sex: "male" | "female";
  readonly region: "vertex" | "frontal";
  /** [field][visit], hairs/cm², on fields of 1 cm². */
  readonly untreated: readonly (readonly number[])[];
  /** The same follicles, treated. */
  readonly treated: readonly (readonly number[])[];
  /** One smaller field of 0.4 cm², untreated. */
  readonly small: readonly number[];
  readonly number: number;
}

export interface HeadsPlan {
  readonly size: number;
  readonly seed: number;
  readonly treatment: "cells" | "minoxidil-from-day-30";
  /** Season of the hair-cycle engine, 0 for none. */
  readonly season: number;
  readonly dayOfYear: number | null;
  /** Small fields and treated courses cost time; left out where not used. */
  readonly withSmall: boolean;
  readonly withTreated: boolean;
}

const groups: readonly { readonly facts: Omit<PatientFacts, "age">; readonly share: number }[] = [
  { facts: factsOf("male", "vertex"), share: 0.5 },
  { facts: factsOf("male", "frontal"), share: 0.2 },
  { facts: factsOf("female", "vertex"), share: 0.3 },
];

function factsOf(sex: "male" | "female", site: "vertex" | "frontal"): Omit<PatientFacts, "age"> {
  return { sex, site, ethnicity: "unknown", familyHistory: "unknown", patternHairLoss: true };
}

export function simulateHeads(plan: HeadsPlan): Head[] {
  const given = treatmentOf(plan.treatment);
  return groups.flatMap(({ facts, share }, g) =>
    [22, 30, 38, 46, 54].flatMap((age, a) => {
      const bank = unwrap(
        buildForecastBank({
          facts: { ...facts, age },
          ...given,
          nowDay: 0,
          horizonMonths: 1,
          size: Math.max(2, Math.round((plan.size * share) / 5)),
          seed: plan.seed,
          firstPatient: g * 1_000_000 + a * 200_000,
        }),
      );
      return bank.patients.flatMap((patient, i) =>
        headOf(plan, patient, facts, given, g * 1_000_000 + a * 200_000 + i),
      );
    }),
  );
}

function treatmentOf(name: HeadsPlan["treatment"]): { treatment: Treatment; schedule: Schedule } {
  return name === "cells"
    ? { treatment: autologousCells, schedule: { kind: "sessions", days: [1, 45, 90] } }
    : {
        treatment: minoxidil(fittedStrengths()),
        schedule: { kind: "continuous", fromDay: 30, untilDay: null },
      };
}

function headOf(
  plan: HeadsPlan,
  patient: PriorPatient,
  facts: Omit<PatientFacts, "age">,
  given: { readonly treatment: Treatment; readonly schedule: Schedule },
  number: number,
): Head[] {
  const { mean, sd } = patient.folliclesPerCm2;
  const perCm2 = Math.max(80, mean + sd * patient.densityCoordinate);
  const dayOfYear =
    plan.dayOfYear ??
    1 + Math.floor(365 * randomStream({ seed: plan.seed, stream: 0x5ea, substream: number }).uniform());
  const seasonal: PriorPatient = {
    ...patient,
    biology: { ...patient.biology, season: { ...patient.biology.season, amplitude: plan.season } },
  };
  const days = visitMonths.map((m) => Math.round(m * DAYS_PER_MONTH));
  const field = (index: number, areaCm2: number, courses: Parameters<typeof simulatePatch>[0]["courses"]) => {
    const follicles = Math.max(1, Math.round(perCm2 * areaCm2));
    const { visible } = simulatePatch({
      patient: seasonal,
      courses,
      follicles,
      days,
      seed: plan.seed,
      number: number * 8 + index,
      dayOfYear,
    });
    return visible.map((v) => (v * follicles) / areaCm2);
  };
  const fields = [...Array(FIELDS).keys()];
  const untreated = fields.map((i) => field(i, AREA_CM2, []));
  // Nobody photographs a bald spot to count hair: a clinic's field holds at least 40 hairs/cm².
  if (untreated.some((f) => f[0] < 40)) return [];
  const course = { ...given, response: patient.response };
  return [
    {
      sex: facts.sex,
      region: facts.site === "frontal" ? "frontal" : "vertex",
      untreated,
      treated: plan.withTreated
        ? patient.response === 0
          ? untreated
          : fields.map((i) => field(i, AREA_CM2, [course]))
        : [],
      small: plan.withSmall ? field(FIELDS, 0.4, []) : [],
      number,
    },
  ];
}

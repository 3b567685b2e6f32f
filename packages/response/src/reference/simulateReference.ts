/**
 * What hair does without treatment, and what known treatments do to it, from the hair-cycle engine: tables by baseline
 * density and month, made once (bench/src/response/makeReference.ts) and shipped, so that a review costs no simulation.
 */
import {
  buildForecastBank,
  DAYS_PER_MONTH,
  type PatientFacts,
  type PriorPatient,
  type Schedule,
  type Treatment,
  unwrap,
} from "@anagen/haircycle";
import type { EffectRow, UntreatedRow } from "./reference.ts";
import { type PatchCourse, simulatePatch } from "./simulatePatch.ts";

/** Follicles of one simulated patch: about 1 cm². */
const FOLLICLES = 260;
const AGES = [25, 35, 45, 55] as const;

export interface ReferencePlan {
  readonly facts: Omit<PatientFacts, "age">;
  readonly months: readonly number[];
  /** Upper edges of the bins of baseline density, hairs/cm², rising; the last one takes the rest. */
  readonly densityEdges: readonly number[];
  /** Simulated patients, shared by four ages. */
  readonly size: number;
  readonly seed: number;
}

interface Person {
  readonly patient: PriorPatient;
  readonly number: number;
  readonly untreated: PatchCourse;
  /** Hairs/cm² of the patch at the start. */
  readonly density: number;
}

/**
 * Untreated change by bin and month. Two patches of each patient share everything but the follicles' own draws: half the
 * variance between them is the cycle's chance, the rest of the spread is the doubt of the trend.
 */
export function simulateUntreated(plan: ReferencePlan): UntreatedRow[] {
  const people = peopleOf(plan, null, null);
  const twins = new Map(people.map((p) => [p, patchOf(plan, p.patient, p.number + 1_000_000)]));
  return rowsOf(plan, people, (bin, m) => {
    const relative = bin.map(({ untreated }) => untreated.visible[m]! / untreated.visible[0]! - 1);
    const twin = bin.map((p) => twins.get(p)!.visible[m]! / twins.get(p)!.visible[0]! - 1);
    const um = bin.map(({ untreated }) => untreated.meanDiameterUm[m]! - untreated.meanDiameterUm[0]!);
    const umTwin = bin.map((p) => twins.get(p)!.meanDiameterUm[m]! - twins.get(p)!.meanDiameterUm[0]!);
    const hairs = mean(bin.map(({ untreated }) => untreated.visible[0]! * FOLLICLES));
    const cycle = halfSquares(relative, twin);
    const umCycle = halfSquares(um, umTwin);
    return {
      mean: (mean(relative) + mean(twin)) / 2,
      trendSd: Math.sqrt(Math.max(0, covariance(relative, twin))),
      cyclePerHair: cycle * hairs,
      umMean: (mean(um) + mean(umTwin)) / 2,
      umTrendSd: Math.sqrt(Math.max(0, covariance(um, umTwin))),
      umCyclePerHair: umCycle * hairs,
    };
  });
}

/** Effect of a treatment on those in whom it does something: treated minus untreated, of the same follicles. */
export function simulateEffect(plan: ReferencePlan, treatment: Treatment, schedule: Schedule): EffectRow[] {
  const people = peopleOf(plan, treatment, schedule).filter(({ patient }) => patient.response > 0);
  const treated = new Map(
    people.map((p) => [
      p,
      patchOf(plan, p.patient, p.number, [{ treatment, schedule, response: p.patient.response }]),
    ]),
  );
  return rowsOf(plan, people, (bin, m) => {
    const relative = bin.map(
      (p) => (treated.get(p)!.visible[m]! - p.untreated.visible[m]!) / p.untreated.visible[0]!,
    );
    const um = bin.map((p) => treated.get(p)!.meanDiameterUm[m]! - p.untreated.meanDiameterUm[m]!);
    return {
      mean: mean(relative),
      sd: Math.sqrt(variance(relative)),
      umMean: mean(um),
      umSd: Math.sqrt(variance(um)),
    };
  });
}

/** Half the rise from mid-November to mid-May that a season of 0.3 makes, by bin of density, in the northern half. */
export function simulateSeason(plan: Omit<ReferencePlan, "months">): { upTo: number; amplitude: number }[] {
  const NOVEMBER = 319;
  const halfYear = { ...plan, months: [0, 6] };
  const people = peopleOf(halfYear, null, null, NOVEMBER);
  const seasonal = new Map(
    people.map((p) => {
      const biology = { ...p.patient.biology, season: { ...p.patient.biology.season, amplitude: 0.3 } };
      return [p, patchOf(halfYear, { ...p.patient, biology }, p.number, [], NOVEMBER)];
    }),
  );
  const rise = ({ visible }: PatchCourse) => visible[1]! / visible[0]! - 1;
  const rows = rowsOf(halfYear, people, (bin) => ({
    amplitude: mean(bin.map((p) => rise(seasonal.get(p)!) - rise(p.untreated))) / 2,
  }));
  return rows.filter(({ month }) => month === 6).map(({ upTo, amplitude }) => ({ upTo, amplitude }));
}

function peopleOf(
  plan: ReferencePlan,
  treatment: Treatment | null,
  schedule: Schedule | null,
  dayOfYear = 1,
): Person[] {
  return AGES.flatMap((age, a) => {
    const bank = unwrap(
      buildForecastBank({
        facts: { ...plan.facts, age },
        treatment,
        schedule,
        nowDay: 0,
        horizonMonths: 1,
        size: Math.ceil(plan.size / AGES.length),
        seed: plan.seed,
        firstPatient: a * 100_000,
      }),
    );
    return bank.patients.map((patient, i) => {
      const number = a * 100_000 + i;
      const untreated = patchOf(plan, patient, number, [], dayOfYear);
      const { mean: follicles, sd } = patient.folliclesPerCm2;
      const perCm2 = Math.max(60, follicles + sd * patient.densityCoordinate);
      return { patient, number, untreated, density: perCm2 * untreated.visible[0]! };
    });
  }).filter(({ untreated }) => untreated.visible[0]! > 0);
}

function patchOf(
  plan: ReferencePlan,
  patient: PriorPatient,
  number: number,
  courses: Parameters<typeof simulatePatch>[0]["courses"] = [],
  dayOfYear = 1,
): PatchCourse {
  const days = plan.months.map((m) => Math.round(m * DAYS_PER_MONTH));
  return simulatePatch({ patient, courses, follicles: FOLLICLES, days, seed: plan.seed, number, dayOfYear });
}

function rowsOf<Row>(
  plan: ReferencePlan,
  people: readonly Person[],
  read: (bin: readonly Person[], monthIndex: number) => Row,
): (Row & { readonly upTo: number; readonly month: number })[] {
  const edges = plan.densityEdges;
  return edges.flatMap((upTo, e) => {
    const bin = people.filter(
      ({ density }) => density > (edges[e - 1] ?? 0) && (density <= upTo || e === edges.length - 1),
    );
    return plan.months.map((month, m) => ({ upTo, month, ...read(bin, m) }));
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function variance(values: readonly number[]): number {
  return covariance(values, values);
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, x, i) => sum + (x - meanA) * (b[i]! - meanB), 0) / (a.length - 1);
}

/** Half the mean square of the differences: the variance of one of two equal parts that share nothing. */
function halfSquares(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0) / (2 * a.length);
}

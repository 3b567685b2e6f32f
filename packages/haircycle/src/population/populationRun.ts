/** What a simulated population leaves behind: whole numbers only, so that parts add up to the same bytes in any order. */

/** Width of a diameter class, µm; class edges hit the cut-offs 30, 40, 60 and 80 µm. */
export const BIN_UM = 2;
export const BINS = 80;
/** Diameters are kept in steps of 1/64 µm, so that sums and sums of squares are exact. */
export const DIAMETER_STEPS = 64;

export interface PopulationRun {
  readonly follicles: number;
  /** First day recorded; `phaseCounts` and `shed` have one entry a day from here. */
  readonly fromDay: number;
  readonly days: number;
  /** Follicles in anagen, catagen, telogen, kenogen and lost for good, at the start of each day; (days + 1) entries each. */
  readonly phaseCounts: readonly Int32Array[];
  /** Hairs released during each day. */
  readonly shed: Int32Array;
  readonly observationDays: Int32Array;
  /** Visible hairs by diameter class on each observation day, growing (anagen) and resting (catagen, telogen): row by row. */
  readonly growing: DiameterRecord;
  readonly resting: DiameterRecord;
  /** Factor on the diameter of growing hairs on each observation day (treatment channel "thickening"). */
  readonly shaftFactor: Float64Array;
}

export interface DiameterRecord {
  /** observation × BINS + class. */
  readonly counts: Int32Array;
  /** Sum of diameters on each observation day, in 1/64 µm. */
  readonly sum: Float64Array;
  /** Sum of squared diameters, in (1/64 µm)². */
  readonly sumOfSquares: Float64Array;
}

/** Empty records; the arrays have one row more than they show, where whatever ends after the window falls. */
export function emptyRun(
  follicles: number,
  fromDay: number,
  days: number,
  observationDays: Int32Array,
): PopulationRun {
  const rows = observationDays.length + 1;
  const record = (): DiameterRecord => ({
    counts: new Int32Array(rows * BINS),
    sum: new Float64Array(rows),
    sumOfSquares: new Float64Array(rows),
  });
  return {
    follicles,
    fromDay,
    days,
    phaseCounts: Array.from({ length: 5 }, () => new Int32Array(days + 2)),
    shed: new Int32Array(days + 1),
    observationDays,
    growing: record(),
    resting: record(),
    shaftFactor: new Float64Array(observationDays.length).fill(1),
  };
}

/** Turns recorded steps (+1 where something begins, −1 where it ends) into the numbers present, in place. */
export function accumulate(run: PopulationRun): PopulationRun {
  for (const counts of run.phaseCounts) for (let i = 1; i < counts.length; i++) counts[i] += counts[i - 1];
  for (const record of [run.growing, run.resting]) {
    for (let i = BINS; i < record.counts.length; i++) record.counts[i] += record.counts[i - BINS];
    for (let i = 1; i < record.sum.length; i++) {
      record.sum[i] += record.sum[i - 1];
      record.sumOfSquares[i] += record.sumOfSquares[i - 1];
    }
  }
  return run;
}

/** Adds runs of disjoint follicles of the same patient. */
export function mergeRuns(runs: readonly PopulationRun[]): PopulationRun {
  const first = runs[0];
  if (!first) throw new RangeError("mergeRuns needs at least one run");
  const follicles = runs.reduce((total, run) => total + run.follicles, 0);
  const merged = emptyRun(follicles, first.fromDay, first.days, first.observationDays);
  merged.shaftFactor.set(first.shaftFactor);
  for (const run of runs) {
    run.phaseCounts.forEach((counts, p) => {
      addInto(merged.phaseCounts[p], counts);
    });
    addInto(merged.shed, run.shed);
    for (const [to, from] of [
      [merged.growing, run.growing],
      [merged.resting, run.resting],
    ] as const) {
      addInto(to.counts, from.counts);
      addInto(to.sum, from.sum);
      addInto(to.sumOfSquares, from.sumOfSquares);
    }
  }
  return merged;
}

function addInto(to: Int32Array | Float64Array, from: Int32Array | Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] += from[i];
}

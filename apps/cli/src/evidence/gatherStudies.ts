/** The studies that `anagen pool` is to pool: from a person's table, from trial files, or from the trials that ship. */
import {
  type CountStudy,
  type Fault,
  faultOf,
  featuresOf,
  isFault,
  type LeftOut,
  type Measure,
  poolQuestion,
  type StudyEffect,
  studiesFromTable,
  type Trial,
  trials,
} from "@anagen/evidence";
import { type Input, placed, readInput } from "./readInput.ts";

export interface Gathered {
  readonly title: string;
  readonly measure: Measure;
  readonly unit: string;
  readonly studies: readonly StudyEffect[];
  readonly counts: readonly CountStudy[];
  readonly leftOut: readonly LeftOut[];
  /** Trials behind the studies; empty for own tables. */
  readonly trials: readonly Trial[];
  /** Columns or trial features by which a pool is split. */
  readonly features: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Studies whose numbers are provisional. */
  readonly provisional: ReadonlySet<string>;
}

export interface GatherOptions {
  readonly measure?: Measure;
  readonly variance?: "unpooled" | "pooled";
  readonly treatment?: readonly string[];
  readonly against?: readonly string[];
  readonly outcome: "density" | "diameter";
  readonly provisional: boolean;
  readonly bounds: boolean;
  readonly includeDoubtful?: boolean;
  readonly leaveOut?: readonly string[];
}

/** Returns the studies, or the first fault. */
export function gatherStudies(files: readonly string[], options: GatherOptions): Gathered | Fault {
  const inputs: Input[] = [];
  for (const file of files) {
    const input = readInput(file);
    if (isFault(input)) return input;
    inputs.push(input);
  }
  const tables = inputs.filter((i) => i.kind === "table");
  if (tables.length > 0) {
    if (inputs.length > 1)
      return faultOf("input.files", `${inputs.length} files: give one table, or any number of trial files`);
    return fromTable(tables[0]!, files[0]!, options);
  }
  if (!options.treatment?.length)
    return faultOf(
      "input.treatment",
      `Which treatment? Say it with --treatment; known: ${treatmentsOf(trials).join(", ")}`,
    );
  const given = inputs.flatMap((i) => (i.kind === "trial" ? [i.trial] : []));
  return fromTrials(given.length > 0 ? given : trials, options);
}

function fromTable(
  input: Extract<Input, { kind: "table" }>,
  file: string,
  options: GatherOptions,
): Gathered | Fault {
  const read = studiesFromTable(input.table, {
    ...(options.measure ? { measure: options.measure } : {}),
    ...(options.variance ? { variance: options.variance } : {}),
  });
  if (isFault(read)) return placed(file, read);
  const skip = new Set(options.leaveOut ?? []);
  return {
    title: file,
    measure: read.measure,
    unit: read.unit ?? unitOf(read.measure),
    studies: read.studies.filter((s) => !skip.has(s.study)),
    counts: read.counts.filter((s) => !skip.has(s.study)),
    leftOut: [...read.leftOut, ...[...skip].map((study) => ({ study, reason: "left out by choice" }))],
    trials: [],
    features: read.features,
    provisional: new Set(),
  };
}

function fromTrials(list: readonly Trial[], options: GatherOptions): Gathered {
  const question = poolQuestion(list, {
    treatments: options.treatment!,
    ...(options.against?.length ? { against: options.against } : {}),
    kind: options.outcome,
    includeProvisional: options.provisional,
    useBoundsOnP: options.bounds,
    includeDoubtful: options.includeDoubtful ?? false,
    leaveOut: options.leaveOut ?? [],
  });
  return {
    title: `${options.treatment!.join(" or ")} against ${options.against?.join(" or ") || "placebo or nothing"}`,
    measure: "MD",
    unit: options.outcome === "density" ? "hairs/cm²" : "µm",
    studies: question.studies,
    counts: [],
    leftOut: question.leftOut,
    trials: list,
    features: new Map(list.map((t) => [t.id, featuresOf(t)])),
    provisional: new Set(question.contrasts.filter((c) => c.provisional.length > 0).map((c) => c.study)),
  };
}

/** Every treatment code of the trial files. */
export function treatmentsOf(list: readonly Trial[]): string[] {
  return [...new Set(list.flatMap((t) => t.outcomes.flatMap((o) => o.arms.map((a) => a.treatment))))].sort();
}

export function unitOf(measure: Measure): string {
  const units: Record<Measure, string> = {
    MD: "mean difference",
    SMD: "standardised mean difference",
    ROM: "ratio of means",
    OR: "odds ratio",
    RR: "risk ratio",
    RD: "risk difference",
    GEN: "effect as given",
  };
  return units[measure];
}

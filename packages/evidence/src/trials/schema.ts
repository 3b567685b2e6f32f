/** Shape of a trial file (data/trials): every number stands beside the sources, quotes and grades that it was read from. */
import { z } from "zod";
import { type Fault, faultOf } from "../fault.ts";

const number = z.number().nullable();
const text = z.string().nullable();

/** How far a page stands from the trial: its own abstract or article, or a table, mirror or press text that retells it. */
export const sourceGrades = [
  "full-text",
  "abstract",
  "register",
  "conference-abstract",
  "secondary-table",
  "mirror",
  "press",
] as const;

const source = z.strictObject({
  id: z.string().regex(/^s\d+$/),
  url: z.url(),
  quote: z.string().min(3),
  grade: z.enum(sourceGrades),
});

const arm = z.strictObject({
  name: z.string().min(1),
  /** Code that arms of different trials share, for networks: "placebo", "minoxidil 5 %", "cells". */
  treatment: z.string().min(1),
  n: z.int().positive().nullable(),
  baselineMean: number,
  baselineSD: number,
  followUpMean: number,
  followUpSD: number,
  changeMean: number,
  changeSD: number,
  percentChangeMean: number,
  percentChangeSD: number,
  /** Fields obtained by arithmetic and not printed. */
  derived: z.array(z.string()),
  note: text,
});

const outcome = z.strictObject({
  id: z.string().regex(/^o\d+$/),
  name: z.string().min(1),
  kind: z.enum(["density", "diameter", "other"]),
  unit: text,
  /** Area that a count refers to, in cm²; 1 for a density, null where it is not stated (such a count is never converted). */
  areaCm2: z.number().positive().nullable(),
  followUpWeeks: number,
  /** What "±" is: SD, SE, or unlabelled. */
  dispersion: z.enum(["SD", "SE", "unlabelled"]).nullable(),
  /** Difference between the first two arms where the report prints no arm means, in `unit`. */
  difference: number,
  arms: z.array(arm),
  pPrinted: text,
  pExact: z.number().min(0).max(1).nullable(),
  statement: text,
  usable: z.string(),
  usableNote: text,
  /** Why the numbers are provisional; empty when they are not. */
  provisional: z.array(z.string()),
  sources: z.array(z.string()).min(1),
});

const judgement = z.strictObject({
  judgement: z.enum(["low", "some concerns", "high", "unclear"]),
  reason: z.string().min(3),
  /** What was read to judge. */
  basis: z.enum(["full text", "excerpt"]),
});

export const trialSchema = z
  .strictObject({
    schema: z.literal(1),
    id: z.string().regex(/^[A-Za-z][A-Za-z0-9]+$/),
    productClass: z.enum(["cell-based", "cell-free", "prp", "drug", "device"]),
    subclass: text,
    citation: z.string().min(10),
    doi: text,
    pmid: text,
    pmcid: text,
    registration: text,
    /** Trials that share it come from one group. */
    team: text,
    possibleOverlapWith: z.array(z.string()),
    design: z.strictObject({
      kind: z.enum(["parallel", "split-scalp", "single-arm", "unknown"]),
      text,
      randomised: z.boolean().nullable(),
      concurrentControl: z.boolean().nullable(),
      blinding: z.enum(["double", "assessor", "not stated"]),
    }),
    population: z.strictObject({
      condition: z.string(),
      n: number,
      sex: text,
      age: text,
      grade: text,
      note: text,
    }),
    intervention: z.strictObject({
      product: z.string(),
      cellBased: z.boolean().nullable(),
      donor: z.enum(["autologous", "allogeneic", "autologous or allogeneic"]).nullable(),
      donorBasis: text,
      dose: text,
      sessions: z.int().positive().nullable(),
      sessionsText: text,
      route: z.enum(["injection", "microneedling", "topical", "oral", "light", "not stated"]),
      routeText: text,
    }),
    comparator: text,
    followUpWeeks: number,
    riskOfBias: z.strictObject({
      allocation: judgement,
      blinding: judgement,
      missingData: judgement,
      measurement: judgement,
      reporting: judgement,
    }),
    outcomes: z.array(outcome),
    adverseEvents: z
      .strictObject({
        statement: text,
        counts: z
          .strictObject({
            n: z.int().positive(),
            any: z.int().min(0).optional(),
            serious: z.int().min(0).optional(),
            mildInjectionSite: z.int().min(0).optional(),
          })
          .nullable(),
        sources: z.array(z.string()),
      })
      .nullable(),
    relapse: z.strictObject({ count: z.int().min(0), of: z.int().positive(), when: text }).nullable(),
    flags: z.array(z.string()),
    unverified: text,
    generalSources: z.array(z.string()),
    sources: z.array(source).min(1),
  })
  .superRefine((trial, context) => {
    const known = new Set(trial.sources.map((s) => s.id));
    const used = [
      ...trial.generalSources,
      ...trial.outcomes.flatMap((o) => o.sources),
      ...(trial.adverseEvents?.sources ?? []),
    ];
    for (const id of used)
      if (!known.has(id))
        context.addIssue({ code: "custom", message: `source "${id}" is not listed in sources` });
  });

export type Trial = z.infer<typeof trialSchema>;
export type TrialOutcome = Trial["outcomes"][number];
export type TrialArm = TrialOutcome["arms"][number];
export type TrialSource = Trial["sources"][number];

/** Checks a trial file; the fault names every field that is wrong. */
export function readTrial(json: unknown): Trial | Fault {
  const parsed = trialSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const list = parsed.error.issues.map((issue) => `${issue.path.join(".") || "file"}: ${issue.message}`);
  return faultOf("trial.schema", `Trial file: ${list.join("; ")}`);
}

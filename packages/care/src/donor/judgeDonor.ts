/** Whether a donor's cells may be used, and which texts the label must carry. */
import { z } from "zod";
import { addDays } from "../calendar/calendarDate.ts";
import { calendarDate } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Fired, type Judgement, judge } from "../rules/judge.ts";
import { type DonorTest, donorPanel } from "./donorPanel.ts";

const testResult = z.object({
  result: z.enum(["negative", "reactive"]).nullish(),
  specimenDate: calendarDate.nullish(),
});

export const donorFacts = z.object({
  source: z.enum(["autologous", "allogeneic"]),
  establishment: z.enum(["inside-US", "outside-US"]),
  livingDonor: z.boolean(),
  /** Viable, leukocyte-rich product; stromal vascular fraction is one. */
  leukocyteRich: z.boolean(),
  recoveryDate: calendarDate,
  /** Screening for risk factors; null where it was not done. */
  screening: z.enum(["no-risk", "risk"]).nullish(),
  tests: z.partialRecord(z.enum(donorPanel.tests.map((t) => t.name)), testResult.nullish()).nullish(),
  recipientRelation: z.enum(["none", "first-degree", "second-degree"]).nullish(),
  urgentNeedDocumented: z.boolean().nullish(),
  /** Texts on the label or with it; absent where the label is not asked about. */
  labels: z.array(z.string()).nullish(),
});

export type DonorFacts = z.infer<typeof donorFacts>;

type Use = "permitted" | "permitted-with-warning" | "prohibited";

const { labels } = donorPanel;

/** Computed: `use` ("permitted", "permitted-with-warning", "prohibited") and `requiredLabels` in their order. */
export function judgeDonor(facts: DonorFacts): Judgement {
  const found = facts.source === "autologous" ? judgeOwnCells(facts) : judgeDonorCells(facts);
  const onLabel = facts.labels ?? null;
  const missing = onLabel === null ? [] : found.requiredLabels.filter((text) => !onLabel.includes(text));
  const wrong = onLabel?.filter((text) => found.wrongLabels.includes(text)) ?? [];
  return judge(
    "accept",
    [
      ...found.fired,
      ...missing.flatMap((text) => when(true, "LABEL-TEXT-MISSING", text)),
      ...wrong.flatMap((text) => when(true, "LABEL-TEXT-WRONG", text)),
    ],
    { use: found.use, requiredLabels: found.requiredLabels },
  );
}

interface Finding {
  readonly fired: readonly Fired[];
  readonly use: Use;
  readonly requiredLabels: readonly string[];
  readonly wrongLabels: readonly string[];
}

/** 21 CFR 1271.90(a)(1): no determination is required of one's own cells; what was found stands on the label. */
function judgeOwnCells(facts: DonorFacts): Finding {
  const panel = requiredTests(facts);
  const allDone = !!facts.screening && panel.every((t) => hasResult(facts, t) && isInWindow(facts, t));
  const warnings = reactiveLines(facts, donorPanel.tests);
  const hazard = warnings.length > 0 || facts.screening === "risk";
  return {
    fired: [],
    use: "permitted",
    requiredLabels: [
      labels.autologousOnly,
      ...(allDone ? [] : [labels.notEvaluated]),
      ...(hazard ? [labels.biohazard] : []),
      ...warnings,
    ],
    wrongLabels: allDone ? [labels.notEvaluated] : [],
  };
}

/** 21 CFR 1271.45(c): nobody else's cells until the donor is found eligible, or an exception covers a reactive test. */
function judgeDonorCells(facts: DonorFacts): Finding {
  const panel = requiredTests(facts);
  const missing = [
    ...panel.flatMap((t) => when(!hasResult(facts, t), "DONOR-TEST-MISSING", t.name)),
    ...panel.flatMap((t) =>
      when(hasResult(facts, t) && !isInWindow(facts, t), "DONOR-SPECIMEN-WINDOW", t.name),
    ),
    ...when(!facts.screening, "DONOR-SCREENING-MISSING"),
  ];
  const risk = when(facts.screening === "risk", "DONOR-SCREENING-RISK");
  const reactive = panel.filter((t) => isReactive(facts, t));
  const related = facts.recipientRelation === "first-degree" || facts.recipientRelation === "second-degree";
  const excepted = missing.length === 0 && (related || facts.urgentNeedDocumented === true);
  const withWarning = reactive.length > 0 && excepted && risk.length === 0;
  const free = missing.length + risk.length + reactive.length === 0;
  return {
    fired: [
      ...missing,
      ...risk,
      ...reactive.flatMap((t) =>
        when(true, "DONOR-TEST-REACTIVE", t.name, { outcome: excepted ? "warn" : "not-eligible" }),
      ),
    ],
    use: free ? "permitted" : withWarning ? "permitted-with-warning" : "prohibited",
    requiredLabels: withWarning ? [labels.biohazard, labels.advise, ...reactiveLines(facts, panel)] : [],
    wrongLabels: [labels.autologousOnly],
  };
}

function requiredTests(facts: DonorFacts): readonly DonorTest[] {
  return donorPanel.tests.filter((test) => {
    if (test.needed === "always") return true;
    return test.needed === "leukocyte-rich" ? facts.leukocyteRich : needsWestNile(facts);
  });
}

function needsWestNile({ livingDonor, establishment, recoveryDate }: DonorFacts): boolean {
  const day = recoveryDate.slice(5);
  const { from, to } = donorPanel.westNileSeason;
  return livingDonor && (establishment === "outside-US" || (day >= from && day <= to));
}

function hasResult(facts: DonorFacts, test: DonorTest): boolean {
  return !!facts.tests?.[test.name as keyof typeof facts.tests]?.result;
}

function isInWindow(facts: DonorFacts, test: DonorTest): boolean {
  const date = facts.tests?.[test.name as keyof typeof facts.tests]?.specimenDate ?? null;
  const { recoveryDate } = facts;
  return (
    date !== null &&
    date >= addDays(recoveryDate, -donorPanel.specimenDays) &&
    date <= addDays(recoveryDate, donorPanel.specimenDays)
  );
}

function isReactive(facts: DonorFacts, test: DonorTest): boolean {
  return test.disease !== null && facts.tests?.[test.name as keyof typeof facts.tests]?.result === "reactive";
}

/** One line for each disease, in alphabetical order. */
function reactiveLines(facts: DonorFacts, tests: readonly DonorTest[]): string[] {
  const diseases = tests.filter((t) => isReactive(facts, t)).map((t) => t.disease);
  return [...new Set(diseases)].map((disease) => `${labels.reactive}${disease}`).sort();
}

/** `anagen power`: how many people a trial needs. */
import {
  type PatientFacts,
  type PowerReport,
  powerOfTrial,
  type Quantity,
  type TrialPlan,
} from "@anagen/haircycle";
import { type Command, Option } from "commander";
import { columns, shown } from "./evidence/columns.ts";
import {
  countProgress,
  readNumber,
  readNumbers,
  readTreatment,
  sayProblem,
  treatmentIds,
} from "./haircycle/hairOptions.ts";

interface PowerOptions {
  readonly treatment: string;
  readonly days?: number[];
  readonly design: TrialPlan["design"];
  readonly endpoint: Quantity;
  readonly month: number;
  readonly people: number[];
  readonly power: number;
  readonly alpha: number;
  readonly dropOut: number;
  readonly measurementSd?: number;
  readonly sex: PatientFacts["sex"];
  readonly age: number;
  readonly assurance?: boolean;
  readonly seed: number;
  readonly trials: number;
  readonly json?: boolean;
}

const description = `Simulates trials: people from the calibrated prior, each measured with error at baseline and at the endpoint, some
lost on the way, compared by Welch's test of the change (two groups) or by the paired test (split scalp).`;

export function registerPower(program: Command): void {
  program
    .command("power")
    .summary("how many people a trial needs")
    .description(description)
    .addOption(
      new Option("--treatment <id>", "treatment tested").choices(treatmentIds()).makeOptionMandatory(),
    )
    .option("--days <list>", "days of the sessions, or first and last day of a drug", readNumbers)
    .addOption(
      new Option("--design <design>", "trial design")
        .choices(["parallel", "split-scalp"])
        .default("parallel"),
    )
    .addOption(
      new Option("--endpoint <quantity>", "what is compared")
        .choices(["density", "meanDiameterUm", "terminalPerCm2", "thicknessMmPerCm2"])
        .default("density"),
    )
    .option("--month <n>", "month of the endpoint", readNumber, 6)
    .option("--people <list>", "people a group, or in all for a split scalp", readNumbers, [20, 40, 80])
    .option("--power <share>", "wanted power", readNumber, 0.8)
    .option("--alpha <share>", "two-sided level", readNumber, 0.05)
    .option("--drop-out <share>", "people without an endpoint", readNumber, 0.15)
    .option("--measurement-sd <value>", "standard deviation of one measurement", readNumber)
    .addOption(new Option("--sex <sex>", "people").choices(["female", "male"]).default("male"))
    .option("--age <years>", "people", readNumber, 35)
    .option("--assurance", "count in that the treatment may do nothing (its null mass)")
    .option("--seed <n>", "the draws are a function of it", readNumber, 1)
    .option("--trials <n>", "trials simulated for each size", readNumber, 1000)
    .option("--json", "print everything as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  anagen power --treatment minoxidil-5-percent --month 4 --people 20,60,120",
    )
    .action(findPower);
}

function findPower(options: PowerOptions): void {
  const given = readTreatment(options);
  if (!given) return;
  const plan: TrialPlan = {
    ...given,
    facts: {
      sex: options.sex,
      age: options.age,
      site: "vertex",
      ethnicity: "unknown",
      familyHistory: "unknown",
      patternHairLoss: true,
    },
    design: options.design,
    endpoint: options.endpoint,
    month: options.month,
    dropOut: options.dropOut,
    alpha: options.alpha,
    seed: options.seed,
    trials: options.trials,
    nullProbability: options.assurance ? given.treatment.nullProbability : 0,
    ...(options.measurementSd === undefined ? {} : { measurementSd: options.measurementSd }),
  };
  const outcome = powerOfTrial(plan, {
    sizes: options.people,
    wantedPower: options.power,
    onProgress: countProgress("simulated people"),
  });
  if (!outcome.ok) {
    sayProblem(outcome.problem);
    return;
  }
  process.stdout.write(
    options.json ? `${JSON.stringify(outcome.value, null, 2)}\n` : report(plan, outcome.value),
  );
}

function report(plan: TrialPlan, { sizes, wanted, trueDifference, falsePositives }: PowerReport): string {
  const percent = (share: number) => shown(100 * share, 1);
  const unit = plan.design === "parallel" ? "people a group" : "people";
  const rows = sizes.map((s) => [String(s.people), percent(s.power), `${percent(s.low)}–${percent(s.high)}`]);
  const need =
    wanted.people === null
      ? `A power of ${percent(wanted.power)} % is not reached with 2000 ${unit}.`
      : `A power of ${percent(wanted.power)} % needs about ${wanted.people} ${unit}.`;
  const basis =
    plan.treatment.grade === "fitted"
      ? `Effect fitted: ${plan.treatment.source}.`
      : `The size of this effect is a design choice, not a finding: ${plan.treatment.source}.`;
  return `${columns([unit, "power %", "95 % of the simulation"], rows)}\n\n${need}\nTrue mean difference at month ${plan.month}: ${shown(trueDifference, 1)}. Found where nothing is: ${percent(falsePositives)} %.\n${basis}\n`;
}

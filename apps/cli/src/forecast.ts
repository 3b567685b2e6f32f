/** `anagen forecast`: where one patient's hair may go, untreated, as treated, with maintenance, or stopping now. */
import { readFileSync, writeFileSync } from "node:fs";
import { forecastFan } from "@anagen/figures";
import {
  type BankPlan,
  buildForecastBank,
  type Forecast,
  type PatientFacts,
  type Quantity,
  readPatientFile,
  refreshBank,
  updateForecast,
  type VisitReading,
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

interface ForecastOptions {
  readonly treatment?: string;
  readonly days?: number[];
  readonly months: number;
  readonly bank: number;
  readonly seed: number;
  readonly refresh?: boolean;
  readonly quantity: Quantity;
  readonly json?: boolean;
  readonly figure?: string;
}

const units: Record<Quantity, string> = {
  density: "hairs/cm²",
  meanDiameterUm: "mean diameter, µm",
  anagenPercent: "growing, %",
  terminalPerCm2: "terminal hairs/cm²",
  vellusPerCm2: "vellus hairs/cm²",
  shedPerDay: "true shed, hairs a day of 100 000 follicles",
  thicknessMmPerCm2: "cumulative thickness, mm/cm²",
};

const description = `Forecasts one patient from what is known and what the visits measured. The file is JSON:
  { "facts": { "sex": "male", "age": 38, "site": "vertex", "familyHistory": "one side", "patternHairLoss": true },
    "visits": [ { "day": 0, "density": { "value": 170 }, "meanDiameterUm": { "value": 55 } },
                { "day": 183, "density": { "value": 180, "sd": 12 }, "shed": { "count": 30, "test": "wash-daily" } } ] }
Day 0 is the baseline visit. Bands hold 90 % of simulated patients like this one; the effective number is printed.`;

export function registerForecast(program: Command): void {
  program
    .command("forecast")
    .summary("where one patient's hair may go")
    .description(description)
    .argument("<file>", "patient file (JSON)")
    .addOption(new Option("--treatment <id>", "treatment given").choices(treatmentIds()))
    .option("--days <list>", "days of the sessions, or first and last day of a drug", readNumbers)
    .option("--months <n>", "months forecast", readNumber, 36)
    .option("--bank <n>", "patients simulated beforehand", readNumber, 4000)
    .option("--seed <n>", "the draws are a function of it", readNumber, 1)
    .option("--refresh", "simulate again near this patient (resample and move)")
    .addOption(
      new Option("--quantity <name>", "what is printed and drawn")
        .choices(Object.keys(units))
        .default("density"),
    )
    .option("--json", "print everything as JSON")
    .option("--figure <file.svg>", "write the fan")
    .addHelpText(
      "after",
      "\nExample:\n  anagen forecast patient.json --treatment cells-autologous --days 0,90 --figure fan.svg",
    )
    .action((file: string, options: ForecastOptions, command: Command) => {
      const content = readJson(file);
      if (typeof content === "string") return command.error(content, { exitCode: 2 });
      const read = readPatientFile(content.data);
      if (!read.ok) return sayProblem(read.problem);
      const { facts, visits } = read.value;
      const outcome = forecastOf(facts, visits, options);
      if (!outcome.ok) return sayProblem(outcome.problem);
      process.stdout.write(
        options.json
          ? `${JSON.stringify(outcome.value, null, 2)}\n`
          : report(outcome.value, options.quantity),
      );
      if (options.figure)
        writeFileSync(
          options.figure,
          forecastFan({
            id: "fan",
            forecast: outcome.value,
            quantity: options.quantity,
            unit: units[options.quantity],
            visits,
          }),
        );
    });
}

/** The file's content, or a sentence that says why there is none. */
function readJson(file: string): { readonly data: unknown } | string {
  try {
    return { data: JSON.parse(readFileSync(file, "utf8")) };
  } catch (error) {
    return `${file} cannot be read as JSON: ${(error as Error).message}`;
  }
}

function forecastOf(facts: PatientFacts, visits: readonly VisitReading[], options: ForecastOptions) {
  const given = readTreatment(options);
  const plan: BankPlan = {
    facts,
    treatment: given?.treatment ?? null,
    schedule: given?.schedule ?? null,
    nowDay: visits.at(-1)?.day ?? 0,
    horizonMonths: options.months,
    size: options.bank,
    seed: options.seed,
  };
  const bank = buildForecastBank(plan, countProgress("simulated patients"));
  if (!bank.ok || !options.refresh) return bank.ok ? updateForecast(bank.value, visits) : bank;
  const refreshed = refreshBank({ bank: bank.value, visits, seed: options.seed });
  return refreshed.ok ? updateForecast(refreshed.value.bank, visits) : refreshed;
}

function report(forecast: Forecast, quantity: Quantity): string {
  const last = forecast.scenarios[0]?.bands[quantity].months.length ?? 1;
  const months = [0, 3, 6, 12, 18, 24, 36, 48, 60].filter((m) => m < last);
  const rows = forecast.scenarios.map(({ name, bands }) => [
    name,
    ...months.map((m) => {
      const row = bands[quantity].months[m] ?? [];
      return `${shown(row[2] ?? Number.NaN, 0)} (${shown(row[0] ?? Number.NaN, 0)}–${shown(row[4] ?? Number.NaN, 0)})`;
    }),
  ]);
  const size = `Effective sample: ${Math.round(forecast.effectiveSampleSize)} of ${forecast.bankSize} simulated patients.`;
  const advice = forecast.refreshAdvised ? ["--refresh simulates again near this patient."] : [];
  return `${units[quantity]}: median (90 % band)\n\n${columns(["", ...months.map((m) => `month ${m}`)], rows)}\n\n${[size, ...forecast.reasons, ...advice].join("\n")}\n`;
}

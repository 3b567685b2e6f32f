/** A verdict as text for the terminal: the answer first, then numbers, flags, reasons, what would change it. */
import type { Verdict, VerdictEstimate } from "@anagen/response";
import { columns } from "../evidence/columns.ts";

export function reviewReport(verdict: Verdict): string {
  const { comparators, effect, flags, reasons, wouldChange, nextStep, sites } = verdict;
  const numbers: [string, string][] = [
    ["against the untreated forecast", text(effect.density)],
    ["against the own baseline", text(comparators.ownBaseline?.change ?? null)],
    [
      "smallest detectable change",
      comparators.ownBaseline
        ? `${comparators.ownBaseline.smallestDetectable.toFixed(1)} hairs/cm²`
        : "not known",
    ],
    ["shaft diameter against the forecast", text(effect.meanDiameterUm)],
    ["trials", comparators.trials.sentence],
  ];
  const parts = [
    `${verdict.patientCode}, ${verdict.asOf}`,
    verdict.headline.clinician,
    columns(["", "95 % interval"], numbers),
    columns(
      ["measured", "visible to an expert", "blinded rater", "patient"],
      [[flags.measured ?? "not known", yes(flags.visible), yes(flags.blindedRater), yes(flags.patient)]],
    ),
    ...(sites.length > 1
      ? [
          columns(
            ["site", "change", "effect", ""],
            sites.map((s) => [
              s.label,
              text(s.change),
              text(s.effect),
              s.control ? "control" : s.decides ? "decides" : "",
            ]),
          ),
        ]
      : []),
    `Reasons, the weightiest first:\n${reasons.map((r) => `- ${r.clinician}`).join("\n")}`,
    ...(wouldChange.length > 0
      ? [
          `What would change the answer:\n${wouldChange
            .map(
              (w) =>
                `- ${w.clinician} ± ${w.halfWidthNow.toFixed(0)} → ± ${w.halfWidthThen.toFixed(0)} hairs/cm²${w.chanceOfMore === null ? "" : `; chance of "more": ${(100 * w.chanceOfMore).toFixed(0)} %`}`,
            )
            .join("\n")}`,
        ]
      : []),
    `Next step (${nextStep.what}): ${nextStep.clinician}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function text(e: VerdictEstimate | null): string {
  if (e === null) return "not known";
  const digits = Math.max(Math.abs(e.value), Math.abs(e.high - e.low)) < 10 ? 1 : 0;
  const signed = (value: number) => {
    const size = Math.abs(value).toFixed(digits);
    return Number(size) === 0 ? size : `${value < 0 ? "−" : "+"}${size}`;
  };
  return `${signed(e.value)} ${e.unit} (${signed(e.low)} to ${signed(e.high)})`;
}

function yes(value: boolean | null): string {
  return value === null ? "not known" : value ? "yes" : "no";
}

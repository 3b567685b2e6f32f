/** A count of hairs that fell, in plain words: against the range for how it was collected, or with the reason why not. */
import { judgeShedCount, type ShedTest } from "@anagen/care";
import type { CourseView, DiaryFacts } from "@anagen/clinic/contract";
import { todayHere, yearsBetween } from "../../../words/dates.ts";
import { numberInWords } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";

type Shed = NonNullable<DiaryFacts["shed"]>;

const tests: Partial<Record<Shed["collected"], ShedTest["id"]>> = {
  "comb-60s": "comb-60s",
  "refined-wash": "refined-wash",
};

export function shedInWords(shed: Shed, patient: Pick<CourseView["patient"], "sex" | "birthDate">): string[] {
  const mean = shed.counts.reduce((sum, count) => sum + count, 0) / shed.counts.length;
  const size =
    shed.counts.length === 1
      ? say("You counted {{count}} hairs.", { count: mean })
      : say("You counted {{mean}} hairs, the mean of {{times}} counts.", {
          mean: numberInWords(mean, 1),
          times: shed.counts.length,
        });
  const test = tests[shed.collected];
  const ownSeries = say("Count the same way each time. Then your own counts tell you the most.");
  if (test === undefined)
    return [size, say("For this way of counting, no normal range is known."), ownSeries];
  const finding = judgeShedCount(test, shed.counts, {
    // Ranges were published for men or for everybody; whoever is no man gets those for everybody only.
    sexAtBirth: patient.sex === "male" ? "male" : "female",
    ageYears: yearsBetween(patient.birthDate, todayHere()),
  });
  if (finding.normal === null)
    return [size, say("For people like you, no normal range is known."), ownSeries];
  const { normal } = finding;
  const top = Math.round(normal.range?.[1] ?? normal.mean + 1.96 * (normal.sd ?? 0));
  const range = { mean: numberInWords(normal.mean, 1), top };
  return [
    size,
    finding.verdict === "above"
      ? say("That is above the range of people without hair loss: about {{mean}}, up to {{top}}.", range)
      : say("People without hair loss count about {{mean}}, up to {{top}}. You are in that range.", range),
    finding.verdict === "above"
      ? say("Tell your clinic at your next visit. One high count can be chance.")
      : "",
    finding.isComplete ? "" : say("Count three times. One count alone does not tell much."),
    ownSeries,
  ].filter((sentence) => sentence !== "");
}

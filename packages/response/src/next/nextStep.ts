/** The next step that fits an answer: a proposal to talk about, never a decision. */
import { addMonths } from "@anagen/care";
import type { CourseFile } from "../course/courseFile.ts";
import type { Numbers } from "../verdict/assess.ts";
import type { Verdict, VerdictName } from "../verdict/verdict.ts";

/** Month from which "nothing measurable" is reason enough to talk about stopping (care's plan: decision at M12). */
const DECISION_MONTH = 11;

export function nextStepOf(
  course: CourseFile,
  verdict: VerdictName,
  numbers: Numbers | null,
): Verdict["nextStep"] {
  const [start] = course.treatment.on.toSorted();
  const month = numbers?.month ?? 0;
  const due = [6, 12, 18, 24, 36].find((m) => m > month + 1);
  const on = start !== undefined && due !== undefined ? addMonths(start, due) : null;
  const visit = due === undefined ? "the yearly visit" : `the visit of month ${due}`;
  const late = month >= DECISION_MONTH;
  if (numbers === null && verdict !== "too-early")
    return {
      what: "measure",
      on: null,
      clinician:
        "Photograph every site with the device of the baseline; without a baseline, two pictures at least a day apart before anything is given.",
      patient: "We need comparable pictures first.",
    };
  if (verdict === "more")
    return late
      ? {
          what: "maintain",
          on,
          clinician: `Keep watching until ${visit}; treat again only after a loss that measuring can tell, not by the calendar.`,
          patient: "Keep what you do. Treating again makes sense only if the count falls again.",
        }
      : {
          what: "continue",
          on,
          clinician: `Continue as planned; confirm at ${visit}: gains of cells have faded within a year in a placebo-controlled trial.`,
          patient: "Go on as planned. We look again to see whether it lasts.",
        };
  if (verdict === "holding")
    return {
      what: late ? "maintain" : "continue",
      on,
      clinician: `No loss worth naming since baseline, and no gain that can be told from chance. Whether that is worth the treatment is the patient's decision; next look at ${visit}.`,
      patient: late
        ? "Going on and stopping are both fair choices. We look again at your next visit."
        : "Nothing has to change now. We look again at your next visit.",
    };
  if (verdict === "losing")
    return {
      what: late ? "switch" : "continue",
      on,
      clinician: late
        ? "Less hair than at baseline at month 12: talk about stopping, and about treatments with trials behind them (minoxidil, finasteride)."
        : `Less hair than at baseline; decide at ${visit}, earlier with signs of another cause of hair loss.`,
      patient: late
        ? "You have less hair than at the start. Let us talk about stopping, and about treatments that are better tested."
        : "You have less hair than at the start. We look again soon and then decide together.",
    };
  if (verdict === "too-early")
    return {
      what: "continue",
      on,
      clinician: `No decision yet; next look at ${visit}.`,
      patient: "Nothing to decide now. Keep your next visit.",
    };
  return late
    ? {
        what: "stop",
        on,
        clinician:
          "A year without an effect that can be told from chance: another treatment of the same kind is not supported by this course. Stopping is a fair choice; what would narrow the answer stands beside.",
        patient: "After a year we cannot see that it works. Stopping is a fair choice.",
      }
    : {
        what: "continue",
        on,
        clinician: `Do what narrows the answer (beside), and look again at ${visit}.`,
        patient: "We cannot tell yet. We know what would make it clearer, and look again.",
      };
}

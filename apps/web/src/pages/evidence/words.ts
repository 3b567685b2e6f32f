/** Words for what trial files hold in codes. */
import type { Trial, TrialSource } from "@anagen/evidence";
import { say } from "../../words/say.ts";
import { spoken } from "../../words/spoken.ts";

export const classNames: Record<Trial["productClass"], string> = spoken({
  "cell-based": "Cells",
  "cell-free": "Cell-free products",
  prp: "PRP",
  drug: "Drugs",
  device: "Devices",
});

export const gradeNames: Record<TrialSource["grade"], string> = spoken({
  "full-text": "full text",
  abstract: "abstract or article page",
  register: "trial register",
  "conference-abstract": "conference abstract",
  "secondary-table": "table in another paper",
  mirror: "copy on another site",
  press: "press or news page",
});

export function designInWords({ design }: Trial): string {
  const kinds = spoken({
    parallel: "two or more groups",
    "split-scalp": "two halves of one scalp",
    "single-arm": "one group, no control",
    unknown: "design not stated",
  });
  const extra = [
    design.randomised ? say("randomised") : "",
    design.blinding === "double" ? say("double-blind") : "",
  ].filter((w) => w !== "");
  return [kinds[design.kind], ...extra].join(", ");
}

/** A number of a table, or a dash where the source gives none. */
export function orDash(value: number | null, digits?: number): string {
  if (value === null) return "–";
  return (digits === undefined ? String(value) : value.toFixed(digits)).replace("-", "−");
}

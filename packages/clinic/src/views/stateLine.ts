/** One line that says where a course stands: "month 5 of 12 · 142 hairs/cm² (131–153)". */
import type { PhaseNow } from "@anagen/care";
import type { Estimate } from "@anagen/quantity";

/** The line for a phase and the newest density; a density that is not known is said to be so. */
export function stateLine(now: PhaseNow, watchOnly: boolean, density: Estimate | null): string {
  const where =
    now.month === null
      ? watchOnly
        ? "watched, not treated"
        : "before treatment"
      : now.ofMonths === null
        ? `month ${now.month}`
        : `month ${now.month} of ${now.ofMonths}`;
  return `${where} · ${density === null ? "no density measured yet" : densityText(density)}`;
}

function densityText({ value, low, high, unit }: Estimate): string {
  return `${value.toFixed(0)} ${unit} (${Math.max(0, low).toFixed(0)}–${high.toFixed(0)})`;
}

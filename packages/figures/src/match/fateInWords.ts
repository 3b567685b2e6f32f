/** What is said of one compared hair where it is pointed at. */
import type { ComparedHair, Sighting } from "@anagen/trichometry";
import { styleOfFate } from "./fateStyles.ts";

/** "Hair 12 · thinned · 84 ± 4 µm → 61 ± 3 µm"; a side without a hair says so. */
export function fateInWords(hair: ComparedHair): string {
  const parts = [`Hair ${hair.id}`, styleOfFate(hair.fate).label];
  if (hair.before.diameterUm !== null || hair.after.diameterUm !== null)
    parts.push(`${thickness(hair.before)} → ${thickness(hair.after)}`);
  if (hair.before.how === "seen-again") parts.push("before: seen only at a second look");
  if (hair.after.how === "seen-again") parts.push("after: seen only at a second look");
  if (hair.fate === "ambiguous") parts.push("the pictures do not decide");
  return parts.join(" · ");
}

function thickness({ diameterUm, diameterUmSd }: Sighting): string {
  if (diameterUm === null) return "none";
  return `${diameterUm.toFixed(0)} ± ${(diameterUmSd ?? 0).toFixed(0)} µm`;
}

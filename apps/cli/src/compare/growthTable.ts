/** Growth of every hair between two pictures, for people and as JSON. */
import type { Phototrichogram } from "@anagen/trichometry";

export function growthTable(growth: Phototrichogram): string {
  if (growth.status === "refused") return `✗ Growth: ${growth.sentence}\n`;
  const { hairs, days } = growth;
  const count = (phase: string) => hairs.filter((h) => h.phase === phase).length;
  const percent = (e: { value: number; low: number; high: number } | null) =>
    e === null ? "–" : `${e.value.toFixed(0)} % (${e.low.toFixed(0)}–${e.high.toFixed(0)})`;
  const rate =
    growth.growth === null
      ? "none of them grew"
      : `${growth.growth.value.toFixed(2)} mm/day (${growth.growth.low.toFixed(2)}–${growth.growth.high.toFixed(2)}) in the mean of those that grow`;
  return [
    `Growth over ${days} days of ${hairs.length} hairs: ${rate}`,
    `anagen ${percent(growth.anagenShare)}, telogen ${percent(growth.telogenShare)}, ${count("uncertain")} uncertain`,
    "",
  ].join("\n");
}

/** Without the comparison, which stands in the same result already. */
export function growthJson(growth: Phototrichogram) {
  const { comparison: _, ...rest } = growth;
  return rest;
}

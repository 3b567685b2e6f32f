/** A series of visits for people: how many follicles had a hair at each, and what happened since the one before. */
import type { FollicleSeries } from "@anagen/trichometry";

export function seriesTable(series: FollicleSeries, files: readonly string[]): string {
  const lines = files.map((file, visit) => {
    const states = series.tracks.map((track) => track.visits[visit]?.state);
    const count = (state: string) => states.filter((s) => s === state).length;
    const events = series.tracks.flatMap((track) => track.events.filter((event) => event.visit === visit));
    const happened = (["fell", "grew", "came-back"] as const)
      .map((what) => `${events.filter((event) => event.what === what).length} ${what.replace("-", " ")}`)
      .join(", ");
    const since =
      visit === 0
        ? ""
        : series.brokenAt.includes(visit)
          ? "; not joined to any earlier visit"
          : `; ${happened}`;
    return `${file}: ${count("present")} with a hair, ${count("absent")} without, ${count("uncertain")} uncertain${since}`;
  });
  return `${series.tracks.length} follicles followed over ${files.length} visits\n${lines.join("\n")}\n`;
}

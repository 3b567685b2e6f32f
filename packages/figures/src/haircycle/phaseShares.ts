/** Shares of the phases over time, stacked from anagen at the bottom to kenogen at the top. */
import type { PopulationRun } from "@anagen/haircycle";
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { legend, plotFrame, pointsOf } from "./frame.ts";

const DAYS_PER_MONTH = 30.4375;
const names = ["anagen", "catagen", "telogen", "kenogen", "lost"] as const;
const fills = ["#23695a", "#8a5a00", "#c9a25a", "#dfe6e4", "#566267"] as const;

/** @param options.run a simulated population; its days are drawn as months */
export function phaseSharesFigure(options: {
  readonly id: string;
  readonly run: PopulationRun;
  /** px, default 640. */
  readonly width?: number;
}): string {
  const { run, width = 640 } = options;
  const height = 320;
  const frame = plotFrame({
    width,
    height,
    x: { from: run.fromDay / DAYS_PER_MONTH, to: (run.fromDay + run.days) / DAYS_PER_MONTH, title: "months" },
    y: { from: 0, to: 100, title: "% of the follicles" },
  });
  const stride = Math.max(1, Math.floor(run.days / 300));
  const days = Array.from({ length: Math.floor(run.days / stride) + 1 }, (_, i) => i * stride);
  const shown = names.filter((_, p) => days.some((day) => (run.phaseCounts[p]?.[day] ?? 0) > 0));
  const below = (phase: number, day: number) =>
    (100 * run.phaseCounts.slice(0, phase).reduce((sum, counts) => sum + (counts[day] ?? 0), 0)) /
    run.follicles;
  const at = (day: number) => (run.fromDay + day) / DAYS_PER_MONTH;
  const last = names.map(
    (name, p) => `${name} ${((100 * (run.phaseCounts[p]?.[run.days] ?? 0)) / run.follicles).toFixed(1)} %`,
  );
  return svgDocument(
    {
      id: options.id,
      width,
      height,
      title: "Phases over time",
      description: `At the end: ${last.join(", ")}.`,
    },
    ...shown.map((name) => {
      const p = names.indexOf(name);
      return element("polygon", {
        points: pointsOf(frame, [
          ...days.map((day): [number, number] => [at(day), below(p, day)]),
          ...days.map((day): [number, number] => [at(day), below(p + 1, day)]).reverse(),
        ]),
        fill: fills[p] as string,
      });
    }),
    ...frame.axes,
    ...legend(
      shown.map((name) => ({ text: name, colour: fills[names.indexOf(name)] as string })),
      frame,
      width,
    ),
  );
}

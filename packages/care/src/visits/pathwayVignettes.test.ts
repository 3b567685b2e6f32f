/// <reference types="node" />
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { phaseAt } from "../phases/phaseAt.ts";
import { baselineFaults, visitTiming, visitWindow } from "./visitWindow.ts";

interface Case {
  readonly id: string;
  readonly question: string;
  readonly input: Record<string, string> & { readonly baselineDates: string[] };
  readonly expected: { reasons: string[]; computed: Record<string, unknown> };
  readonly variants?: readonly Case[];
}
const file = resolve(import.meta.dirname, "../../../../../shared/clinic/vignettes.json");
const vignettes: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).vignettes : [];
const cases = vignettes
  .flatMap((v) => [v, ...(v.variants ?? [])])
  .filter((c) => ["phase", "visit", "baseline"].includes(c.question));

describe.skipIf(cases.length === 0)("worked vignettes of the pathway (skipped where they are absent)", () => {
  test.each(cases.map((c) => [c.id, c] as const))("%s", (_id, { question, input, expected }) => {
    if (question === "phase")
      expect(phaseAt(input.treatmentDate ?? null, input.onDate ?? "").phase.id).toBe(expected.computed.phase);
    else if (question === "baseline")
      expect(baselineFaults(input.treatmentDate ?? "", input.baselineDates).sort()).toEqual(
        [...expected.reasons].sort(),
      );
    else {
      const window = visitWindow(input.treatmentDate ?? "", input.visit ?? "");
      expect(window).toMatchObject({
        target: expected.computed.target,
        from: expected.computed.from,
        to: expected.computed.to,
      });
      const timing = window && input.actualDate ? visitTiming(window, input.actualDate) : null;
      const outside = timing !== null && timing.code !== "in-window" ? timing : null;
      expect(outside === null ? [] : [outside.code]).toEqual(expected.reasons);
      expect(outside?.daysOutside).toBe(expected.computed.daysOutside);
    }
  });
});

/** Whether the probability of "more hair than it would have had" comes true as often as it says. */
import { addDays } from "@anagen/care";
import type { ReliabilityBin } from "@anagen/figures";
import { atLooks, courseOf, fieldsOf, type Setting, settings } from "../scenarios.ts";
import type { Head } from "../simulateHeads.ts";
import type { Run } from "./run.ts";
import { table } from "./table.ts";

interface Said {
  readonly probability: number;
  readonly true: boolean;
  /** The treatment does nothing in this head. */
  readonly nothing: boolean;
}

const shown: readonly { readonly name: string; readonly setting: Setting }[] = [
  { name: "4 fields, matched", setting: pick(4, true, 2) },
  { name: "1 field, not matched", setting: pick(1, false, 1) },
];

function pick(fields: Setting["fields"], matched: boolean, baselines: 1 | 2): Setting {
  return settings.find((s) => s.fields === fields && s.matched === matched && s.baselines === baselines)!;
}

export function calibration(run: Run) {
  const all = shown.map(({ name, setting }) => ({
    name,
    said: run.heads.flatMap((head) => saidOf(run, head, setting)),
  }));
  const series = all.map(({ name, said }) => ({ name, bins: binsOf(said) }));
  const rows = series[0]!.bins.map((_, i) => [
    `${10 * i}–${10 * (i + 1)} %`,
    ...series.flatMap(({ bins }) => {
      const bin = bins[i]!;
      return bin.cases === 0
        ? ["–", "–", "0"]
        : [
            `${(100 * bin.said).toFixed(0)} %`,
            `${((100 * bin.came) / bin.cases).toFixed(0)} %`,
            String(bin.cases),
          ];
    }),
  ]);
  return {
    series,
    table: table(["", ...series.flatMap(({ name }) => [`${name}: said`, "came true", "cases"])], rows),
    otherWorld: otherWorld(all[0]!.said),
  };
}

function saidOf(run: Run, head: Head, setting: Setting): Said[] {
  const fields = fieldsOf(head, setting, "treated");
  const untreated = fieldsOf(head, setting, "untreated");
  const bare = courseOf({ ...run, head, setting, fields });
  const [start] = bare.treatment.on;
  const course = {
    ...bare,
    treatment: { kind: "cells-autologous" as const, on: [1, 45, 90].map((day) => addDays(start!, day - 1)) },
  };
  const found = atLooks(course);
  const truth = (visit: number) =>
    fields.reduce((sum, f, k) => sum + f[visit]! - untreated[k]![visit]!, 0) / fields.length;
  return [0, 2].map((look) => ({
    probability: found[look]!.numbers!.posterior.more,
    true: truth(look + 2) > 0,
    nothing: head.treated === head.untreated,
  }));
}

function binsOf(said: readonly Said[]): ReliabilityBin[] {
  return Array.from({ length: 10 }, (_, i) => {
    const inside = said.filter((s) => Math.min(9, Math.floor(10 * s.probability)) === i);
    return {
      said: inside.reduce((sum, s) => sum + s.probability, 0) / Math.max(1, inside.length),
      cases: inside.length,
      came: inside.filter((s) => s.true).length,
    };
  });
}

/** The same probabilities where the treatment does nothing more often than the prior says. */
function otherWorld(said: readonly Said[]): string {
  const line = (name: string, keep: (s: Said, i: number) => boolean) => {
    const kept = said.filter(keep);
    const mean = kept.reduce((sum, s) => sum + s.probability, 0) / kept.length;
    const came = kept.filter((s) => s.true).length / kept.length;
    const brier = kept.reduce((sum, s) => sum + (s.probability - Number(s.true)) ** 2, 0) / kept.length;
    return [
      name,
      `${(100 * mean).toFixed(1)} %`,
      `${(100 * came).toFixed(1)} %`,
      brier.toFixed(3),
      (came * (1 - came)).toFixed(3),
    ];
  };
  return table(
    [
      "four matched fields",
      "mean probability",
      "share that came true",
      "Brier score",
      "Brier score of knowing the share only",
    ],
    [
      line("as the prior has it (nothing in half)", () => true),
      line("a treatment that does nothing in four of five", (s, i) => s.nothing || i % 8 < 2),
    ],
  );
}

/** Courses in which the treatment does nothing: how often each rule says "more". */

import { countTestSaysMore, looksBetter, tTestSaysMore } from "../rivals.ts";
import { atLooks, courseOf, fieldsOf, looks, settings, streamOf } from "../scenarios.ts";
import type { Run } from "./run.ts";
import { share, table } from "./table.ts";

export function falseAnswers(run: Run) {
  const { heads } = run;
  let worst = 0;
  const widths: number[] = [];
  const rows = settings.map((setting) => {
    const count = { 6: 0, 12: 0, any: 0, losing: 0, told: 0 };
    for (const head of heads) {
      const fields = fieldsOf(head, setting, "untreated");
      const found = atLooks(courseOf({ ...run, head, setting, fields }));
      const more = found.map((a) => a.verdict === "more");
      if (more[0]) count[6]++;
      if (more[2]) count[12]++;
      if (more.includes(true)) count.any++;
      if (found[2]!.verdict === "losing") count.losing++;
      if (found[2]!.verdict !== "cannot-tell") count.told++;
      if (setting.fields === 1 && setting.matched && setting.baselines === 2)
        widths.push(1.96 * found[0]!.deciding[0]!.untreated.density.cycleSd);
    }
    worst = Math.max(worst, count.any / heads.length);
    const n = heads.length;
    return [
      `${setting.name}, ${setting.matched ? "matched" : "not matched"}, ${setting.baselines} ${setting.baselines === 1 ? "baseline" : "baselines"}`,
      share(count[6], n),
      share(count[12], n),
      share(count.any, n),
      share(count.losing, n),
      share(count.told, n),
    ];
  });
  return {
    worst,
    cycleHalfWidth: widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0,
    table: table(
      [
        "pictures",
        "at month 6",
        "at month 12",
        "at any of months 6, 9, 12",
        'told "losing" at month 12 (untreated heads do lose)',
        'told anything but "cannot tell" at month 12',
      ],
      rows,
    ),
    rivals: rivalTable(run),
  };
}

function rivalTable({ heads, errors, seed }: Run): string {
  const rules = [
    ['one picture before, one after: it "looks better"', looksBetter, errors.countingShare],
    ["t-test, three pictures at each of two visits, p < 0.05", tTestSaysMore, errors.countingShare],
    [
      "the same with pictures that err as little as matched hairs",
      tTestSaysMore,
      errors.matchedPerRootHair / Math.sqrt(170),
    ],
    ["hairs counted before and after as independent, p < 0.05", countTestSaysMore, errors.countingShare],
  ] as const;
  const rows = rules.map(([name, says, error]) => {
    const hits = { 6: 0, 12: 0, any: 0 };
    for (const head of heads) {
      const stream = streamOf(seed, head, 0xd1);
      const [field] = head.untreated;
      const sd = error * field![0]!;
      const more = looks.map((_, i) => says(field![0]!, field![i + 2]!, sd, stream));
      if (more[0]) hits[6]++;
      if (more[2]) hits[12]++;
      if (more.includes(true)) hits.any++;
    }
    return [name, share(hits[6], heads.length), share(hits[12], heads.length), share(hits.any, heads.length)];
  });
  return table(["rule", "at month 6", "at month 12", "at any of the three"], rows);
}

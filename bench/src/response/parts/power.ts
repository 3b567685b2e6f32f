/** Courses in which the treatment adds 15 or 25 hairs/cm²: how often that is found. */
import { atLooks, courseOf, fieldsOf, settings } from "../scenarios.ts";
import type { Run } from "./run.ts";
import { percent, table } from "./table.ts";

export function power(run: Run): { readonly table: string } {
  const { heads } = run;
  const rows = settings.map((setting) => [
    `${setting.name}, ${setting.matched ? "matched" : "not matched"}, ${setting.baselines} ${setting.baselines === 1 ? "baseline" : "baselines"}`,
    ...[15, 25].flatMap((effect) => {
      const count = { 6: 0, 12: 0, any: 0 };
      for (const head of heads) {
        const fields = fieldsOf(head, setting, "untreated", effect);
        const more = atLooks(courseOf({ ...run, head, setting, fields })).map((a) => a.verdict === "more");
        if (more[0]) count[6]++;
        if (more[2]) count[12]++;
        if (more.includes(true)) count.any++;
      }
      return [count[6], count[12], count.any].map((hits) => percent(hits, heads.length));
    }),
  ]);
  return {
    table: table(
      ["pictures", "+15: month 6", "month 12", "by month 12", "+25: month 6", "month 12", "by month 12"],
      rows,
    ),
  };
}

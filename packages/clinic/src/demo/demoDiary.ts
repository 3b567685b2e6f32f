/** What a demo folder remembers of its demo: the day its dates hang on, and whether all pictures are there. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CalendarDate, isCalendarDate } from "@anagen/care";

export interface DemoDiary {
  readonly madeOn: CalendarDate;
  readonly finished: boolean;
}

/** Null when the demo has not been begun in this folder. */
export function readDemoDiary(folder: string): DemoDiary | null {
  try {
    const text = readFileSync(join(folder, "demo.json"), "utf8");
    const { madeOn, finished } = JSON.parse(text) as Partial<DemoDiary>;
    return typeof madeOn === "string" && isCalendarDate(madeOn)
      ? { madeOn, finished: finished === true }
      : null;
  } catch {
    return null;
  }
}

export function writeDemoDiary(folder: string, diary: DemoDiary): void {
  const file = join(folder, "demo.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(diary)}\n`);
  renameSync(`${file}.new`, file);
}

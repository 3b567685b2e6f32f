/** The results as JSON: what was measured and nothing that changes from run to run (no time, no duration). */
import type { FileResult } from "./measureFiles.ts";

export const jsonOpening = '{"schema":"anagen.measurements/1","pictures":[';
export const jsonClosing = "\n]}\n";

/** One entry of `pictures`, on one line; `isFirst` leaves out the comma before it. */
export function resultJson(result: FileResult, isFirst: boolean): string {
  const { path, status, warnings } = result;
  const entry = {
    file: path,
    status,
    problem: status === "measured" ? null : result.problem,
    warnings: warnings.map(({ code, sentence }) => ({ code, sentence })),
    measurement: status === "failed" ? null : result.measurement,
  };
  return `${isFirst ? "" : ","}\n${JSON.stringify(entry)}`;
}

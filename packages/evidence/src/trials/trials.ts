/** The trials that ship with the engine. Their files are checked against the schema by a test, so they are not parsed here. */
import type { Trial } from "./schema.ts";
import { trialFiles } from "./trialFiles.gen.ts";

/** All trials, in the order of their ids. */
export const trials: readonly Trial[] = trialFiles as readonly Trial[];

/** The trial of that id, or undefined. */
export function trialById(id: string): Trial | undefined {
  return trials.find((trial) => trial.id === id);
}

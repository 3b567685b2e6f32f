/** What a version of a measurement is, in a sentence: automatic or corrected, by whom, when and why. */
import type { StoredMeasurement } from "@anagen/clinic/contract";
import { instantInWords } from "../../../words/dates.ts";

export const isCorrected = ({ result }: StoredMeasurement): boolean => result.correction !== undefined;

export function versionInWords(stored: StoredMeasurement): string {
  const { version, recordedAt, recordedBy, reason, result } = stored;
  const at = instantInWords(recordedAt);
  return isCorrected(stored)
    ? `Version ${version}: corrected by ${recordedBy.name}, ${at}: ${reason ?? ""}`
    : `Version ${version}: automatic, engine ${result.engine.version}, ${at}.`;
}

/** What a date is, in the patient's words. */
import type { PatientDate } from "@anagen/care";
import { say } from "../../../words/say.ts";

export function dateTitle({ kind, label }: Pick<PatientDate, "kind" | "label">): string {
  if (kind === "treatment") return say("Your treatment");
  if (label === "D0a" || label === "D0b") return say("First pictures");
  const days = /^D(\d+)$/.exec(label)?.[1];
  if (days !== undefined)
    return days === "1" ? say("Call on day 1") : say("Call on day {{day}}", { day: days });
  const months = /^M(\d+)$/.exec(label)?.[1];
  if (months !== undefined) return say("Visit at month {{month}}", { month: months });
  const years = /^Y(\d+)$/.exec(label)?.[1];
  if (years !== undefined) return say("Visit at year {{year}}", { year: years });
  return say("Visit to the clinic");
}

/** An entry of the diary in a few words for each part. */
import type { DiaryFacts } from "@anagen/clinic/contract";
import { numberInWords } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import { itemInWords } from "../today/itemWords.ts";
import { collectionWords, complaintWords, moodWords, viewWords } from "./diaryWords.ts";

/** The parts of an entry, each in a few words. */
export function diaryInWords(facts: DiaryFacts): string[] {
  const { mood, complaints, shed, symptoms, worried, ticks, photos, note } = facts;
  const parts = [
    mood === null ? "" : moodWords[mood],
    ...complaints.map((complaint) => complaintWords[complaint]),
    shed === null
      ? ""
      : say("{{counts}} hairs ({{how}})", {
          counts: shed.counts.map((count) => numberInWords(count, 0)).join(", "),
          how: collectionWords[shed.collected],
        }),
    symptoms === null
      ? ""
      : symptoms.length === 0 && !worried
        ? say("Checked: none of the warning signs")
        : say("Warning signs: {{count}}", { count: symptoms.length }),
    worried ? say("Worried") : "",
    ...ticks.map(({ item, kept }) => `${kept ? "✓" : "○"} ${itemInWords(item)}`),
    photos.length === 0
      ? ""
      : say("Photos: {{views}}", { views: photos.map((p) => viewWords[p.view]).join(", ") }),
    note,
  ].filter((part) => part !== "");
  return parts.length === 0 ? [say("Nothing noted")] : parts;
}

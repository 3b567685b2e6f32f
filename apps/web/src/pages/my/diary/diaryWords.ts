/** Names of what a diary holds, in the patient's words. */
import type { DiaryFacts, PhotoView, ShedCollection } from "@anagen/clinic/contract";
import { spoken } from "../../../words/spoken.ts";

export const collectionWords = spoken({
  "comb-60s": "I combed for 60 seconds",
  "refined-wash": "I washed over a cloth",
  pillow: "On my pillow",
  "whole-day": "All day",
} satisfies Record<ShedCollection, string>);

export const howToCollect = spoken({
  "comb-60s":
    "Before you wash, comb from back to front for 60 seconds over a cloth. Count the hairs on the comb and on the cloth.",
  "refined-wash":
    "Wash each day for three days. Lay a thin cloth over the drain. Count the hairs on the cloth.",
  pillow: "Count the hairs on your pillow when you get up.",
  "whole-day": "Count all hairs you find in a day.",
} satisfies Record<ShedCollection, string>);

export const complaintWords = spoken({
  redness: "Redness",
  swelling: "Swelling",
  tenderness: "Sore scalp",
  itch: "Itch",
  crusts: "Crusts",
  "more-shedding": "More hair falls out",
} satisfies Record<DiaryFacts["complaints"][number], string>);

export const moodWords = spoken({
  good: "Good",
  fair: "So-so",
  low: "Low",
} satisfies Record<NonNullable<DiaryFacts["mood"]>, string>);

export const viewWords = spoken({
  vertex: "Crown, from above",
  midline: "Parting, from above",
  frontal: "Forehead",
  temporal: "Temple, from the side",
} satisfies Record<PhotoView, string>);

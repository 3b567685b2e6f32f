/** Reasons that lie outside of the treatment: season, medicines, another way of measuring, how the field was chosen. */
import { formatDay } from "@anagen/care";
import type { Assessment, Numbers } from "../verdict/assess.ts";
import type { Reason } from "../verdict/verdict.ts";
import { plain, signed } from "./words.ts";

const SMALLEST_WORTH_SAYING = 1;

export function confounderReasons({ deciding, notCompared }: Assessment, numbers: Numbers | null): Reason[] {
  const reasons: Reason[] = notCompared.map(({ code, detail }) => ({
    code: `not-compared.${code}`,
    weight: code === "no-follow-up" ? 1 : 3,
    side: "limit",
    ...notComparedWords[code](detail),
  }));
  if (numbers === null) return reasons;
  const weigh = (size: number) => (2 * size ** 2) / numbers.effect.sd ** 2;
  const [first] = deciding;
  if (first === undefined) return reasons;
  const { season, selection, methodSd, change } = first;
  if (Math.abs(season.mean) > SMALLEST_WORTH_SAYING)
    reasons.push({
      code: "confounder.season",
      weight: weigh(Math.hypot(season.mean, season.sd)),
      side: "limit",
      clinician: `Season: baseline and this visit lie at different times of the year, which by itself gives ${signed(season.mean)} hairs/cm² (± ${plain(1.96 * season.sd)}); it is taken out. A visit 12 months after baseline has no such doubt.`,
      patient: "Hair is a little fuller in spring than in autumn. We have taken that out of the count.",
    });
  for (const { treatment, what, mean, sd } of first.medicines)
    reasons.push({
      code: `confounder.${treatment.class}-${what}`,
      weight: 1 + weigh(Math.hypot(mean, sd)),
      side: "limit",
      clinician: `${treatment.name} ${whatWords[what]} (${formatDay(treatment.from)}${treatment.until ? ` to ${formatDay(treatment.until)}` : ""}): it may account for ${signed(mean)} hairs/cm² (± ${plain(1.96 * sd)}); that is taken out, and its doubt counts.`,
      patient: `You also used ${treatment.name}. It can change hair by itself, so part of the change may come from it.`,
    });
  if (selection.mean > 0)
    reasons.push({
      code: "confounder.sparsest-field",
      weight: weigh(selection.mean),
      side: "limit",
      clinician: `The field was chosen as the sparsest of several: up to ${signed(selection.mean)} hairs/cm² are regression to the mean and taken out.`,
      patient:
        "The spot was chosen because it looked thin that day. Such a spot often looks better later by itself.",
    });
  if (methodSd > 0)
    reasons.push({
      code: change.clipDiffers ? "confounder.clip-length" : "confounder.hair-colour",
      weight: weigh(methodSd),
      side: "limit",
      clinician: `${change.clipDiffers ? "The hair was clipped to another length" : "The hair has another colour"} than at baseline: the count may differ by ±${plain(1.96 * methodSd)} hairs/cm² for that reason.`,
      patient:
        "Hair was cut or coloured differently than in the first pictures, which changes what we can count.",
    });
  return reasons;
}

const whatWords = {
  started: "started since baseline",
  stopped: "stopped",
  unsettled: "not yet settled at baseline",
};

const notComparedWords = {
  "no-baseline": (detail: string) => ({
    clinician: `No baseline (${detail}): what has changed cannot be said, only what is there now.`,
    patient: "There is no picture from before the treatment, so nobody can say what has changed.",
  }),
  "no-follow-up": (detail: string) => ({
    clinician: `Nothing to compare with yet: ${detail}.`,
    patient: "There is no picture after the treatment yet.",
  }),
  device: (detail: string) => ({
    clinician: `Different devices, not compared (${detail}). A pair of pictures with both devices on one day would bridge them.`,
    patient: "The pictures were taken with different cameras. Their counts cannot be compared.",
  }),
  cutoff: (detail: string) => ({
    clinician: `Different cut-offs, not compared: ${detail}. Measure the old pictures again with the new one.`,
    patient: "The pictures were counted by different rules. They have to be counted again first.",
  }),
  "baseline-after-treatment": (detail: string) => ({
    clinician: `Not a baseline: ${detail}. It holds what the treatment had already done, and is left out.`,
    patient: "One of the first pictures was taken after the treatment. It cannot serve as the start.",
  }),
} as const;

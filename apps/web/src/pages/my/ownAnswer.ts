/** The patient's own answer in plain words; noise is never called a change. */
import type { CourseView } from "@anagen/clinic/contract";
import { texts } from "./texts.ts";

export interface OwnAnswer {
  readonly headline: string;
  readonly sentences: readonly string[];
}

/** About the density at one site, now against baseline. */
export function ownAnswer(view: CourseView, siteId: string | null): OwnAnswer {
  const change = view.changesSinceBaseline.find((c) => c.siteId === siteId && c.quantity === "density");
  if (change === undefined) return { headline: texts.cannotTellYet, sentences: [texts.tooEarly] };
  if (change.verdict === "no-detectable-change")
    return { headline: texts.cannotTellYet, sentences: [texts.tooSmall] };
  const { value, low, high } = change.difference;
  const [least, most] = [low, high].map(Math.abs).sort((a, b) => a - b) as [number, number];
  const size = `About ${Math.abs(value).toFixed(0)} hairs ${change.verdict} per cm² (between ${least.toFixed(0)} and ${most.toFixed(0)}).`;
  return change.verdict === "more"
    ? { headline: texts.more, sentences: [size, texts.moreWhy, texts.visible] }
    : { headline: texts.less, sentences: [size, texts.lessWhy] };
}

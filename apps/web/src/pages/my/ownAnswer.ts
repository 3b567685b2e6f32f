/**
 * The patient's own answer in plain words; noise is never called a change. The eye's threshold (about 43 hairs/cm²) is
 * what dermatologists saw reliably in one study of photographs, as the register of claims cites it.
 */
import type { CourseView } from "@anagen/clinic/contract";
import { say } from "../../words/say.ts";

export interface OwnAnswer {
  readonly headline: string;
  readonly sentences: readonly string[];
}

/** About the density at one site, now against baseline. */
export function ownAnswer(view: CourseView, siteId: string | null): OwnAnswer {
  const change = view.changesSinceBaseline.find((c) => c.siteId === siteId && c.quantity === "density");
  if (change === undefined)
    return {
      headline: say("We cannot tell yet."),
      sentences: [
        say("We need a count before and a count after. Until then nobody can know. That is normal."),
      ],
    };
  if (change.verdict === "no-detectable-change")
    return {
      headline: say("We cannot tell yet."),
      sentences: [
        say("The change so far is small. Two counts of the same spot can differ by as much."),
        say("So we do not know if it works. It may, or it may not."),
      ],
    };
  const { value, low, high } = change.difference;
  const [least, most] = [low, high].map(Math.abs).sort((a, b) => a - b) as [number, number];
  const values = { size: Math.abs(value).toFixed(0), least: least.toFixed(0), most: most.toFixed(0) };
  return change.verdict === "more"
    ? {
        headline: say("There is more hair at this spot than before."),
        sentences: [
          say("About {{size}} hairs more per cm² (between {{least}} and {{most}}).", values),
          say("That is more than a count can get wrong."),
          say("Other people can see a change from about 43 hairs per cm²."),
        ],
      }
    : {
        headline: say("There is less hair at this spot than before."),
        sentences: [
          say("About {{size}} hairs less per cm² (between {{least}} and {{most}}).", values),
          say("That is more than a count can get wrong."),
          say("Your clinic will talk with you about why, and about what you can do."),
        ],
      };
}

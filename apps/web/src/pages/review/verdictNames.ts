/** The five answers as the pages name them, each with a tone; the word always stands beside the colour. */
import type { ReviewView } from "@anagen/clinic/contract";

type Name = ReviewView["verdict"]["verdict"];

export const verdictNames: Record<Name, string> = {
  more: "More hair than it would have had",
  holding: "Holding",
  losing: "Losing",
  "too-early": "Too early to tell",
  "cannot-tell": "Cannot tell yet",
};

export const verdictTones: Record<Name, "good" | "plain" | "caution"> = {
  more: "good",
  holding: "plain",
  losing: "caution",
  "too-early": "plain",
  "cannot-tell": "plain",
};

/** What became of hairs in a page's plain words, in the order of the legend; how a fate looks is the figures' to say. */
import type { HairFate } from "@anagen/trichometry";

export const fateNames: Record<HairFate, string> = {
  new: "New",
  thickened: "Thicker",
  persisted: "The same",
  thinned: "Thinner",
  lost: "Gone",
  ambiguous: "Cannot tell",
};

export const fateOrder = Object.keys(fateNames) as readonly HairFate[];

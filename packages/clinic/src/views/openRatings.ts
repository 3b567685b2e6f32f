/** Ratings opened: scores of the later picture against the earlier one, and how far the first two raters agree. */
import { type Agreement, weightedKappa } from "@anagen/care";
import { type CourseRatings, type Entry, type RatingFacts, ratingScores } from "../contract/index.ts";
import type { RatingPair } from "./ratingPairs.ts";

/** A pair is opened once two different people have rated it, so that the first rating cannot sway the second. */
const ratersNeeded = 2;

export function openRatings(
  pairs: readonly RatingPair[],
  ratings: readonly Entry<"rating">[],
): CourseRatings {
  const opened = pairs.map((pair) => {
    const scores = ratings.filter((entry) => isOf(entry.facts, pair)).map(({ facts }) => laterScore(facts));
    const isOpen = scores.length >= ratersNeeded;
    const [first = 0, second = 0] = scores;
    return {
      beforePictureId: pair.before.id,
      afterPictureId: pair.after.id,
      siteId: pair.siteId,
      region: pair.region,
      visitLabel: pair.after.visitLabel,
      on: pair.after.on,
      raters: scores.length,
      scores: isOpen ? scores : [],
      consensus: isOpen ? (first + second) / 2 : null,
    };
  });
  return { pairs: opened, agreement: agreementOf(ratings) };
}

/** Agreement over every pair that two people have rated, whatever course it is of. */
export function agreementOf(ratings: readonly Entry<"rating">[]): Agreement {
  const byPair = Map.groupBy(ratings, ({ facts }) => `${facts.beforePictureId} ${facts.afterPictureId}`);
  const twice = [...byPair.values()].flatMap(([first, second]) =>
    first === undefined || second === undefined
      ? []
      : [[laterScore(first.facts), laterScore(second.facts)] as const],
  );
  return weightedKappa(twice, { scores: ratingScores });
}

function isOf(facts: RatingFacts, { before, after }: RatingPair): boolean {
  return facts.beforePictureId === before.id && facts.afterPictureId === after.id;
}

/** Score of the later picture against the earlier one, whichever side it stood on. */
function laterScore({ leftIs, rightAgainstLeft }: RatingFacts): RatingFacts["rightAgainstLeft"] {
  const turned = rightAgainstLeft === 0 ? 0 : -rightAgainstLeft;
  return leftIs === "before" ? rightAgainstLeft : (turned as RatingFacts["rightAgainstLeft"]);
}

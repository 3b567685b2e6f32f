/** What is said of one hair where its outline is pointed at. */
import type { Hair } from "@anagen/trichometry";
import { englishWords, type FigureWords } from "../theme/figureWords.ts";

const reasons: Record<NonNullable<Hair["notCounted"]>, string> = {
  "root-outside-frame": "its root lies outside the counting frame",
  "in-masked-area": "it lies in a masked area",
  loose: "it has no root: a loose hair",
  "low-confidence": "too unsure to be a hair",
};

/** "Hair 12 · terminal · 72 ± 4 µm · 410 µm long"; without a scale in pixels. The ± is one standard deviation. */
export function hairInWords(hair: Hair, words: FigureWords = englishWords): string {
  const { say, number } = words;
  const parts = [say("Hair {{id}}", { id: hair.id })];
  if (hair.class !== null) parts.push(say(hair.class));
  parts.push(
    hair.diameterUm !== null && hair.diameterUmSd !== null
      ? `${number(hair.diameterUm, 0)} ± ${number(hair.diameterUmSd, 0)} µm`
      : `${number(hair.diameterPx, 1)} ± ${number(hair.diameterPxSd, 1)} px`,
  );
  parts.push(
    say("{{length}} long", {
      length: hair.lengthUm === null ? `${number(hair.lengthPx, 0)} px` : `${number(hair.lengthUm, 0)} µm`,
    }),
  );
  if (hair.origin === "person") parts.push(say("by a person's hand"));
  if (hair.notCounted !== null)
    parts.push(say("not counted: {{reason}}", { reason: say(reasons[hair.notCounted]) }));
  return parts.join(" · ");
}

/** What is said of one hair where its outline is pointed at. */
import type { Hair } from "@anagen/trichometry";

const reasons: Record<NonNullable<Hair["notCounted"]>, string> = {
  "root-outside-frame": "its root lies outside the counting frame",
  "in-masked-area": "it lies in a masked area",
  loose: "it has no root: a loose hair",
  "low-confidence": "too unsure to be a hair",
};

/** "Hair 12 · terminal · 72 ± 4 µm · 410 µm long"; without a scale in pixels. The ± is one standard deviation. */
export function hairInWords(hair: Hair): string {
  const parts = [`Hair ${hair.id}`];
  if (hair.class !== null) parts.push(hair.class);
  parts.push(
    hair.diameterUm !== null && hair.diameterUmSd !== null
      ? `${hair.diameterUm.toFixed(0)} ± ${hair.diameterUmSd.toFixed(0)} µm`
      : `${hair.diameterPx.toFixed(1)} ± ${hair.diameterPxSd.toFixed(1)} px`,
  );
  parts.push(
    hair.lengthUm === null ? `${hair.lengthPx.toFixed(0)} px long` : `${hair.lengthUm.toFixed(0)} µm long`,
  );
  if (hair.origin === "person") parts.push("by a person's hand");
  if (hair.notCounted !== null) parts.push(`not counted: ${reasons[hair.notCounted]}`);
  return parts.join(" · ");
}

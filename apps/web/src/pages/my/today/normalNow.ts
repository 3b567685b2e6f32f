/**
 * What is normal now, in the patient's words. The content is that of care's table of phases, which names the sources;
 * the words are plainer. Nothing here promises more than the table.
 */
import type { PhaseId } from "@anagen/care";
import { spoken } from "../../../words/spoken.ts";

export const normalNow = spoken({
  "before-treatment":
    "Nothing should change yet. First we take pictures on two days. They show how small a change we can see.",
  early:
    "For some days your scalp may be red, swollen or sore. Many people have this. Some hair may fall out. That does not mean that it failed.",
  "shedding-falls":
    "People are told that less hair falls out in these weeks. No study of cells has counted this. At first, more hair may fall out.",
  "new-hair":
    "People are told that new hair comes now. Some studies saw a change at this time. Others saw none.",
  "full-growth":
    "People are told that most of the growth comes now. The best gains in studies were 23 to 28 hairs per cm². Most people cannot see a gain of that size.",
  maintenance:
    "A gain may fade. In studies it was smaller or gone after one year. If we measure a loss, we will talk with you about it.",
  "long-term": "We measure your hair once a year. How long a gain lasts is not known.",
} satisfies Record<PhaseId, string>);

/** The answer at the top: its name, the sentence with the effect, and whether it stands in the dossier. */
import type { ReviewView } from "@anagen/clinic/contract";
import {
  IconArrowDownRight,
  IconArrowUpRight,
  IconClock,
  IconEqual,
  IconQuestionMark,
} from "@tabler/icons-react";
import { useSay } from "../../words/useSay.ts";
import styles from "./review.module.css";
import { verdictNames, verdictTones } from "./verdictNames.ts";

const icons = {
  more: IconArrowUpRight,
  holding: IconEqual,
  losing: IconArrowDownRight,
  "too-early": IconClock,
  "cannot-tell": IconQuestionMark,
};

export function Headline({ view: { verdict } }: { readonly view: ReviewView }) {
  const say = useSay();
  const Icon = icons[verdict.verdict];
  const sentence = verdict.headline.clinician.replace(/^[^:]+: /, "");
  return (
    <section
      className={styles.headline}
      data-tone={verdictTones[verdict.verdict]}
      aria-label={say("The answer")}
    >
      <Icon size={34} stroke={1.8} aria-hidden="true" />
      <div>
        <p className={styles.answer}>{say(verdictNames[verdict.verdict])}</p>
        <p>{sentence.charAt(0).toUpperCase() + sentence.slice(1)}</p>
      </div>
    </section>
  );
}

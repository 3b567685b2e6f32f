/** The next step, and what would make the answer surer with how much it would narrow. */
import type { ReviewView } from "@anagen/clinic/contract";
import { useSay } from "../../words/useSay.ts";
import styles from "./review.module.css";

const steps = {
  continue: "Continue",
  maintain: "Maintain",
  stop: "Talk about stopping",
  switch: "Talk about another treatment",
  measure: "Measure first",
} as const;

export function WhatNext({ verdict }: { readonly verdict: ReviewView["verdict"] }) {
  const say = useSay();
  const shown = verdict.wouldChange.slice(0, 2);
  return (
    <section aria-labelledby="review-next" className={styles.next}>
      <h2 id="review-next" className={styles.small}>
        {say("Next step")}: {say(steps[verdict.nextStep.what])}
      </h2>
      <p>{verdict.nextStep.clinician}</p>
      {shown.length > 0 && (
        <ul className={styles.would}>
          {shown.map((w) => (
            <li key={w.action}>
              {w.clinician}{" "}
              <span className="soft">
                ± {w.halfWidthNow.toFixed(0)} → ± {w.halfWidthThen.toFixed(0)}
                {w.chanceOfMore !== null &&
                  ` · ${say('chance of "more" {{percent}} %', { percent: (100 * w.chanceOfMore).toFixed(0) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

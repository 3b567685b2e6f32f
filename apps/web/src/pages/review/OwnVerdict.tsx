/** The patient's own answer in plain words: only what a clinician has looked at and stored. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { letterAddress, ownReviewQuery } from "../../api/reviewQueries.ts";
import { dateInWords } from "../../words/dates.ts";
import { saySentence } from "../../words/saySentence.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./review.module.css";

/** Reasons that are enough on a phone. */
const SHOWN = 3;

/** `children`: what stands there until the first answer is stored. */
export function OwnVerdict({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const { data } = useQuery(ownReviewQuery);
  const stored = data?.stored;
  if (!stored) return children;
  const { verdict } = stored;
  return (
    <section className={styles.own} aria-labelledby="own-verdict">
      <div className={styles.headline} data-tone={verdict.verdict === "more" ? "good" : "plain"}>
        <div className={styles.own}>
          <h2 id="own-verdict">{say("Your doctor's answer of {{day}}", { day: dateInWords(stored.on) })}</h2>
          <p className={styles.answer}>{saySentence(verdict.headline.patient)}</p>
          <ul>
            {verdict.reasons.slice(0, SHOWN).map((reason) => (
              <li key={reason.code + reason.patient}>{saySentence(reason.patient)}</li>
            ))}
          </ul>
          <p>
            <strong>{say("What comes next")}:</strong> {saySentence(verdict.nextStep.patient)}
          </p>
          <p>
            <a href={letterAddress(stored.id, "pdf", "patient")} target="_blank" rel="noreferrer">
              {say("Your letter (PDF)")}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}

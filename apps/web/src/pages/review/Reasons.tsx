/** Reasons, the weightiest first; the first three stand open, so that all of the review fits a laptop. */
import type { ReviewView } from "@anagen/clinic/contract";
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconInfoCircle,
  IconQuestionMark,
} from "@tabler/icons-react";
import { useSay } from "../../words/useSay.ts";
import styles from "./review.module.css";

const icons = {
  "for-more": [IconArrowUp, "speaks for a gain"],
  "for-less": [IconArrowDown, "speaks for a loss"],
  doubt: [IconQuestionMark, "doubt"],
  limit: [IconAlertTriangle, "limits the answer"],
  note: [IconInfoCircle, "to know"],
} as const;

const OPEN = 3;

export function Reasons({ verdict }: { readonly verdict: ReviewView["verdict"] }) {
  const say = useSay();
  const line = (reason: (typeof verdict.reasons)[number]) => {
    const [Icon, meaning] = icons[reason.side];
    return (
      <li key={reason.code + reason.clinician}>
        <Icon size={15} stroke={2} aria-label={say(meaning)} role="img" />
        <span>{reason.clinician}</span>
      </li>
    );
  };
  return (
    <section aria-labelledby="review-reasons">
      <h2 id="review-reasons" className={styles.small}>
        {say("Why")}
      </h2>
      <ol className={styles.reasons}>{verdict.reasons.slice(0, OPEN).map(line)}</ol>
      {verdict.reasons.length > OPEN && (
        <details className={styles.more}>
          <summary>{say("{{count}} more reasons", { count: verdict.reasons.length - OPEN })}</summary>
          <ol className={styles.reasons}>{verdict.reasons.slice(OPEN).map(line)}</ol>
        </details>
      )}
    </section>
  );
}

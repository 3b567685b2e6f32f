/** Four answers side by side, never averaged: measured, visible, blinded rater, patient. */
import type { ReviewView } from "@anagen/clinic/contract";
import { useSay } from "../../words/useSay.ts";
import styles from "./review.module.css";

export function FourFlags({ flags }: { readonly flags: ReviewView["verdict"]["flags"] }) {
  const say = useSay();
  const yes = (value: boolean | null) => (value === null ? "not asked" : value ? "yes" : "no");
  const measured = { gain: "gain", loss: "loss", "no-change-beyond-error": "not beyond error" };
  const shown = [
    ["Measured", flags.measured === null ? "not known" : measured[flags.measured]],
    ["Visible to an expert", flags.visible === null ? "not known" : yes(flags.visible)],
    ["Blinded rater", yes(flags.blindedRater)],
    ["Patient", yes(flags.patient)],
  ] as const;
  return (
    <dl className={styles.flags} aria-label={say("Four answers, kept apart")}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{say(name)}</dt>
          <dd>{say(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

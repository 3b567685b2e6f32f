/** No guarantee and the refund terms, shown before the choice and kept with the time. */
import type { DecisionView } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Notice } from "../../parts/Notice.tsx";
import { instantInWords } from "../../words/dates.ts";
import { languageNow } from "../../words/startWords.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./decision.module.css";
import { type DecisionForm, instantNow } from "./decisionForm.ts";

export interface TermsProps {
  readonly view: DecisionView;
  readonly form: DecisionForm;
}

export function Terms({ view, form }: TermsProps) {
  const say = useSay();
  const shownAt = form.watch("terms");
  const terms = view.terms.find((t) => t.language === languageNow()) ?? view.terms[0];
  return (
    <section className="stack" aria-labelledby="terms">
      <h2 id="terms">{say("No guarantee, and your money")}</h2>
      {terms === undefined ? (
        <Notice tone="caution">
          <p>
            {say("The clinic has not written its terms down, so they cannot be shown before the choice.")}{" "}
            <Link to="/texts">{say("To the clinic's texts")}</Link>
          </p>
        </Notice>
      ) : (
        <div className={styles.text}>
          <h3>{terms.title}</h3>
          {terms.text.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
      {terms !== undefined && (
        <div className="row">
          <Button
            variant={shownAt === null ? "filled" : "default"}
            onClick={() =>
              form.setValue("terms", {
                protocolId: terms.protocolId,
                version: terms.version,
                at: instantNow(),
              })
            }
            disabled={shownAt !== null}
          >
            {say("Shown and read")}
          </Button>
          {shownAt && <span className="soft">{instantInWords(shownAt.at)}</span>}
        </div>
      )}
    </section>
  );
}

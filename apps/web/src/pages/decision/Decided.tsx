/** Decisions on record, the newest first. */
import type { DecisionView, Entry } from "@anagen/clinic/contract";
import { Facts } from "../../parts/Facts.tsx";
import { instantInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./decision.module.css";

export function Decided({ view }: { readonly view: DecisionView }) {
  const say = useSay();
  if (view.decisions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="decided">
      <h2 id="decided">{say("Decided")}</h2>
      {[...view.decisions].reverse().map((entry) => (
        <OneDecision key={entry.id} entry={entry} view={view} />
      ))}
    </section>
  );
}

function OneDecision({ entry, view }: { readonly entry: Entry<"decision">; readonly view: DecisionView }) {
  const say = useSay();
  const { chosen, chosenAt, explainedBy, optionsShown, terms, teachBack, matters, questions, startedAt } =
    entry.facts;
  const title = (id: string | null) =>
    say(view.aid.options.find((o) => o.id === id)?.title ?? "No choice yet");
  const right = teachBack.filter((t) => t.correct).length;
  return (
    <div className={styles.decided}>
      <p style={{ fontSize: "1.125rem", fontWeight: 600 }}>{title(chosen)}</p>
      <Facts
        facts={[
          [say("Talk"), instantInWords(startedAt)],
          [say("Chosen"), chosenAt === null ? say("not yet") : instantInWords(chosenAt)],
          [say("Explained by"), explainedBy?.name ?? "–"],
          [
            say("Options shown"),
            say("{{shown}} of {{all}}", {
              shown: new Set(optionsShown.map((o) => o.option)).size,
              all: view.aid.options.length,
            }),
          ],
          [say("Terms shown"), terms === null ? say("not shown") : instantInWords(terms.at)],
          [say("In own words"), say("{{right}} of {{asked}} right", { right, asked: teachBack.length })],
        ]}
      />
      {matters && (
        <p>
          <span className="soft">{say("What matters:")}</span> {matters}
        </p>
      )}
      {questions.map((q) => (
        <p key={q.question}>
          <span className="soft">{q.question}</span> {q.answer}
        </p>
      ))}
    </div>
  );
}

/** The evidence at a glance: what can be said, where to look closer, and every trial. */
import {
  auditEvidence,
  auditExplanations,
  pooledQuestions,
  reviews,
  standClaims,
  type Trial,
  trials,
} from "@anagen/evidence";
import { SegmentedControl } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { LinkList, ListLink } from "../../parts/ListLink.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { say } from "../../words/say.ts";
import { saySentence } from "../../words/saySentence.ts";
import { answerQuestion } from "./answerQuestion.ts";
import styles from "./evidence.module.css";
import { questionStateSchema } from "./questionState.ts";
import { Wide } from "./Wide.tsx";
import { classNames, designInWords } from "./words.ts";

export function EvidencePage() {
  const claims = useMemo(() => standClaims(), []);
  const answers = useMemo(
    () => pooledQuestions.map((q) => ({ q, answer: answerQuestion(q, questionStateSchema.parse({})) })),
    [],
  );
  const supported = claims.filter((c) => c.standing === "supported").length;
  return (
    <>
      <PageHead
        title={say("Evidence")}
        under={say("{{trials}} trials, {{claims}} claims, computed from the sources now", {
          trials: trials.length,
          claims: claims.length,
        })}
      />
      <div className="stack" style={{ gap: 40 }}>
        <p className={styles.answer}>
          {pooledSentence(
            answers.map(({ q, answer }) => ({ title: q.title, pooled: answer.pooled !== null })),
          )}{" "}
          {say(
            "Of {{claims}} things that people are told about stem-cell therapy, {{supported}} are supported as they stand.",
            { claims: claims.length, supported },
          )}
        </p>
        <section className="stack" aria-labelledby="look">
          <h2 id="look">{say("Look closer")}</h2>
          <LinkList label={say("Pages of the evidence")}>
            <ListLink
              to="/evidence/claims"
              title={say("What people are told")}
              under={say("Twenty claims, each with what settles it")}
            />
            <ListLink
              to="/evidence/prp-or-stem-cells"
              title={say("PRP or stem cells?")}
              under={say("Direct and indirect comparisons, side effects, what is unknown")}
            />
          </LinkList>
        </section>
        <section className="stack" aria-labelledby="questions">
          <h2 id="questions">{say("Pooled questions")}</h2>
          <LinkList label={say("Pooled questions")}>
            {answers.map(({ q, answer }) => (
              <ListLink
                key={q.id}
                to="/evidence/questions/$questionId"
                params={{ questionId: q.id }}
                search={questionStateSchema.parse({})}
                title={saySentence(q.title)}
                under={saySentence(answer.sentence)}
              />
            ))}
          </LinkList>
        </section>
        <Contradictions />
        <TrialList />
      </div>
    </>
  );
}

/** Which questions have a pooled answer and which have none. */
function pooledSentence(questions: readonly { readonly title: string; readonly pooled: boolean }[]): string {
  const names = (pooled: boolean): string =>
    questions
      .filter((q) => q.pooled === pooled)
      .map((q) => saySentence(q.title).replace(/^[A-Z](?![A-Z])/, (c) => c.toLowerCase()))
      .join("; ");
  const without = names(false);
  const pooled = say("There is a pooled answer on {{questions}}.", { questions: names(true) });
  return without
    ? `${say("Nothing can be pooled on {{questions}}.", { questions: without })} ${pooled}`
    : pooled;
}

/** Printed numbers that cannot all be right, found by the audits. */
function Contradictions() {
  const alarms = useMemo(() => auditEvidence(trials, reviews).filter((f) => f.severity === "alarm"), []);
  return (
    <section className="stack" aria-labelledby="contradictions">
      <h2 id="contradictions">{say("Printed numbers that contradict each other")}</h2>
      <p>
        {say(
          "{{results}} results in {{trials}} trials and {{reviews}} reviews, found by checks that know nothing of the papers.",
          { results: alarms.length, trials: trials.length, reviews: reviews.length },
        )}
      </p>
      <Wide label={say("Table of contradictions")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("Where")}</th>
              <th scope="col">{say("What does not fit")}</th>
              <th scope="col">{say("The rule")}</th>
            </tr>
          </thead>
          <tbody>
            {alarms.map((f) => (
              <tr key={f.where + f.message}>
                <td>{f.where}</td>
                <td>{f.message}</td>
                <td className="soft">{auditExplanations[f.check]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

const filters = ["all", "cell-based", "cell-free", "prp", "drug", "device"] as const;

function TrialList() {
  const [shown, setShown] = useState<(typeof filters)[number]>("all");
  const list = trials.filter((t) => shown === "all" || t.productClass === shown);
  return (
    <section className="stack" aria-labelledby="trials">
      <h2 id="trials">{say("Trials")}</h2>
      <div style={{ overflowX: "auto" }}>
        <SegmentedControl
          aria-label={say("Kind of treatment")}
          value={shown}
          onChange={(value) => setShown(value as typeof shown)}
          data={filters.map((value) => ({ value, label: value === "all" ? say("All") : classNames[value] }))}
        />
      </div>
      <Wide label={say("Table of trials")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("Trial")}</th>
              <th scope="col">{say("Treatment")}</th>
              <th scope="col">{say("Design")}</th>
              <th scope="col">{say("People")}</th>
              <th scope="col">{say("Weeks")}</th>
            </tr>
          </thead>
          <tbody>
            {list.map((trial) => (
              <TrialRow key={trial.id} trial={trial} />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function TrialRow({ trial }: { readonly trial: Trial }) {
  return (
    <tr>
      <td>
        <Link to="/evidence/trials/$trialId" params={{ trialId: trial.id }}>
          {trial.id}
        </Link>
      </td>
      <td>{trial.intervention.product}</td>
      <td>{designInWords(trial)}</td>
      <td>{trial.population.n ?? "–"}</td>
      <td>{trial.followUpWeeks ?? "–"}</td>
    </tr>
  );
}

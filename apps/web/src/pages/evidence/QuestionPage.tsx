/** A pooled question: the answer, the plot that moves with every switch, and what stays out. */
import { pooledQuestions } from "@anagen/evidence";
import { Checkbox, NativeSelect } from "@mantine/core";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { MissingPage } from "../../app/MissingPage.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { numberInWords } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { saySentence } from "../../words/saySentence.ts";
import { spoken } from "../../words/spoken.ts";
import { type Answer, answerQuestion } from "./answerQuestion.ts";
import styles from "./evidence.module.css";
import { Plot } from "./Plot.tsx";
import type { QuestionState } from "./questionState.ts";
import { Wide } from "./Wide.tsx";

const methodNames: Record<QuestionState["method"], string> = spoken({
  CE: "Common effect (one true effect)",
  REML: "REML (usual)",
  DL: "DerSimonian–Laird",
  PM: "Paule–Mandel",
  EB: "Empirical Bayes",
  ML: "Maximum likelihood",
  SJ: "Sidik–Jonkman",
  HE: "Hedges",
  HS: "Hunter–Schmidt",
});
const intervalNames: Record<QuestionState["interval"], string> = spoken({
  "hk-truncated": "Hartung–Knapp, truncated (usual for few trials)",
  hk: "Hartung–Knapp",
  t: "t distribution",
  z: "Wald (normal)",
});

export function QuestionPage() {
  const { questionId } = useParams({ from: "/evidence/questions/$questionId" });
  const state = useSearch({ from: "/evidence/questions/$questionId" });
  const question = pooledQuestions.find((q) => q.id === questionId);
  const answer = useMemo(() => (question ? answerQuestion(question, state) : null), [question, state]);
  if (!question || !answer) return <MissingPage />;
  return (
    <>
      <PageHead
        title={saySentence(question.title)}
        under={say("Hair density, in hairs per square centimetre")}
        trail={[
          <Link key="evidence" to="/evidence">
            {say("Evidence")}
          </Link>,
        ]}
      />
      <div className="stack" style={{ gap: 32 }}>
        <p className={styles.answer} aria-live="polite">
          {saySentence(answer.sentence)}
        </p>
        {answer.draw && (
          <Plot draw={answer.draw} label={say("Forest plot; scrolls sideways on narrow screens")} />
        )}
        <Switches state={state} answer={answer} />
        <Reading answer={answer} />
        <LeftOut answer={answer} />
      </div>
    </>
  );
}

function Switches({ state, answer }: { readonly state: QuestionState; readonly answer: Answer }) {
  const navigate = useNavigate({ from: "/evidence/questions/$questionId" });
  const change = (part: Partial<QuestionState>): void => {
    void navigate({ search: { ...state, ...part }, replace: true, resetScroll: false });
  };
  const toggle = (study: string, kept: boolean): void =>
    change({ without: kept ? state.without.filter((id) => id !== study) : [...state.without, study] });
  return (
    <section className="panel stack no-print" aria-labelledby="switches">
      <h2 id="switches">{say("What if?")}</h2>
      <div className={styles.switches}>
        <NativeSelect
          label={say("Spread between trials")}
          value={state.method}
          onChange={(e) => change({ method: e.currentTarget.value as QuestionState["method"] })}
          data={Object.entries(methodNames).map(([value, label]) => ({ value, label }))}
        />
        <NativeSelect
          label={say("Interval")}
          value={state.interval}
          onChange={(e) => change({ interval: e.currentTarget.value as QuestionState["interval"] })}
          data={Object.entries(intervalNames).map(([value, label]) => ({ value, label }))}
        />
      </div>
      {answer.choices.length > 0 && (
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend className="small soft">{say("Trials in the pool")}</legend>
          <div className="row" style={{ gap: "10px 24px", marginTop: 8 }}>
            {answer.choices.map((study) => (
              <Checkbox
                key={study}
                label={study}
                checked={!state.without.includes(study)}
                onChange={(e) => toggle(study, e.currentTarget.checked)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <div className="row" style={{ gap: "10px 24px" }}>
        <Checkbox
          label={say("Numbers known only at second hand")}
          checked={state.provisional}
          onChange={(e) => change({ provisional: e.currentTarget.checked })}
        />
        <Checkbox
          label={say("Standard errors from a bound on p")}
          checked={state.bounds}
          onChange={(e) => change({ bounds: e.currentTarget.checked })}
        />
        <Checkbox
          label={say("Trials whose printed numbers contradict each other")}
          checked={state.doubtful}
          onChange={(e) => change({ doubtful: e.currentTarget.checked })}
        />
      </div>
    </section>
  );
}

function Reading({ answer: { pooled, certainty, question } }: { readonly answer: Answer }) {
  if (!pooled || !certainty) return null;
  const { heterogeneity: h } = pooled;
  const assumed = question.contrasts.filter((c) => c.assumptions.length > 0);
  return (
    <section className="stack" aria-labelledby="reading">
      <h2 id="reading">{say("How sure one can be: {{level}}", { level: say(certainty.level) })}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("Domain")}</th>
            <th scope="col">{say("Levels off")}</th>
            <th scope="col">{say("Why")}</th>
          </tr>
        </thead>
        <tbody>
          {certainty.domains.map((d) => (
            <tr key={d.domain}>
              <td>{saySentence(d.domain)}</td>
              <td>{d.down === 0 ? say("none") : d.down}</td>
              <td>{d.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pooled.k > 1 && (
        <p className="soft">
          {say("Spread between trials: τ² {{tau2}}, I² {{i2}} %, Q {{q}} on {{df}} degrees of freedom.", {
            tau2: numberInWords(h.tau2, 2),
            i2: numberInWords(h.i2, 0),
            q: numberInWords(h.q, 2),
            df: h.qDf,
          })}
        </p>
      )}
      {assumed.map((c) => (
        <p key={c.study} className="soft">
          {c.study}: {c.assumptions.join("; ")}.
        </p>
      ))}
      {pooled.warnings.map((warning) => (
        <Notice key={warning} tone="caution">
          <p>{warning}</p>
        </Notice>
      ))}
    </section>
  );
}

function LeftOut({ answer: { question } }: { readonly answer: Answer }) {
  if (question.leftOut.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="left-out">
      <h2 id="left-out">{say("Not in the pool, and why")}</h2>
      <Wide label={say("Table of trials that are not in the pool")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("Trial")}</th>
              <th scope="col">{say("Reason")}</th>
            </tr>
          </thead>
          <tbody>
            {question.leftOut.map(({ study, reason }) => (
              <tr key={study}>
                <td>
                  <Link to="/evidence/trials/$trialId" params={{ trialId: study }}>
                    {study}
                  </Link>
                </td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

/** Assessments on record: outcome, rule set, who and when, what each said of the sites; each can be corrected. */
import { scales } from "@anagen/care";
import { type AssessmentView, answerOf, type Entry } from "@anagen/clinic/contract";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { useMay } from "../../app/useMay.ts";
import { Empty } from "../../parts/Empty.tsx";
import { OutcomeMark, ReasonList } from "../../parts/JudgementList.tsx";
import { ButtonLink } from "../../parts/links.tsx";
import { Versions } from "../../parts/Versions.tsx";
import { dateInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./assessment.module.css";
import { BenefitLine } from "./SitesSection.tsx";

export function EarlierAssessments({ view }: { readonly view: AssessmentView }) {
  const say = useSay();
  if (view.assessments.length === 0)
    return (
      <div style={{ marginBottom: 32 }}>
        <Empty title={say("No assessment yet")}>
          {say("Ask and look first: candidacy builds up at the side while facts come in.")}
        </Empty>
      </div>
    );
  return (
    <section className={styles.section} aria-label={say("Assessments on record")}>
      {[...view.assessments].reverse().map((entry, index) => (
        <OneAssessment key={entry.id} entry={entry} open={index === 0} view={view} />
      ))}
    </section>
  );
}

interface OneAssessmentProps {
  readonly entry: Entry<"assessment">;
  readonly open: boolean;
  readonly view: AssessmentView;
}

function OneAssessment({ entry, open, view }: OneAssessmentProps) {
  const say = useSay();
  const mayCorrect = useMay("correct", "assessment", view.patient.id);
  const { judgement, ruleSet, ruleSetVersion, benefits, scales: rated } = entry.facts;
  return (
    <details open={open}>
      <summary style={{ cursor: "pointer", padding: "6px 0" }}>
        <strong>{dateInWords(entry.on)}</strong>{" "}
        <span className="soft">
          {say("{{set}}, version {{version}}", { set: ruleSet, version: ruleSetVersion ?? "–" })} ·{" "}
          {entry.recordedBy.name} · {say("version {{version}}", { version: entry.version })}
        </span>
      </summary>
      <div className="stack" style={{ paddingTop: 8, maxWidth: 720 }}>
        {judgement && <OutcomeMark outcome={judgement.outcome} />}
        {scales.length > 0 && (
          <p>{rated.map((s) => `${titleOf(s.name)} ${s.grade} (${s.rater})`).join(" · ")}</p>
        )}
        {judgement && <ReasonList reasons={judgement.reasons} />}
        {benefits?.map((benefit) => (
          <BenefitLine key={benefit.site} benefit={benefit} />
        ))}
        <Versions
          id={entry.id}
          load={() =>
            valueOfAnswer(answerOf(client.api.assessments[":id"].history.$get({ param: { id: entry.id } })))
          }
        />
        {mayCorrect && (
          <div className="no-print">
            <ButtonLink
              to="/courses/$courseId/assessment"
              params={{ courseId: view.course.id }}
              search={{ correct: entry.id }}
              variant="default"
              size="sm"
            >
              {say("Correct this one")}
            </ButtonLink>
          </div>
        )}
      </div>
    </details>
  );
}

const titleOf = (name: string): string => scales.find((s) => s.name === name)?.title ?? name;

/** Where the course stands: candidacy, the clinic's lawful route, and what stands against treating today. */
import type { DecisionView } from "@anagen/clinic/contract";
import { Link } from "@tanstack/react-router";
import { OutcomeMark, ReasonList, routeOutcomeNames } from "../../parts/JudgementList.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { dateInWords } from "../../words/dates.ts";
import { saySentence } from "../../words/saySentence.ts";
import { useSay } from "../../words/useSay.ts";
import { productNames } from "../assessment/names.ts";
import styles from "./decision.module.css";

export function DecisionState({ view }: { readonly view: DecisionView }) {
  const say = useSay();
  const { against, assessment, course } = view;
  return (
    <section className={styles.state} aria-label={say("Where it stands")}>
      <div>
        <h2>{say("Candidacy")}</h2>
        {assessment === null ? (
          <p>{say("Not assessed yet.")}</p>
        ) : (
          <>
            <OutcomeMark outcome={assessment.outcome} />
            <p className="small soft">
              {assessment.ruleSet} · {dateInWords(assessment.on)}
            </p>
          </>
        )}
        <p>
          <Link to="/courses/$courseId/assessment" params={{ courseId: course.id }} search={{}}>
            {say("To the assessment")}
          </Link>
        </p>
      </div>
      <RouteState view={view} />
      <div>
        <h2>{say("Before treating")}</h2>
        {against.length === 0 ? (
          <Notice tone="good">
            <p>{say("Nothing stands against treating today.")}</p>
          </Notice>
        ) : (
          <ul className={styles.against}>
            {[...new Set(against.map((a) => a.sentence))].map((sentence) => (
              <li key={sentence}>{saySentence(sentence)}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function RouteState({ view }: { readonly view: DecisionView }) {
  const say = useSay();
  const { needed, productClass, entry, judgement, jurisdiction } = view.route;
  const name = productClass === null ? null : productNames[productClass as keyof typeof productNames];
  return (
    <div>
      <h2>{say("Lawful route")}</h2>
      {!needed && <p>{say("None is needed for this treatment.")}</p>}
      {needed && name === null && <p>{say("The assessment does not say which product is offered.")}</p>}
      {needed && name !== null && (
        <>
          <p>
            {say(name)}
            {jurisdiction && ` · ${jurisdiction}`}
          </p>
          {judgement && <OutcomeMark outcome={judgement.outcome} names={routeOutcomeNames} />}
          {entry?.facts.claimedRoute && (
            <p className="small soft">
              {entry.facts.claimedRoute}
              {entry.facts.reviewDate &&
                ` · ${say("reviewed {{day}} by {{name}}", { day: dateInWords(entry.facts.reviewDate), name: entry.facts.reviewer ?? "–" })}`}
            </p>
          )}
          {judgement && judgement.reasons.length > 0 && <ReasonList reasons={judgement.reasons} />}
        </>
      )}
      <p>
        <Link to="/routes">{say("To the clinic's routes")}</Link>
      </p>
    </div>
  );
}

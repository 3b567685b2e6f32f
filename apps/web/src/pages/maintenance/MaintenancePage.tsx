/** Treating again? What the measurements say, what the rules ask for, and the decision with its reasons. */
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { courseViewQuery, maintenanceDecisionsQuery, maintenanceViewQuery } from "../../api/queries.ts";
import { useMay } from "../../app/useMay.ts";
import { Facts } from "../../parts/Facts.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import { decisionNames } from "./decisionNames.ts";
import styles from "./maintenance.module.css";

const proposals = {
  decide: { tone: "caution", title: "A loss that measuring can tell: decide whether to treat again" },
  talk: { tone: "plain", title: "The planned review is due: talk about it" },
  wait: { tone: "good", title: "Nothing measured asks for another treatment" },
} as const;

export function MaintenancePage() {
  const say = useSay();
  const { courseId } = useParams({ strict: false }) as { courseId: string };
  const course = useQuery(courseViewQuery(courseId));
  const query = useQuery(maintenanceViewQuery(courseId));
  const decisions = useQuery(maintenanceDecisionsQuery(courseId));
  const mayDecide = useMay("create", "maintenance");
  const site = course.data?.sites.find((s) => s.id === query.data?.measured?.siteId);
  return (
    <>
      <PageHead
        title={say("Maintenance")}
        under={course.data ? `${fullName(course.data.patient)} · ${course.data.patient.code}` : " "}
        trail={[
          <Link key="course" to="/courses/$courseId" params={{ courseId }}>
            {say("Course")}
          </Link>,
        ]}
      />
      <Loaded query={query}>
        {({ measured, proposal, reasons, reviewOn }) => (
          <div className={styles.columns}>
            <div className="stack">
              <Notice tone={proposals[proposal].tone} title={say(proposals[proposal].title)}>
                {reasons.map((reason) => (
                  <p key={reason}>{reason}</p>
                ))}
              </Notice>
              {measured !== null && (
                <Facts
                  facts={[
                    [say("Site"), site?.label ?? ""],
                    [
                      say("Best before"),
                      `${density(measured.best.value)}, ${dateInWords(measured.best.date)}`,
                    ],
                    [say("Now"), `${density(measured.current.value)}, ${dateInWords(measured.current.date)}`],
                    ...(measured.best.value > measured.current.value
                      ? [[say("Loss"), density(measured.best.value - measured.current.value)] as const]
                      : []),
                    [
                      say("Smallest loss that can be told"),
                      `${density(measured.sdc)} (${say("against {{count}} earlier measurements", {
                        count: measured.comparisons,
                      })})`,
                    ],
                  ]}
                />
              )}
              <p className="soft small">
                {say(
                  "People are told to repeat the treatment every one to two years. No trial supports an interval, so the calendar alone never proposes a treatment.",
                )}
                {reviewOn !== null &&
                  ` ${say("Next review planned for {{day}}.", { day: dateInWords(reviewOn) })}`}
              </p>
              {mayDecide && <DecisionForm courseId={courseId} />}
            </div>
            <section aria-labelledby="decisions">
              <h2 id="decisions">{say("Decisions so far")}</h2>
              {(decisions.data ?? []).length === 0 ? (
                <p className="soft">{say("None yet.")}</p>
              ) : (
                <ul className={styles.decisions}>
                  {decisions.data?.toReversed().map((entry) => (
                    <li key={entry.id}>
                      <strong>{say(decisionNames[entry.facts.decision])}</strong>
                      <span className="soft small">
                        {dateInWords(entry.on)} · {entry.recordedBy.name}
                      </span>
                      {entry.facts.override !== null && (
                        <p>
                          {say("Against the measurement, by {{name}}:", { name: entry.facts.override.by })}{" "}
                          {entry.facts.override.reason}
                        </p>
                      )}
                      {entry.facts.note !== "" && <p>{entry.facts.note}</p>}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </div>
        )}
      </Loaded>
    </>
  );
}

const density = (value: number) => `${value.toFixed(0)} hairs/cm²`;

/** The patient's own page, phone first: the answer, the next date, what is normal now, the curve, the dates. */
import type { CourseView } from "@anagen/clinic/contract";
import { densityCurve } from "@anagen/figures";
import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { problemOf } from "../../api/ask.ts";
import { ownCourseQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords, distanceInWords, todayHere } from "../../words/dates.ts";
import { courseSeries } from "../course/courseSeries.ts";
import { courseWindow } from "../course/courseWindow.ts";
import styles from "./my.module.css";
import { ownAnswer } from "./ownAnswer.ts";
import { texts } from "./texts.ts";

export function MyPage() {
  const query = useQuery(ownCourseQuery);
  const missing = query.isError && problemOf(query.error).status === 404;
  return (
    <div className={styles.page}>
      <PageHead title={texts.title} under={query.data ? query.data.course.diagnosis : undefined} />
      {missing ? (
        <Empty title={texts.noCourse}>{texts.noCourseHint}</Empty>
      ) : (
        <Loaded query={query}>{(view) => <Mine view={view} />}</Loaded>
      )}
    </div>
  );
}

function Mine({ view }: { readonly view: CourseView }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const today = todayHere();
  const measured = view.sites.filter((site) =>
    view.points.some((point) => point.siteId === site.id && point.summary?.densityPerCm2),
  );
  const siteId = chosen ?? measured[0]?.id ?? null;
  const answer = ownAnswer(view, siteId);
  const curve = (width: number) => {
    const drawn = densityCurve({
      id: "own-density",
      series: siteId === null ? [] : [courseSeries(view, siteId, "density")],
      time: courseWindow(view, today),
      width,
      height: 240,
    });
    return { ...drawn, spots: drawn.points };
  };
  return (
    <div className={styles.cards}>
      <section className={styles.answer} aria-labelledby="own-answer">
        <h2 id="own-answer">{texts.answer}</h2>
        <p className={styles.headline}>{answer.headline}</p>
        {answer.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <section className={styles.card} aria-labelledby="own-next">
        <h2 id="own-next">{texts.next}</h2>
        <NextDate view={view} today={today} />
      </section>
      <section className={styles.card} aria-labelledby="own-normal">
        <h2 id="own-normal">{texts.normal}</h2>
        <p>{view.phase.expectation.replace(texts.expectedMark, "")}</p>
        {view.phase.month !== null && <p className="soft small">{texts.expected}</p>}
      </section>
      <section className={styles.card} aria-labelledby="own-curve">
        <div className="row between">
          <h2 id="own-curve">{texts.curve}</h2>
          {measured.length > 1 && siteId && (
            <SegmentedControl
              aria-label="Spot"
              value={siteId}
              onChange={setChosen}
              data={measured.map(({ id, label }) => ({ value: id, label }))}
            />
          )}
        </div>
        {measured.length === 0 ? (
          <p className="soft">{texts.noCurve}</p>
        ) : (
          <>
            <Figure
              draw={curve}
              onOpen={(pictureId) =>
                void navigate({ to: "/pictures/$pictureId", params: { pictureId }, search: {} })
              }
            />
            <p className="soft small">{texts.curveNote}</p>
          </>
        )}
      </section>
      <section className={styles.card} aria-labelledby="own-dates">
        <h2 id="own-dates">{texts.dates}</h2>
        <Dates view={view} />
      </section>
    </div>
  );
}

function NextDate({ view, today }: { readonly view: CourseView; readonly today: string }) {
  const planned = view.visits
    .flatMap((visit) => (visit.heldOn === null && visit.plannedFor !== null ? [visit.plannedFor] : []))
    .filter((day) => day >= today)
    .sort()[0];
  const due = planned ?? view.nextStep.due;
  if (!due) return <p>{texts.noDate}</p>;
  return (
    <>
      <p className={styles.date}>{dateInWords(due)}</p>
      <p className="soft">{distanceInWords(today, due)}</p>
    </>
  );
}

function Dates({ view }: { readonly view: CourseView }) {
  const dated = view.visits
    .flatMap((visit) => {
      const on = visit.heldOn ?? visit.plannedFor;
      return on === null ? [] : [{ id: visit.id, on, held: visit.heldOn !== null }];
    })
    .sort((a, b) => b.on.localeCompare(a.on));
  if (dated.length === 0) return <p className="soft">{texts.noDate}</p>;
  return (
    <ul className={styles.dates}>
      {dated.map(({ id, on, held }) => (
        <li key={id}>
          <span>{dateInWords(on)}</span>
          <span className="soft">{held ? texts.held : texts.planned}</span>
        </li>
      ))}
    </ul>
  );
}

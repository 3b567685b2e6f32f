/** The patient's own curve: the answer in plain words first, then the picture of it, then how to read it. */
import { phaseTable } from "@anagen/care";
import type { CourseView } from "@anagen/clinic/contract";
import { densityCurve } from "@anagen/figures";
import { SegmentedControl } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Figure } from "../../parts/Figure.tsx";
import { todayHere } from "../../words/dates.ts";
import { figureWords } from "../../words/figureWords.ts";
import { useSay } from "../../words/useSay.ts";
import { courseSeries } from "../course/courseSeries.ts";
import { courseWindow } from "../course/courseWindow.ts";
import { OwnVerdict } from "../review/OwnVerdict.tsx";
import styles from "./my.module.css";
import { OwnCourse } from "./OwnCourse.tsx";
import { ownAnswer } from "./ownAnswer.ts";
import { normalNow } from "./today/normalNow.ts";

export function MyHairPage() {
  const say = useSay();
  return <OwnCourse title={say("My hair")}>{(view) => <Mine view={view} />}</OwnCourse>;
}

function Mine({ view }: { readonly view: CourseView }) {
  const say = useSay();
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
      expected: expectedWindows(),
      width,
      height: 260,
      words: figureWords,
    });
    return { ...drawn, spots: drawn.points };
  };
  return (
    <div className={styles.cards}>
      <OwnVerdict>
        <section className={styles.answer} aria-labelledby="own-answer">
          <h2 id="own-answer">{say("Is it working?")}</h2>
          <p className={styles.headline}>{answer.headline}</p>
          {answer.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      </OwnVerdict>
      <section className={styles.card} aria-labelledby="own-curve">
        <div className="row between">
          <h2 id="own-curve">{say("Your curve")}</h2>
          {measured.length > 1 && siteId && (
            <SegmentedControl
              aria-label={say("Spot")}
              value={siteId}
              onChange={setChosen}
              data={measured.map(({ id, label }) => ({ value: id, label }))}
            />
          )}
        </div>
        {measured.length === 0 ? (
          <p className="soft">{say("Your curve begins with the first picture that was counted.")}</p>
        ) : (
          <>
            <Figure
              draw={curve}
              onOpen={(pictureId) =>
                void navigate({ to: "/pictures/$pictureId", params: { pictureId }, search: {} })
              }
            />
            <ul className={styles.readings}>
              <li>{say("Each dot is one count. The bar through it shows how sure we are.")}</li>
              <li>{say("Dots in the grey band are too close to the start to tell a change.")}</li>
              <li>{say("The pale columns are times when people expect a change. It may not come.")}</li>
            </ul>
          </>
        )}
      </section>
      <section className={styles.card} aria-labelledby="own-normal">
        <h2 id="own-normal">{say("What is normal now")}</h2>
        <p>{normalNow[view.phase.id as keyof typeof normalNow]}</p>
        {view.phase.month !== null && (
          <p className="soft small">
            {say("This is what people are told to expect. It is not proven for this treatment.")}
          </p>
        )}
      </section>
    </div>
  );
}

/** The protocol's windows with both ends, as the curve draws them. */
function expectedWindows() {
  return phaseTable.phases.flatMap(({ title, fromMonth, toMonth }) =>
    fromMonth === null || toMonth === null ? [] : [{ title, fromMonth, toMonth }],
  );
}

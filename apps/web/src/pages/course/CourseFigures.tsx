/** The band of phases and the two curves under it, on one time axis. */
import { type Phase, phaseTable } from "@anagen/care";
import type { CourseView, Visit } from "@anagen/clinic/contract";
import { densityCurve, diameterCurve, phaseTimeline } from "@anagen/figures";
import { SegmentedControl } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Empty } from "../../parts/Empty.tsx";
import { type DrawnFigure, Figure } from "../../parts/Figure.tsx";
import { todayHere } from "../../words/dates.ts";
import { figureWords } from "../../words/figureWords.ts";
import { say } from "../../words/say.ts";
import styles from "./course.module.css";
import { type CurveQuantity, courseSeries } from "./courseSeries.ts";
import { courseWindow } from "./courseWindow.ts";
import { texts } from "./texts.ts";

export interface CourseFiguresProps {
  readonly view: CourseView;
  readonly siteId: string | null;
  readonly onSite: (id: string) => void;
}

/** Phases in months from treatment; the last one ends where the figure ends. */
const windows = () =>
  phaseTable.phases.flatMap((phase) =>
    phase.fromMonth === null
      ? []
      : [
          {
            id: phase.id,
            title: shortTitle(phase),
            fromMonth: phase.fromMonth,
            toMonth: phase.toMonth ?? 600,
          },
        ],
  );

/** "first gain is expected" from "Months 3–6: first gain is expected": the months stand on the axis already. */
function shortTitle(phase: Phase): string {
  const words = say(phase.title).replace(/^[^:]+:\s*/, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function CourseFigures({ view, siteId, onSite }: CourseFiguresProps) {
  const navigate = useNavigate();
  const today = todayHere();
  const time = courseWindow(view, today);
  const openVisit = (visitId: string) => void navigate({ to: "/visits/$visitId", params: { visitId } });
  const openPicture = (pictureId: string) =>
    void navigate({ to: "/pictures/$pictureId", params: { pictureId }, search: {} });
  const curve = (quantity: CurveQuantity) => (width: number) => {
    const draw = quantity === "density" ? densityCurve : diameterCurve;
    const series = siteId === null ? [] : [courseSeries(view, siteId, quantity)];
    const drawn = draw({
      id: `curve-${quantity}`,
      series,
      time,
      expected: windows(),
      width,
      words: figureWords,
    });
    return { ...drawn, spots: drawn.points } satisfies DrawnFigure;
  };
  const band = (width: number) => {
    const drawn = phaseTimeline({
      id: "course-band",
      phases: windows(),
      currentPhaseId: view.phase.id,
      visits: view.visits.flatMap((visit) => timelineVisit(visit, today)),
      time,
      width,
      words: figureWords,
    });
    return { ...drawn, spots: drawn.visits } satisfies DrawnFigure;
  };
  const measured = view.points.some((point) => point.summary?.densityPerCm2);
  return (
    <div className={styles.figures}>
      <section>
        <h2 style={{ marginBottom: 10 }}>{texts.band}</h2>
        <Figure draw={band} onOpen={openVisit} />
        {view.phase.id !== "before-treatment" && (
          <p className={styles.note}>
            <strong>{say(view.phase.title)}.</strong> {say(view.phase.expectation)}
          </p>
        )}
      </section>
      {measured ? (
        <>
          <section>
            <div className={styles.figureHead}>
              <h2>{texts.density}</h2>
              {view.sites.length > 1 && siteId !== null && (
                <SegmentedControl
                  aria-label={texts.site}
                  value={siteId}
                  onChange={onSite}
                  data={view.sites.map((site) => ({ value: site.id, label: site.label }))}
                />
              )}
            </div>
            <Figure draw={curve("density")} onOpen={openPicture} />
          </section>
          <section>
            <div className={styles.figureHead}>
              <h2>{texts.diameter}</h2>
            </div>
            <Figure draw={curve("diameter")} onOpen={openPicture} />
            <p className={styles.note}>
              {texts.curveNote} {texts.bandNote}
            </p>
          </section>
        </>
      ) : (
        <Empty title={texts.curveEmpty}>{texts.curveEmptyHint}</Empty>
      )}
    </div>
  );
}

function timelineVisit(visit: Visit, today: string) {
  const on = visit.heldOn ?? visit.plannedFor;
  if (on === null) return [];
  const state = visit.heldOn ? ("held" as const) : on < today ? ("overdue" as const) : ("planned" as const);
  return [{ id: visit.id, label: visit.label, on, state }];
}

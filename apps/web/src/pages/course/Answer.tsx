/** The answer at the top of a course: where density and diameter stand, and whether that is a change. */
import type { CourseView } from "@anagen/clinic/contract";
import { EstimateText } from "../../parts/EstimateText.tsx";
import { dateInWords } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import { spoken } from "../../words/spoken.ts";
import styles from "./course.module.css";
import { texts } from "./texts.ts";

export interface AnswerProps {
  readonly view: CourseView;
  readonly siteId: string | null;
}

export function Answer({ view, siteId }: AnswerProps) {
  const points = view.points
    .filter((point) => point.siteId === siteId)
    .sort((a, b) => a.on.localeCompare(b.on));
  const newest = points.at(-1);
  const summary = newest?.summary ?? null;
  const site = view.sites.find((s) => s.id === siteId)?.label;
  return (
    <section aria-label={say("Where it stands")} className={styles.answer}>
      <p className={styles.headline}>{headline(view, siteId, points.length)}</p>
      {newest && summary && (
        <div className={styles.numbers}>
          {summary.densityPerCm2 && (
            <div>
              <div className={styles.numberName}>
                {texts.density}, {site}, {dateInWords(newest.on)}
              </div>
              <EstimateText large estimate={summary.densityPerCm2} source={sourceOf(newest.on, site)} />
            </div>
          )}
          {summary.meanDiameterUm && (
            <div>
              <div className={styles.numberName}>{texts.diameter}</div>
              <EstimateText large estimate={summary.meanDiameterUm} source={sourceOf(newest.on, site)} />
            </div>
          )}
        </div>
      )}
    </section>
  );
}

const verdictWords = spoken({
  more: "Density is higher than at baseline",
  less: "Density is lower than at baseline",
  "no-detectable-change": "No detectable change in density since baseline",
});

function headline(view: CourseView, siteId: string | null, points: number): string {
  const change = view.changesSinceBaseline.find((c) => c.siteId === siteId && c.quantity === "density");
  if (change) {
    const since = view.points.find((p) => p.pictureId === change.fromPictureId);
    return `${verdictWords[change.verdict]}${since ? ` (${dateInWords(since.on)})` : ""}.`;
  }
  if (points === 0) return texts.answerNoBaseline;
  return texts.answerOnlyBaseline;
}

function sourceOf(on: string, site: string | undefined): string {
  return say("Measured by the engine on the picture of {{site}} of {{date}}.", {
    site: site ?? say("this site"),
    date: dateInWords(on),
  });
}

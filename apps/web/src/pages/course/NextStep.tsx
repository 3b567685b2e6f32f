/** The next step as one clear button. */
import { nextStep } from "@anagen/care";
import type { CourseView } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useMay } from "../../app/useMay.ts";
import { ButtonLink } from "../../parts/links.tsx";
import { dateInWords, distanceInWords, todayHere } from "../../words/dates.ts";
import { saySentence } from "../../words/saySentence.ts";
import styles from "./course.module.css";
import { texts } from "./texts.ts";

export interface NextStepProps {
  readonly view: CourseView;
  readonly onAddVisit: () => void;
}

export function NextStep({ view, onAddVisit }: NextStepProps) {
  const today = todayHere();
  const mayAdd = useMay("create", "visit", view.patient.id);
  const { sentence, due } = view.nextStep;
  const planned = plannedVisit(view, today);
  return (
    <section aria-labelledby="next-step" className={styles.next}>
      <h2 id="next-step">{texts.next}</h2>
      <p>{saySentence(sentence)}</p>
      {due && (
        <div className="soft small">
          {dateInWords(due)} · {distanceInWords(today, due)}
        </div>
      )}
      <div className="no-print">
        {planned ? (
          <ButtonLink to="/visits/$visitId" params={{ visitId: planned.id }} fullWidth>
            {texts.openVisit} {planned.label}
          </ButtonLink>
        ) : (
          mayAdd && (
            <Button fullWidth onClick={onAddVisit}>
              {texts.addVisit}
            </Button>
          )
        )}
      </div>
    </section>
  );
}

/** The visit that the next step asks for, when it is on record already and not held. */
function plannedVisit(view: CourseView, today: string) {
  const { treatment, treatedOn, closedOn } = view.course;
  const step = nextStep({ treatedOn, closedOn, watchOnly: treatment === "observation" }, view.visits, today);
  return view.visits.find((visit) => visit.heldOn === null && visit.label === step.label);
}

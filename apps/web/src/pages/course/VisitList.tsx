/** Visits of a course, newest first, each with its pictures. */
import type { CourseView } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { pictureAddress } from "../../api/queries.ts";
import { useMay } from "../../app/useMay.ts";
import { Empty } from "../../parts/Empty.tsx";
import { LinkList, ListLink } from "../../parts/ListLink.tsx";
import { dateInWords } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import { plannedInWords } from "../../words/things.ts";
import styles from "./course.module.css";
import { texts } from "./texts.ts";

export interface VisitListProps {
  readonly view: CourseView;
  readonly onAdd: () => void;
}

export function VisitList({ view, onAdd }: VisitListProps) {
  const mayAdd = useMay("create", "visit", view.patient.id);
  const add = mayAdd && (
    <Button variant="default" size="sm" leftSection={<IconPlus size={16} />} onClick={onAdd}>
      {texts.addVisit}
    </Button>
  );
  const day = (visit: CourseView["visits"][number]) => visit.heldOn ?? visit.plannedFor ?? "";
  const visits = [...view.visits].sort((a, b) => day(b).localeCompare(day(a)));
  return (
    <section className={styles.section} aria-labelledby="visits">
      <div className={styles.sectionHead}>
        <h2 id="visits">{texts.visits}</h2>
        {visits.length > 0 && add}
      </div>
      {visits.length === 0 ? (
        <Empty title={texts.noVisits} action={add}>
          {texts.noVisitsHint}
        </Empty>
      ) : (
        <LinkList>
          {visits.map((visit) => (
            <ListLink
              key={visit.id}
              to="/visits/$visitId"
              params={{ visitId: visit.id }}
              lead={<span className={styles.visitLabel}>{visit.label}</span>}
              title={visit.heldOn ? dateInWords(visit.heldOn) : plannedInWords(visit.plannedFor)}
              under={visit.note || pictureCount(visit.pictures.length)}
              aside={
                <span className={styles.thumbs}>
                  {visit.pictures.slice(0, 3).map((picture) => (
                    <img
                      key={picture.id}
                      src={pictureAddress(picture.id, "thumbnail")}
                      alt=""
                      loading="lazy"
                    />
                  ))}
                </span>
              }
            />
          ))}
        </LinkList>
      )}
    </section>
  );
}

function pictureCount(count: number): string {
  if (count === 0) return say("no picture");
  return count === 1 ? say("1 picture") : say("{{count}} pictures", { count });
}

/** The clinic's day: visits, pictures waiting, overdue, coming up – in this order. */
import type { TodayView } from "@anagen/clinic/contract";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { pictureAddress, todayQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { LinkList, ListLink } from "../../parts/ListLink.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { ButtonLink } from "../../parts/links.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { PictureStatus } from "../../parts/PictureStatus.tsx";
import { dateInWords, distanceInWords, todayHere, weekdayAndDate } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import { saySentence } from "../../words/saySentence.ts";
import { fullName } from "../../words/things.ts";
import { texts } from "./texts.ts";
import styles from "./today.module.css";
import { Urgent } from "./Urgent.tsx";

type PlannedVisit = TodayView["visitsToday"][number];

export function TodayPage() {
  const query = useQuery({ ...todayQuery, refetchInterval: 15_000 });
  const today = todayHere();
  return (
    <>
      <PageHead
        title={weekdayAndDate(today)}
        under={query.data ? inOneLine(query.data) : " "}
        actions={
          <ButtonLink to="/patients" search={{ search: "" }} variant="default">
            {say("Find a patient")}
          </ButtonLink>
        }
      />
      <Loaded query={query}>{(view) => <Day view={view} today={today} />}</Loaded>
    </>
  );
}

function inOneLine(view: TodayView): string {
  return [
    say("visits: {{count}}", { count: view.visitsToday.length }),
    say("pictures waiting: {{count}}", { count: view.picturesWaiting.length }),
    say("overdue: {{count}}", { count: view.overdue.length }),
  ].join(" · ");
}

function Day({ view, today }: { readonly view: TodayView; readonly today: string }) {
  return (
    <div className={styles.day}>
      <Urgent view={view} />
      <section aria-labelledby="visits-today" className={styles.section}>
        <h2 id="visits-today">{texts.visits}</h2>
        {view.visitsToday.length === 0 ? (
          <Empty title={texts.noVisits}>{texts.noVisitsHint}</Empty>
        ) : (
          <VisitList
            visits={view.visitsToday}
            under={(v) => (v.visit.heldOn ? say("held") : say("planned for today"))}
          />
        )}
      </section>
      <section aria-labelledby="overdue" className={`${styles.section} ${styles.overdue}`}>
        <h2 id="overdue">{texts.overdue}</h2>
        {view.overdue.length === 0 ? (
          <p className="soft">{texts.noOverdue}</p>
        ) : (
          <VisitList visits={view.overdue} alarm under={(v) => plannedInWords(v, today)} />
        )}
      </section>
      <section aria-labelledby="waiting" className={`${styles.section} ${styles.waiting}`}>
        <h2 id="waiting">{texts.waiting}</h2>
        {view.picturesWaiting.length === 0 ? (
          <p className="soft">{texts.noWaiting}</p>
        ) : (
          <LinkList>
            {view.picturesWaiting.map(({ picture, patient, visit }) => (
              <ListLink
                key={picture.id}
                to="/visits/$visitId"
                params={{ visitId: visit.id }}
                title={fullName(patient)}
                under={
                  picture.stateReason === null
                    ? `${visit.label} · ${picture.originalName ?? say("Picture")}`
                    : saySentence(picture.stateReason)
                }
                lead={<img className={styles.thumb} src={pictureAddress(picture.id, "thumbnail")} alt="" />}
                aside={<PictureStatus state={picture.state} />}
              />
            ))}
          </LinkList>
        )}
      </section>
      <section aria-labelledby="upcoming" className={`${styles.section} ${styles.upcoming}`}>
        <h2 id="upcoming">{texts.upcoming}</h2>
        {view.upcoming.length === 0 ? (
          <p className="soft">{texts.noUpcoming}</p>
        ) : (
          <VisitList visits={view.upcoming} under={(v) => plannedInWords(v, today)} />
        )}
      </section>
    </div>
  );
}

function plannedInWords({ visit }: PlannedVisit, today: string): string {
  return visit.plannedFor
    ? `${dateInWords(visit.plannedFor)} · ${distanceInWords(today, visit.plannedFor)}`
    : say("no date");
}

interface VisitListProps {
  readonly visits: readonly PlannedVisit[];
  readonly under: (visit: PlannedVisit) => string;
  readonly alarm?: boolean;
}

function VisitList({ visits, under, alarm }: VisitListProps) {
  return (
    <LinkList>
      {visits.map((planned) => (
        <ListLink
          key={planned.visit.id}
          to="/visits/$visitId"
          params={{ visitId: planned.visit.id }}
          title={fullName(planned.patient)}
          under={
            <>
              {alarm && <IconAlertTriangle size={14} aria-label="overdue" className={styles.alarm} />}
              {planned.patient.code} · {under(planned)}
            </>
          }
          aside={<span className={styles.label}>{planned.visit.label}</span>}
        />
      ))}
    </LinkList>
  );
}

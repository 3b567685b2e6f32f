/** A patient's diary for those who treat them: a month at a glance, then what was written, warning signs first. */
import { checkSymptoms } from "@anagen/care";
import type { CourseView, Entry } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { IconCamera, IconChevronLeft, IconChevronRight, IconMessage2, IconUrgent } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { diaryPhotoAddress, diaryQuery } from "../../api/careQueries.ts";
import { courseViewQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords, monthInWords, todayHere } from "../../words/dates.ts";
import { languageNow } from "../../words/startWords.ts";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { diaryInWords } from "../my/diary/diaryInWords.ts";
import { viewWords } from "../my/diary/diaryWords.ts";
import styles from "./diary.module.css";
import { monthGrid, monthMoved } from "./monthGrid.ts";

const route = getRouteApi("/courses/$courseId/diary");

export function DiaryMonthPage() {
  const { courseId } = route.useParams();
  const course = useQuery(courseViewQuery(courseId));
  const diary = useQuery(diaryQuery(courseId));
  return (
    <Loaded query={course}>
      {(view) => <Loaded query={diary}>{(entries) => <Month view={view} entries={entries} />}</Loaded>}
    </Loaded>
  );
}

interface MonthProps {
  readonly view: CourseView;
  readonly entries: readonly Entry<"diary">[];
}

function Month({ view, entries }: MonthProps) {
  const say = useSay();
  const { patient, course } = view;
  const [month, setMonth] = useState((entries.at(-1)?.on ?? todayHere()).slice(0, 7));
  const inMonth = entries.filter((entry) => entry.on.startsWith(month));
  return (
    <>
      <PageHead
        title={say("Diary")}
        under={say("Written by the patient. Counts hold for the way in which they were made.")}
        trail={[
          <Link key="patient" to="/patients/$patientId" params={{ patientId: patient.id }}>
            {fullName(patient)}
          </Link>,
          <Link key="course" to="/courses/$courseId" params={{ courseId: course.id }} search={{}}>
            {say("Course")}
          </Link>,
        ]}
      />
      {entries.length === 0 && (
        <Empty title={say("Nothing written yet")}>
          {say("What the patient writes on their own page appears here.")}
        </Empty>
      )}
      {entries.length > 0 && (
        <>
          <div className={styles.head}>
            <Button
              variant="default"
              aria-label={say("Month before")}
              onClick={() => setMonth(monthMoved(month, -1))}
            >
              <IconChevronLeft size={20} aria-hidden="true" />
            </Button>
            <h2 aria-live="polite">{monthInWords(`${month}-01`)}</h2>
            <Button
              variant="default"
              aria-label={say("Month after")}
              onClick={() => setMonth(monthMoved(month, 1))}
            >
              <IconChevronRight size={20} aria-hidden="true" />
            </Button>
          </div>
          <Calendar month={month} entries={inMonth} />
          <ul className={styles.entries}>
            {[...inMonth].reverse().map((entry) => (
              <Written key={entry.id} entry={entry} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** One square a day: warning sign, count, photograph and note each with a mark of its own shape. */
function Calendar({ month, entries }: { readonly month: string; readonly entries: MonthProps["entries"] }) {
  const say = useSay();
  return (
    <div className={styles.grid}>
      {weekdays().map((day) => (
        <span key={day} className="soft small">
          {day}
        </span>
      ))}
      {monthGrid(month).map((day, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: squares before the first have no other name than their place
        if (day === null) return <span key={index} />;
        const of = entries.filter((entry) => entry.on === day);
        const counts = of.flatMap(({ facts }) => facts.shed?.counts ?? []);
        const isWarning = of.some(({ facts }) => needsCall(facts));
        return (
          <div key={day} className={styles.day} data-written={of.length > 0}>
            <span className="soft small">{Number(day.slice(8))}</span>
            {isWarning && <IconUrgent size={18} className={styles.alarm} aria-label={say("Warning signs")} />}
            {counts.length > 0 && (
              <strong className="small">
                {Math.round(counts.reduce((a, b) => a + b, 0) / counts.length)}
              </strong>
            )}
            {of.some(({ facts }) => facts.photos.length > 0) && (
              <IconCamera size={16} aria-label={say("Photograph")} />
            )}
            {of.some(({ facts }) => facts.note !== "") && <IconMessage2 size={16} aria-label={say("Note")} />}
          </div>
        );
      })}
    </div>
  );
}

/** Short names of the days of a week, Monday first. */
function weekdays(): string[] {
  const name = new Intl.DateTimeFormat(languageNow(), { weekday: "short", timeZone: "UTC" });
  const monday = Date.UTC(2026, 10, 23);
  return Array.from({ length: 7 }, (_, k) => name.format(new Date(monday + k * 86_400_000)));
}

function Written({ entry }: { readonly entry: Entry<"diary"> }) {
  const say = useSay();
  const { facts } = entry;
  return (
    <li data-warning={needsCall(facts)}>
      <p>
        <strong>{dateInWords(entry.on)}</strong> · {diaryInWords(facts).join(" · ")}
      </p>
      {needsCall(facts) && (
        <p className={styles.alarm}>
          <IconUrgent size={18} aria-hidden="true" />
          {checkSymptoms(facts.symptoms ?? [], facts.worried)
            .because.map(({ sign }) => say(sign))
            .join("; ") || say("Worried about something that is not on the list")}
        </p>
      )}
      {facts.photos.length > 0 && (
        <div className={styles.photos}>
          {facts.photos.map(({ view }) => (
            <img key={view} src={diaryPhotoAddress(entry.id, view)} alt={viewWords[view]} loading="lazy" />
          ))}
        </div>
      )}
    </li>
  );
}

function needsCall(facts: Entry<"diary">["facts"]): boolean {
  return checkSymptoms(facts.symptoms ?? [], facts.worried).action !== "wait";
}

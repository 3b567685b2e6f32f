/** The patient's dates: what comes, what is over, and how to have them in one's own calendar. */
import { type ChecklistLine, type PatientDate, patientDates } from "@anagen/care";
import type { CourseView } from "@anagen/clinic/contract";
import { dateInWords, dayPlus, distanceInWords, instantInWords, todayHere } from "../../words/dates.ts";
import { instantHere } from "../../words/instantHere.ts";
import { say } from "../../words/say.ts";
import { useSay } from "../../words/useSay.ts";
import { CalendarSection } from "./dates/CalendarSection.tsx";
import { dateTitle } from "./dates/dateTitle.ts";
import styles from "./my.module.css";
import { OwnCourse } from "./OwnCourse.tsx";
import { ownTasks } from "./ownTasks.ts";
import { itemInWords } from "./today/itemWords.ts";
import { useOwnCare } from "./useOwnCare.ts";

export function DatesPage() {
  const say = useSay();
  return (
    <OwnCourse offline title={say("My dates")}>
      {(view) => <Dates view={view} />}
    </OwnCourse>
  );
}

function Dates({ view }: { readonly view: CourseView }) {
  const say = useSay();
  const care = useOwnCare();
  const today = todayHere();
  const { treatedOn, closedOn, treatment } = view.course;
  const course = { treatedOn, closedOn, watchOnly: treatment === "observation" };
  const dates = patientDates(course, view.visits, today);
  const coming = dates.filter((date) => date.state === "set" || date.state === "open");
  const past = dates.filter((date) => date.state === "held" || date.state === "missed").reverse();
  const holding = ownTasks(care?.lists ?? [], [], instantHere()).filter((l) => l.state === "holds");
  const rows = [...holding.map(ruleRow), ...coming.map((date) => dateRow(date, today))].sort((a, b) =>
    a.sort.localeCompare(b.sort),
  );
  return (
    <div className={styles.cards}>
      <section className={styles.card} aria-labelledby="coming">
        <h2 id="coming">{say("What comes")}</h2>
        {rows.length === 0 && <p className="soft">{say("No date is set. Your clinic will tell you.")}</p>}
        <ul className={styles.dates}>
          {rows.map(({ key, title, note, when }) => (
            <li key={key}>
              <span>
                {title}
                {note && <span className={styles.dateNote}>{note}</span>}
              </span>
              <span className={styles.dateOn}>{when}</span>
            </li>
          ))}
        </ul>
      </section>
      <CalendarSection />
      {past.length > 0 && (
        <section className={styles.card} aria-labelledby="past">
          <h2 id="past">{say("What is over")}</h2>
          <ul className={styles.dates}>
            {past.map((date) => (
              <li key={`${date.label} ${date.from}`}>
                <span>
                  {dateTitle(date)}
                  {date.state === "missed" && (
                    <span className={styles.dateNote}>{say("This visit did not take place.")}</span>
                  )}
                </span>
                <span className={styles.dateOn}>{dateInWords(date.from)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface Row {
  readonly key: string;
  readonly title: string;
  readonly note: string | null;
  readonly when: string;
  readonly sort: string;
}

function ruleRow({ item, until }: ChecklistLine): Row {
  return {
    key: `rule ${item}`,
    title: itemInWords(item),
    note: say("This rule ends."),
    when: instantInWords(until),
    sort: until,
  };
}

/** Windows that are further away need no call yet. */
const callAheadDays = 60;

function dateRow(date: PatientDate, today: string): Row {
  const { kind, label, from, to } = date;
  const isNear = from <= dayPlus(today, callAheadDays);
  return {
    key: `${kind} ${label} ${from}`,
    title: dateTitle(date),
    note:
      kind !== "window"
        ? distanceInWords(today, from)
        : isNear
          ? say("No day is set yet. Call the clinic to set one in this time.")
          : null,
    when:
      from === to
        ? dateInWords(from)
        : say("{{from}} to {{to}}", { from: dateInWords(from), to: dateInWords(to) }),
    sort: from,
  };
}

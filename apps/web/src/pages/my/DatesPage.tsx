/** The patient's dates: what comes, what is over, and how to have them in one's own calendar. */
import { patientDates } from "@anagen/care";
import type { CourseView } from "@anagen/clinic/contract";
import { useQuery } from "@tanstack/react-query";
import { ownCareQuery } from "../../api/careQueries.ts";
import { dateInWords, distanceInWords, instantInWords, todayHere } from "../../words/dates.ts";
import { instantHere } from "../../words/instantHere.ts";
import { useSay } from "../../words/useSay.ts";
import { CalendarSection } from "./dates/CalendarSection.tsx";
import { dateTitle } from "./dates/dateTitle.ts";
import styles from "./my.module.css";
import { OwnCourse } from "./OwnCourse.tsx";
import { ownTasks } from "./ownTasks.ts";
import { itemInWords } from "./today/itemWords.ts";

export function DatesPage() {
  const say = useSay();
  return <OwnCourse title={say("My dates")}>{(view) => <Dates view={view} />}</OwnCourse>;
}

function Dates({ view }: { readonly view: CourseView }) {
  const say = useSay();
  const care = useQuery(ownCareQuery);
  const today = todayHere();
  const { treatedOn, closedOn, treatment } = view.course;
  const course = { treatedOn, closedOn, watchOnly: treatment === "observation" };
  const dates = patientDates(course, view.visits, today);
  const coming = dates.filter((date) => date.state === "set" || date.state === "open");
  const past = dates.filter((date) => date.state === "held" || date.state === "missed").reverse();
  const holding = ownTasks(care.data?.lists ?? [], [], instantHere()).filter((l) => l.state === "holds");
  return (
    <div className={styles.cards}>
      <section className={styles.card} aria-labelledby="coming">
        <h2 id="coming">{say("What comes")}</h2>
        {coming.length + holding.length === 0 && (
          <p className="soft">{say("No date is set. Your clinic will tell you.")}</p>
        )}
        <ul className={styles.dates}>
          {holding.map(({ item, until }) => (
            <li key={item}>
              <span>
                {itemInWords(item)}
                <span className={styles.dateNote}>{say("This rule ends.")}</span>
              </span>
              <span className={styles.dateOn}>{instantInWords(until)}</span>
            </li>
          ))}
          {coming.map((date) => (
            <li key={`${date.kind} ${date.label} ${date.from}`}>
              <span>
                {dateTitle(date)}
                <span className={styles.dateNote}>
                  {date.kind === "window"
                    ? say("No day is set yet. Call the clinic to set one in this time.")
                    : distanceInWords(today, date.from)}
                </span>
              </span>
              <span className={styles.dateOn}>
                {date.from === date.to
                  ? dateInWords(date.from)
                  : say("{{from}} to {{to}}", { from: dateInWords(date.from), to: dateInWords(date.to) })}
              </span>
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

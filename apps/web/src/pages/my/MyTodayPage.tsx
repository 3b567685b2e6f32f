/** The patient's first page: one card that says what to do now, what is normal now, and when to call whom. */
import type { CourseView, OwnCare } from "@anagen/clinic/contract";
import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ButtonLink } from "../../parts/links.tsx";
import { todayHere, weekdayAndDate } from "../../words/dates.ts";
import { instantHere } from "../../words/instantHere.ts";
import { useSay } from "../../words/useSay.ts";
import { useDiary } from "./diary/useDiary.ts";
import styles from "./my.module.css";
import { OwnCourse } from "./OwnCourse.tsx";
import { ownTasks } from "./ownTasks.ts";
import { Checklist } from "./today/Checklist.tsx";
import { normalNow } from "./today/normalNow.ts";
import { WhenToCall } from "./today/WhenToCall.tsx";
import { whatNow } from "./today/whatNow.ts";
import { useOwnCare } from "./useOwnCare.ts";

export function MyTodayPage() {
  const say = useSay();
  return (
    <OwnCourse offline title={say("Today")} under={weekdayAndDate(todayHere())}>
      {(view) => <Card view={view} />}
    </OwnCourse>
  );
}

function Card({ view }: { readonly view: CourseView }) {
  const care = useOwnCare();
  return care === null ? <Skeleton height={320} /> : <Now view={view} care={care} />;
}

function Now({ view, care }: { readonly view: CourseView; readonly care: OwnCare }) {
  const say = useSay();
  const diary = useDiary(view.course.id);
  const written = [...diary.entries, ...diary.waiting].map((entry) => entry.facts);
  const lines = ownTasks(care.lists, written, instantHere());
  const now = whatNow(view, lines, todayHere());
  return (
    <div className={styles.cards}>
      <article className={styles.todayCard} aria-label={say("Today")}>
        <section className={styles.doNow} aria-labelledby="do-now">
          <h2 id="do-now">{say("What to do now")}</h2>
          <p className={styles.headline}>{now.headline}</p>
          {now.under && <p>{now.under}</p>}
          {lines.length > 0 && (
            <Checklist lines={lines} onTick={(item, kept) => void diary.write({ ticks: [{ item, kept }] })} />
          )}
          {now.leadsTo === "dates" && (
            <Link to="/my/dates" className={styles.quietLink}>
              {say("See my dates")}
            </Link>
          )}
          {now.leadsTo === "diary" && (
            <Link to="/my/diary" className={styles.quietLink}>
              {say("Open my diary")}
            </Link>
          )}
        </section>
        <section aria-labelledby="normal-now">
          <h2 id="normal-now">{say("What is normal now")}</h2>
          <p>{normalNow[view.phase.id as keyof typeof normalNow]}</p>
          {view.phase.month !== null && (
            <p className="soft small">
              {say("This is what people are told to expect. It is not proven for this treatment.")}
            </p>
          )}
        </section>
        <section aria-labelledby="when-to-call">
          <h2 id="when-to-call">{say("When to call, and whom")}</h2>
          <WhenToCall contact={care.contact} />
          <ButtonLink to="/my/check" fullWidth variant="default">
            {say("Check how I feel")}
          </ButtonLink>
        </section>
      </article>
    </div>
  );
}

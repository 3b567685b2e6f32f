/** The clinic's safety: every event, running clocks first, and what it means that something was never seen. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { safetyQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { EventCard } from "./EventCard.tsx";
import styles from "./safety.module.css";

export function SafetyPage() {
  const say = useSay();
  const query = useQuery(safetyQuery);
  return (
    <>
      <PageHead
        title={say("Safety")}
        under={say(
          "Side effects, adverse events and deviations of every course. Clocks that run come first.",
        )}
      />
      <Loaded query={query}>
        {({ events, treated, notSeen }) => (
          <div className="stack">
            {notSeen.length > 0 && (
              <section className={styles.aside} aria-labelledby="not-seen">
                <h2 id="not-seen">{say("Not seen does not mean never")}</h2>
                <p className="soft">{say("{{count}} people have been treated here.", { count: treated })}</p>
                <ul className={styles.reasons}>
                  {notSeen.map(({ what, sentence }) => (
                    <li key={what}>
                      <strong>{say(what)}:</strong> {sentence}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {events.length === 0 ? (
              <Empty title={say("No event recorded")}>
                <p>
                  {say(
                    "Events are recorded on the page of a course, also mild ones that pass by themselves.",
                  )}
                </p>
              </Empty>
            ) : (
              <ul className={styles.events}>
                {events.map((view) => (
                  <EventCard
                    key={view.entry.id}
                    view={view}
                    whose={
                      <Link to="/courses/$courseId/events" params={{ courseId: view.entry.courseId ?? "" }}>
                        {fullName(view.patient)} · {view.patient.code}
                      </Link>
                    }
                  />
                ))}
              </ul>
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}

/** The coordinator's worklist: every course by what is due, with recruitment and drop-out in numbers. */
import type { FollowUpRow } from "@anagen/clinic/contract";
import { SegmentedControl } from "@mantine/core";
import { IconAlertTriangle, IconCalendar, IconCircleCheck, IconUserOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { followUpQuery } from "../../api/queries.ts";
import { Facts } from "../../parts/Facts.tsx";
import { LinkList, ListLink } from "../../parts/ListLink.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { fullName, treatmentNames } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./followUp.module.css";

const stateNames: Record<FollowUpRow["state"], string> = {
  lost: "perhaps lost",
  overdue: "overdue",
  due: "due now",
  "to-decide": "to decide",
  upcoming: "coming up",
  closed: "closed",
};

const icons = {
  lost: IconUserOff,
  overdue: IconAlertTriangle,
  due: IconCalendar,
  "to-decide": IconCalendar,
  upcoming: IconCalendar,
  closed: IconCircleCheck,
};

const filters = {
  all: "All",
  late: "Overdue",
  due: "Due now",
  upcoming: "Coming up",
} as const;

const shownBy: Record<keyof typeof filters, readonly FollowUpRow["state"][]> = {
  all: ["lost", "overdue", "due", "to-decide", "upcoming", "closed"],
  late: ["lost", "overdue"],
  due: ["due", "to-decide"],
  upcoming: ["upcoming"],
};

export function FollowUpPage() {
  const say = useSay();
  const query = useQuery(followUpQuery);
  const [filter, setFilter] = useState<keyof typeof filters>("all");
  return (
    <>
      <PageHead
        title={say("Follow-up")}
        under={say(
          "Every course by what comes next. Whoever was not seen for half a year may have been lost.",
        )}
      />
      <Loaded query={query}>
        {({ rows, counts }) => {
          const shown = rows.filter((row) => shownBy[filter].includes(row.state));
          return (
            <div className="stack">
              <Facts
                facts={[
                  [say("Courses open"), counts.open],
                  [say("Treated"), counts.treated],
                  [say("Overdue"), counts.overdue],
                  [say("Perhaps lost"), counts.lost],
                  [say("Closed"), counts.closed],
                ]}
              />
              <SegmentedControl
                className={styles.filter ?? ""}
                aria-label={say("Which courses")}
                value={filter}
                onChange={(value) => setFilter(value as keyof typeof filters)}
                data={Object.entries(filters).map(([value, label]) => ({ value, label: say(label) }))}
              />
              {shown.length === 0 ? (
                <p className="soft">{say("No course is in this state.")}</p>
              ) : (
                <LinkList label={say("Follow-up")}>
                  {shown.map((row) => (
                    <Row key={row.courseId} row={row} />
                  ))}
                </LinkList>
              )}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

function Row({ row }: { readonly row: FollowUpRow }) {
  const say = useSay();
  const Icon = icons[row.state];
  const isLate = row.state === "lost" || row.state === "overdue";
  return (
    <ListLink
      to="/courses/$courseId"
      params={{ courseId: row.courseId }}
      title={`${fullName(row.patient)} · ${row.patient.code}`}
      under={
        <>
          {row.sentence} {treatmentNames[row.treatment]}.{" "}
          {row.lastSeenOn === null
            ? say("Not seen yet.")
            : say("Last seen {{day}}.", { day: dateInWords(row.lastSeenOn) })}
          {isLate &&
            row.daysSinceDue !== null &&
            ` ${say("{{count}} days late.", { count: row.daysSinceDue })}`}
        </>
      }
      aside={
        <span className={styles.state} data-late={isLate}>
          <Icon size={17} stroke={1.8} aria-hidden="true" />
          {say(stateNames[row.state])}
        </span>
      }
    />
  );
}

/** Follow-up of every course: what is due, what is overdue, who may have been lost, how many came and went. */
import { addDays, type CalendarDate, daysBetween, nextStep } from "@anagen/care";
import type { FollowUpRow, FollowUpView } from "../contract/index.ts";
import type { Database } from "../store/database.ts";
import type { Actor, Store } from "../store/port.ts";
import { readCourseOutlines } from "./courseOutlines.ts";

/** Overdue and not seen for this long: perhaps lost to follow-up (design choice), days. */
export const lostAfterDays = 183;
const order: readonly FollowUpRow["state"][] = ["lost", "overdue", "due", "to-decide", "upcoming", "closed"];

export async function readFollowUp(
  { store, db }: { readonly store: Store; readonly db: Database },
  actor: Actor,
  today: CalendarDate,
): Promise<FollowUpView> {
  const patients = await store.patients.list(actor, "");
  const outlines = await readCourseOutlines(
    db,
    patients.map((p) => p.id),
  );
  await store.audit.append({
    actorId: actor.id,
    actorName: actor.name,
    action: "list",
    thing: "course",
    thingId: null,
    patientId: null,
    detail: `follow-up of ${outlines.length} courses`,
  });
  const rows = outlines.flatMap(({ course, visits }) => {
    const patient = patients.find((p) => p.id === course.patientId);
    if (patient === undefined) return [];
    const { treatedOn, closedOn, treatment } = course;
    const step = nextStep({ treatedOn, closedOn, watchOnly: treatment === "observation" }, visits, today);
    const lastSeenOn =
      visits
        .flatMap((v) => v.heldOn ?? [])
        .sort()
        .at(-1) ?? null;
    const isLost = step.state === "overdue" && (lastSeenOn ?? "0001-01-01") < addDays(today, -lostAfterDays);
    return [
      {
        patient,
        courseId: course.id,
        treatment,
        state: isLost ? ("lost" as const) : step.state,
        label: step.label,
        sentence: step.sentence,
        due: step.due,
        daysSinceDue: step.due === null ? null : Math.max(0, daysBetween(step.due, today)),
        lastSeenOn,
      },
    ];
  });
  const count = (...states: FollowUpRow["state"][]) => rows.filter((r) => states.includes(r.state)).length;
  return {
    rows: rows.sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) || ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1),
    ),
    counts: {
      open: rows.length - count("closed"),
      treated: outlines.filter((o) => o.course.treatedOn !== null && o.course.treatedOn <= today).length,
      closed: count("closed"),
      overdue: count("overdue", "lost"),
      lost: count("lost"),
    },
  };
}

/** The clinic's safety: events of every course, clocks that run first, and what it means that something was never seen. */
import { upperBoundForZero } from "@anagen/care";
import type { EventView, SafetyView } from "../contract/index.ts";
import type { Database } from "../store/database.ts";
import type { Actor, Store } from "../store/port.ts";
import { readCourseOutlines } from "./courseOutlines.ts";
import { eventView } from "./eventView.ts";

/** What a clinic is asked about first; each is counted over people, not over events. */
const harms: readonly { readonly what: string; readonly isIn: (view: EventView) => boolean }[] = [
  { what: "A serious event", isIn: ({ serious }) => serious === true },
  {
    what: "An infection that can be passed on",
    isIn: ({ entry }) => entry.facts.criteria.communicableDisease === true,
  },
  {
    what: "A stay in hospital",
    isIn: ({ entry }) => entry.facts.criteria.hospitalised === true,
  },
];

export async function readSafetyView(
  { store, db }: { readonly store: Store; readonly db: Database },
  actor: Actor,
  { today, now }: { readonly today: string; readonly now: Date },
): Promise<SafetyView> {
  const entries = await store.dossier("event").between(actor, "0001-01-01", "9999-12-31");
  const patients = await store.patients.list(actor, "");
  const outlines = await readCourseOutlines(
    db,
    patients.map((p) => p.id),
  );
  const events = entries.flatMap((entry) => {
    const patient = patients.find((p) => p.id === entry.patientId);
    const course = outlines.find((o) => o.course.id === entry.courseId)?.course;
    if (patient === undefined || course === undefined) return [];
    return [{ ...eventView(entry, { treatedOn: course.treatedOn, now }), patient }];
  });
  const treated = new Set(
    outlines.flatMap(({ course: { treatedOn, treatment, patientId } }) =>
      treatedOn !== null && treatedOn <= today && isInjected(treatment) ? [patientId] : [],
    ),
  ).size;
  const unseen = treated === 0 ? [] : harms.filter((harm) => !events.some(harm.isIn));
  return {
    events: events.sort((a, b) => urgencyOf(a) - urgencyOf(b)),
    treated,
    notSeen: unseen.map(({ what }) => ({ what, sentence: upperBoundForZero(treated).sentence })),
  };
}

function isInjected(treatment: string): boolean {
  return treatment !== "drugs" && treatment !== "observation";
}

/** Minutes until the next open clock runs out; events without one come last, the newest of them first. */
function urgencyOf({ clocks, entry }: EventView): number {
  const open = clocks.flatMap(({ daysLeft, minutesLeft }) =>
    minutesLeft !== null ? [minutesLeft] : daysLeft !== null ? [daysLeft * 1440] : [],
  );
  const afterAll = 1e9;
  return open.length > 0 ? Math.min(...open) : afterAll - Date.parse(entry.facts.startedOn) / 1e6;
}

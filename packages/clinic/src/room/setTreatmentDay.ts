/** Day 0 of a course is the day of its first injection: once the room has taken one, the course knows it. */
import { foldRoom } from "@anagen/care";
import { type Course, type Entry, roomProductOf } from "../contract/index.ts";
import { engineActor } from "../store/engineActor.ts";
import type { Store } from "../store/port.ts";

/** A day that a person has written down stays; theirs is the word on what came before this clinic's records. */
export async function setTreatmentDay(
  store: Store,
  course: Course,
  { facts }: Entry<"product">,
): Promise<void> {
  if (course.treatedOn !== null) return;
  const { refusals } = foldRoom(roomProductOf(facts), facts.steps);
  const injected = facts.steps.find((entry, i) => entry.step.kind === "inject" && refusals[i] === null);
  if (injected === undefined) return;
  const { patientId, diagnosis, scale, treatment, closedOn } = course;
  await store.courses.correct(engineActor, {
    id: course.id,
    fromVersion: course.version,
    reason: `first injection recorded in the procedure room (${facts.code}) by ${injected.by.name}`,
    facts: { patientId, diagnosis, scale, treatment, treatedOn: injected.on, closedOn },
  });
}

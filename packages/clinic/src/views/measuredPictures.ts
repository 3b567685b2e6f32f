/** Pictures of a course with their newest measurement, in the order of time. */
import type { CalendarDate } from "@anagen/care";
import type { MeasurementSummary } from "@anagen/trichometry";
import type { Picture, StoredMeasurement, Visit } from "../contract/index.ts";
import type { Actor, Store } from "../store/port.ts";

export interface VisitPictures {
  readonly visit: Visit;
  readonly pictures: readonly Picture[];
}

/** One measured picture with a result that has numbers. */
export interface MeasuredPicture {
  readonly picture: Picture;
  readonly visit: Visit;
  readonly measurement: StoredMeasurement;
  readonly summary: MeasurementSummary;
  readonly on: CalendarDate;
}

/** Visits of a course by date, each with its pictures. */
export async function readVisitPictures(
  store: Store,
  actor: Actor,
  courseId: string,
): Promise<VisitPictures[]> {
  const visits = [...(await store.visits.ofCourse(actor, courseId))].sort(byDay);
  const all: VisitPictures[] = [];
  for (const visit of visits) all.push({ visit, pictures: await store.pictures.ofVisit(actor, visit.id) });
  return all;
}

/** Newest measurement of every measured picture; pictures refused, failed or still waiting have none. */
export async function readMeasuredPictures(
  store: Store,
  actor: Actor,
  visits: readonly VisitPictures[],
): Promise<MeasuredPicture[]> {
  const measured: MeasuredPicture[] = [];
  for (const { visit, pictures } of visits)
    for (const picture of pictures) {
      if (picture.state !== "measured") continue;
      const measurement = await store.measurements.newest(actor, picture.id);
      const summary = measurement?.result.summary ?? null;
      if (measurement !== null && summary !== null)
        measured.push({ picture, visit, measurement, summary, on: dayOf(visit, picture) });
    }
  return measured;
}

/** The day that a visit stands for: when it was held, else when it is planned, else when the picture was stored. */
export function dayOf(visit: Visit, picture: Picture): CalendarDate {
  return visit.heldOn ?? visit.plannedFor ?? picture.recordedAt.slice(0, 10);
}

function byDay(a: Visit, b: Visit): number {
  const dayA = a.heldOn ?? a.plannedFor ?? a.recordedAt.slice(0, 10);
  const dayB = b.heldOn ?? b.plannedFor ?? b.recordedAt.slice(0, 10);
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0;
}

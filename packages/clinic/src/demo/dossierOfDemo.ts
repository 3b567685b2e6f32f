/**
 * What the demo's patients have in their dossiers, part by part. Every part is asked once for each course; it writes through
 * the same store as everybody and looks for what it has written before, so that a start that was cut off goes on.
 */
import type { CalendarDate } from "@anagen/care";
import type { Course, DossierKind, EntryDraft, Patient, Site, Visit } from "../contract/index.ts";
import type { Actor, Store } from "../store/port.ts";
import { demoDecisions } from "./demoDecisions.ts";
import { demoEvents } from "./demoEvents.ts";
import { demoMedications } from "./demoMedications.ts";
import { demoPatientCare } from "./demoPatientCare.ts";
import { demoProducts } from "./demoProducts.ts";

export interface DemoCourse {
  readonly store: Store;
  readonly clinician: Actor;
  readonly technician: Actor;
  readonly madeOn: CalendarDate;
  readonly patient: Patient;
  readonly course: Course;
  readonly site: Site;
  readonly visits: readonly Visit[];
  /** Writes an entry unless the demo has written it before; the name is its key and is the same in every start. */
  write<Kind extends DossierKind>(
    kind: Kind,
    actor: Actor,
    name: string,
    draft: Omit<EntryDraft<Kind>, "courseId" | "key">,
  ): Promise<void>;
}

export type DemoPart = (made: DemoCourse) => Promise<void>;

const parts: readonly DemoPart[] = [
  demoMedications,
  demoDecisions,
  demoProducts,
  demoEvents,
  demoPatientCare,
];

export async function dossierOfDemo(made: Omit<DemoCourse, "write">): Promise<void> {
  const { store, patient, course } = made;
  const write: DemoCourse["write"] = async (kind, actor, name, draft) => {
    const key = `demo ${patient.code} ${name}`;
    const records = store.dossier(kind);
    if ((await records.withKey(actor, key)) !== null) return;
    await records.create(actor, { ...draft, courseId: course.id, key } as EntryDraft<typeof kind>);
  };
  for (const part of parts) await part({ ...made, write });
}

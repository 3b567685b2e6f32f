/** Everything that the procedure room of a product shows. */
import type { Course, Entry, Patient, RoomView } from "../contract/index.ts";
import { clinicDay } from "../http/clinicDay.ts";
import type { Services } from "../http/services.ts";
import type { Actor } from "../store/port.ts";
import { type GateRead, readGate } from "./readGate.ts";

export interface RoomThings {
  readonly product: Entry<"product">;
  readonly course: Course;
  readonly patient: Patient;
}

/** The product with its course and patient; null when there is no such product. */
export async function findRoom(
  { store }: Pick<Services, "store">,
  actor: Actor,
  productId: string,
): Promise<RoomThings | null> {
  const product = await store.dossier("product").find(actor, productId);
  const course = product?.courseId ? await store.courses.find(actor, product.courseId) : null;
  const patient = course === null ? null : await store.patients.find(actor, course.patientId);
  return product === null || course === null || patient === null ? null : { product, course, patient };
}

export async function readRoom(
  services: Pick<Services, "store" | "accounts" | "now">,
  actor: Actor,
  { product, course, patient }: RoomThings,
  /** What was just looked up; null looks it up. */
  known: GateRead | null = null,
): Promise<RoomView> {
  const clinic = await services.store.clinic();
  const on = await clinicDay(services);
  const { gate, requiredLabels } = known ?? (await readGate(services, actor, { product, course, on }));
  const { id, code, givenName, familyName, birthDate, sex } = patient;
  return {
    product,
    patient: { id, code, givenName, familyName, birthDate, sex },
    course: { id: course.id, diagnosis: course.diagnosis, treatedOn: course.treatedOn },
    clinic: { name: clinic?.name ?? "", timeZone: clinic?.timeZone ?? "UTC" },
    gate,
    requiredLabels: [...requiredLabels],
    now: services.now().toISOString(),
  };
}

/** Products as rows of a list: whose they are and how far they have come. */
import { foldRoom, type RoomState } from "@anagen/care";
import {
  type Entry,
  type Patient,
  type ProductRow,
  type ProductStage,
  roomProductOf,
} from "../contract/index.ts";
import type { Services } from "../http/services.ts";
import type { Actor } from "../store/port.ts";

export interface FoldedProduct {
  readonly product: Entry<"product">;
  readonly state: RoomState;
}

/** Every product of the clinic with the state of its room. */
export async function allProducts(
  { store }: Pick<Services, "store">,
  actor: Actor,
): Promise<FoldedProduct[]> {
  const products = await store.dossier("product").between(actor, "0001-01-01", "9999-12-31");
  return products.map((product) => ({
    product,
    state: foldRoom(roomProductOf(product.facts), product.facts.steps).state,
  }));
}

/** Rows with the patients' names; every patient is read, and so on record, once. */
export async function productRows(
  { store }: Pick<Services, "store">,
  actor: Actor,
  folded: readonly FoldedProduct[],
): Promise<ProductRow[]> {
  const patients = new Map<string, Patient | null>();
  const rows: ProductRow[] = [];
  for (const { product, state } of folded) {
    const { patientId, courseId } = product;
    if (patientId === null || courseId === null) continue;
    const patient = patients.get(patientId) ?? (await store.patients.find(actor, patientId));
    patients.set(patientId, patient);
    if (patient !== null) rows.push(rowOf(product, courseId, patient, state));
  }
  return rows;
}

function rowOf(
  { id, on, facts }: Entry<"product">,
  courseId: string,
  patient: Patient,
  state: RoomState,
): ProductRow {
  const { code, givenName, familyName, birthDate, sex } = patient;
  return {
    productId: id,
    code: facts.code,
    class: facts.class,
    on,
    courseId,
    patient: { id: patient.id, code, givenName, familyName, birthDate, sex },
    stage: stageOf(state),
    injectedOn: state.injection?.on ?? null,
    cultureDue: cultureDueOf(state),
  };
}

function stageOf({ custody, release, injection }: RoomState): ProductStage {
  if (injection !== null) return "injected";
  if (custody.stoppedBy === "discarded") return "discarded";
  if (custody.stoppedBy !== null) return "stopped";
  if (release !== null) return "released";
  if (custody.done === null) return "planned";
  return custody.done === "harvest" ? "harvested" : custody.done === "process" ? "separated" : "filled";
}

/** Of a conditional release, until a culture without growth has been read on its last day or later. */
function cultureDueOf({ release, culture }: RoomState): string | null {
  const due = release?.status === "conditional" ? release.cultureDueDate : null;
  if (due === null || culture?.result === "growth") return null;
  return culture !== null && culture.readOn >= due ? null : due;
}

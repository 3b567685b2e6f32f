/**
 * Writes steps of the procedure room behind those that are there. Every step is kept as it came, also one that the rules
 * refuse or that comes late from a tablet without network; which of them count is what folding them says. A step that is
 * known by its id is not written twice, and two tablets that write at once both get their steps in.
 */
import { randomUUID } from "node:crypto";
import { type Gate, localDateOf, type RoomEntry } from "@anagen/care";
import type { SignedIn } from "../auth/signedIn.ts";
import type { Entry, SentStep } from "../contract/index.ts";
import { clinicDay } from "../http/clinicDay.ts";
import type { Services } from "../http/services.ts";
import { type GateRead, readGate } from "./readGate.ts";
import { findRoom, type RoomThings } from "./readRoom.ts";
import { setTreatmentDay } from "./setTreatmentDay.ts";
import { writeProcedures } from "./writeProcedures.ts";

export type StepsAdded =
  | { readonly kind: "added"; readonly things: RoomThings; readonly gate: GateRead | null }
  | { readonly kind: "not-found" }
  | { readonly kind: "busy" }
  | { readonly kind: "full" };

/** Tries against other writers; each try reads anew what stands. */
const tries = 8;
const mostSteps = 600;

export async function addSteps(
  services: Pick<Services, "store" | "accounts" | "now">,
  who: SignedIn,
  productId: string,
  sent: readonly SentStep[],
): Promise<StepsAdded> {
  const records = services.store.dossier("product");
  for (let attempt = 0; attempt < tries; attempt++) {
    const things = await findRoom(services, who, productId);
    if (things === null) return { kind: "not-found" };
    const { fresh, gate } = await freshEntries(services, who, things, sent);
    if (fresh.length === 0) return { kind: "added", things, gate };
    const { courseId, on, key, facts, version } = things.product;
    if (facts.steps.length + fresh.length > mostSteps) return { kind: "full" };
    const steps = [...facts.steps, ...fresh];
    const reason = `procedure room: ${fresh.map((entry) => entry.step.kind).join(", ")}`.slice(0, 500);
    const corrected = await records.correct(who, {
      id: productId,
      fromVersion: version,
      facts: { courseId, on, key, facts: { ...facts, steps } },
      reason,
    });
    if (corrected.kind === "corrected") {
      await writeProcedures(services, who, corrected.record);
      await setTreatmentDay(services.store, things.course, corrected.record);
      return { kind: "added", things: { ...things, product: corrected.record }, gate };
    }
    if (corrected.kind === "not-found") return { kind: "not-found" };
  }
  return { kind: "busy" };
}

/** Steps that are not there yet, behind what stands outside the room where that has changed. */
async function freshEntries(
  services: Pick<Services, "store" | "accounts" | "now">,
  who: SignedIn,
  { product, course }: RoomThings,
  sent: readonly SentStep[],
): Promise<{ readonly fresh: RoomEntry[]; readonly gate: GateRead | null }> {
  const known = new Set(product.facts.steps.map((entry) => entry.id));
  const once = sent.filter(({ id }, i) => !known.has(id) && sent.findIndex((s) => s.id === id) === i);
  if (once.length === 0) return { fresh: [], gate: null };
  const today = await clinicDay(services);
  const read = await readGate(services, who, { product, course, on: today });
  const receivedAt = services.now().toISOString();
  const timeZone = (await services.store.clinic())?.timeZone ?? "UTC";
  const steps: RoomEntry[] = [];
  for (const { id, at, by, step } of once) {
    const doer = await doerOf(services, who, by);
    steps.push({ id, at, on: localDateOf(at, timeZone), ...doer, receivedAt, step });
  }
  const { gate } = read;
  const isKnown = isSameGate(lastGate(product), gate);
  return { fresh: isKnown ? steps : [gateEntry(gate, receivedAt, timeZone), ...steps], gate: read };
}

function gateEntry(gate: Gate, receivedAt: string, timeZone: string): RoomEntry {
  return {
    id: randomUUID(),
    at: receivedAt,
    on: localDateOf(receivedAt, timeZone),
    by: { id: "anagen", name: "Anagen", roles: [] },
    sentBy: null,
    receivedAt,
    step: { kind: "gate", facts: gate },
  };
}

/** Who did it: the sender, or – where a tablet changed hands before the network came back – somebody else of the staff. */
async function doerOf(
  { accounts }: Pick<Services, "accounts">,
  who: SignedIn,
  claimed: SentStep["by"],
): Promise<Pick<RoomEntry, "by" | "sentBy">> {
  const { id, name } = who;
  if (claimed.id === id) return { by: { id, name, roles: [...who.roles] }, sentBy: null };
  const account = await accounts.find(claimed.id);
  const roles = account?.active === true ? [...account.roles] : [];
  return { by: { id: claimed.id, name: account?.name ?? claimed.name, roles }, sentBy: { id, name } };
}

function lastGate({ facts }: Entry<"product">): Gate | null {
  const last = facts.steps.findLast((entry) => entry.step.kind === "gate")?.step;
  return last?.kind === "gate" ? last.facts : null;
}

function isSameGate(one: Gate | null, other: Gate): boolean {
  return one !== null && canonical(one) === canonical(other);
}

/** The same facts give the same text, whatever the order of their keys; what is undefined is not there. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
    .join(",")}}`;
}

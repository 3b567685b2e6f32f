/** What a procedure room knows after its steps: the chain of identity, what was done and measured, who signed. */
import { type Custody, type HandOver, newCustody } from "../product/custody.ts";
import { takeStep } from "../product/takeStep.ts";
import type { ReleaseStatus } from "../release/judgeRelease.ts";
import type { ReleaseFacts } from "../release/releaseFacts.ts";
import type { Computed, Reason } from "../rules/judge.ts";
import type {
  DoseRecord,
  FillRecord,
  Gate,
  HarvestRecord,
  InjectRecord,
  ProcessRecord,
  ResultsRecord,
  RoomEntry,
  RoomLot,
} from "./roomStep.ts";

/** What is fixed before the room is entered. */
export interface RoomProduct {
  readonly code: string;
  readonly source: "autologous" | "allogeneic";
  readonly spec: ReleaseFacts["spec"];
  /** Longest time from harvest to injection, minutes; the clinic's own; null where it sets none. */
  readonly maxHoldMinutes: number | null;
  readonly weightKg: number | null;
  /** Punches taken in earlier courses, and the clinic's limit; null where it sets none. */
  readonly punchesBefore: number;
  readonly punchLimit: number | null;
  /** Force that the clinic's protocol asks of a spin, g, low to high; null where it sets none. */
  readonly protocolRcf: readonly [number, number] | null;
}

/** A record with who wrote it and when. */
export interface Done<Facts> {
  readonly facts: Facts;
  readonly computed: Computed;
  /** Warnings that were passed over, with the reason given. */
  readonly warnings: readonly Reason[];
  readonly confirmed: string | null;
  readonly at: string;
  readonly on: string;
  readonly by: RoomEntry["by"];
}

export type Signature = Pick<RoomEntry, "at" | "by">;

export interface RoomState {
  readonly custody: Custody;
  readonly gate: Gate | null;
  /** The wristband on the patient was read and is this product's. */
  readonly identified: Signature | null;
  /** Hand-overs that were verified, first to last. */
  readonly verified: readonly (Signature & { readonly handOver: HandOver })[];
  readonly harvest: Done<HarvestRecord> | null;
  readonly process: Done<ProcessRecord> | null;
  readonly results: Done<ResultsRecord> | null;
  readonly fill: Done<FillRecord> | null;
  readonly dose: Done<DoseRecord> | null;
  readonly responsible: Signature | null;
  readonly second: Signature | null;
  readonly release:
    | (Signature & {
        readonly status: ReleaseStatus;
        readonly cultureDueDate: string | null;
        readonly on: string;
      })
    | null;
  readonly injection: Done<InjectRecord> | null;
  readonly culture: (Signature & { readonly result: "no-growth" | "growth"; readonly readOn: string }) | null;
  /** What is done after growth, in this order; empty otherwise. */
  readonly actions: readonly string[];
  readonly lots: readonly RoomLot[];
  readonly notes: readonly (Signature & { readonly text: string })[];
}

/** The room as it is entered: the product bears its code, nothing has been done. */
export function newRoom(product: RoomProduct): RoomState {
  const { custody } = takeStep(newCustody, { kind: "label", facts: { code: product.code, person: {} } });
  return {
    custody,
    gate: null,
    identified: null,
    verified: [],
    harvest: null,
    process: null,
    results: null,
    fill: null,
    dose: null,
    responsible: null,
    second: null,
    release: null,
    injection: null,
    culture: null,
    actions: [],
    lots: [],
    notes: [],
  };
}

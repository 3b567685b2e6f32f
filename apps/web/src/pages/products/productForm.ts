/** The form of a product and the facts that it makes; a sentence where something is missing or cannot be. */
import { releaseSpecs } from "@anagen/care";
import type { ProductFacts } from "@anagen/clinic/contract";
import { todayHere } from "../../words/dates.ts";
import { readNumber } from "../room/readNumber.ts";
import type { DonorTestValues } from "./DonorTests.tsx";

export interface ProductForm {
  readonly class: ProductFacts["class"] | null;
  readonly on: string;
  readonly source: "autologous" | "allogeneic";
  readonly establishment: "inside-US" | "outside-US";
  readonly leukocyteRich: boolean;
  readonly screening: "no-risk" | "risk" | null;
  readonly tests: DonorTestValues;
  readonly donorId: string | null;
  readonly lot: string | null;
  readonly recipientRelation: "none" | "first-degree" | "second-degree";
  readonly urgentNeedDocumented: boolean;
  readonly specId: string | null;
  readonly weightKg: string;
  readonly maxHoldMinutes: string;
  readonly punchesBefore: string;
  readonly punchLimit: string;
  readonly rcfLow: string;
  readonly rcfHigh: string;
  readonly storageLow: string;
  readonly storageHigh: string;
  readonly expiresInHours: string;
}

export function emptyProduct(): ProductForm {
  return {
    class: null,
    on: todayHere(),
    source: "autologous",
    establishment: "outside-US",
    leukocyteRich: false,
    screening: null,
    tests: {},
    donorId: null,
    lot: null,
    recipientRelation: "none",
    urgentNeedDocumented: false,
    specId: null,
    weightKg: "",
    maxHoldMinutes: "",
    punchesBefore: "0",
    punchLimit: "",
    rcfLow: "",
    rcfHigh: "",
    storageLow: "",
    storageHigh: "",
    expiresInHours: "",
  };
}

export function productFactsOf(form: ProductForm, code: string): ProductFacts | string {
  const spec = releaseSpecs.find(({ id }) => id === form.specId);
  if (form.class === null) return "Say what the product is.";
  if (form.on === "") return "Say on which day the procedure is.";
  if (spec === undefined) return "Choose what it is released on.";
  const donor = donorOf(form);
  if (donor === null) return "Choose the donor and the lot.";
  const numbers = numbersOf(form);
  if (typeof numbers === "string") return numbers;
  const { weightKg, maxHoldMinutes, punchesBefore, punchLimit, expiresInHours } = numbers;
  return {
    code,
    class: form.class,
    donor,
    spec: spec.spec,
    specSource: `${spec.id}@${spec.version}: ${spec.source}`.slice(0, 500),
    maxHoldMinutes,
    weightKg,
    punchesBefore: punchesBefore ?? 0,
    punchLimit,
    protocolRcf: pairOf(numbers.rcfLow, numbers.rcfHigh),
    expiresAt:
      expiresInHours === null ? null : new Date(Date.now() + expiresInHours * 3_600_000).toISOString(),
    storageC:
      numbers.storageLow === null || numbers.storageHigh === null
        ? null
        : { low: numbers.storageLow, high: numbers.storageHigh },
    steps: [],
  };
}

function donorOf(form: ProductForm): ProductFacts["donor"] | null {
  const { source, establishment, leukocyteRich, screening, tests } = form;
  if (source === "autologous") return { source, establishment, leukocyteRich, screening, tests };
  const { donorId, lot, recipientRelation, urgentNeedDocumented } = form;
  return donorId === null || lot === null
    ? null
    : { source, donorId, lot, recipientRelation, urgentNeedDocumented };
}

const names = [
  "weightKg",
  "maxHoldMinutes",
  "punchesBefore",
  "punchLimit",
  "rcfLow",
  "rcfHigh",
  "storageLow",
  "storageHigh",
  "expiresInHours",
] as const;

function numbersOf(form: ProductForm): Record<(typeof names)[number], number | null> | string {
  const read = names.map((name) => [name, readNumber(form[name])] as const);
  if (read.some(([, number]) => !number.ok)) return "One of the numbers is no number.";
  const numbers = Object.fromEntries(
    read.map(([name, number]) => [name, number.ok ? number.value : null]),
  ) as Record<(typeof names)[number], number | null>;
  const positive = [
    "weightKg",
    "maxHoldMinutes",
    "punchLimit",
    "rcfLow",
    "rcfHigh",
    "expiresInHours",
  ] as const;
  if (positive.some((name) => (numbers[name] ?? 1) <= 0))
    return "Weight, times, limits and forces lie above 0.";
  if ((numbers.punchesBefore ?? 0) < 0) return "Punches are counted from 0.";
  if (numbers.rcfLow !== null && numbers.rcfHigh !== null && numbers.rcfLow > numbers.rcfHigh)
    return "The protocol's force runs from low to high.";
  if (numbers.storageLow !== null && numbers.storageHigh !== null && numbers.storageLow > numbers.storageHigh)
    return "The temperature runs from low to high.";
  return numbers;
}

function pairOf(low: number | null, high: number | null): [number, number] | null {
  return low === null || high === null ? null : [low, high];
}

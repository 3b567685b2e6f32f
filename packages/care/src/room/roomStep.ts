/** What can be done in the procedure room, step by step, with the numbers that each step writes down. */
import { z } from "zod";
import { consentFacts } from "../consent/judgeConsent.ts";
import { harvestFacts } from "../procedure/judgeHarvest.ts";
import { spinFacts } from "../procedure/judgeSpins.ts";
import { handOvers } from "../product/custody.ts";
import { calendarDate, count, finite, instant, notNegative, positive, text } from "../rules/fields.ts";

const words = z.string().trim().max(500);
const scanned = z.string().trim().max(200).nullable();

/** Something with a lot number that touched the cells. */
export const lotSchema = z.strictObject({
  what: text.max(100),
  lot: text.max(100),
  expiresOn: calendarDate.nullable(),
});

const lots = z.array(lotSchema).max(40);

export const harvestRecord = z.strictObject({
  /** Where on the body: "mastoid, left". */
  site: text.max(200),
  punches: z.strictObject({ count: finite, diameterMm: finite }).nullable(),
  /** Lipoaspirate. */
  fat: z.strictObject({ volumeMl: positive.max(5000), tumescentMl: notNegative.nullable() }).nullable(),
  /** Cells of a donor's lot, taken from the store instead of from the patient. */
  received: z.strictObject({ lot: text.max(100), volumeMl: positive }).nullable(),
  lidocaine: harvestFacts.shape.lidocaine,
  lots,
  note: words,
});

export const processRecord = z.strictObject({
  device: text.max(200),
  spins: z.array(spinFacts.shape.spins.element).max(10),
  /** Highest temperature of the separation, °C. */
  temperatureC: finite.min(-200).max(100).nullable(),
  minutes: positive.nullable(),
  washes: count.nullable(),
  volumeOutMl: positive,
  lots,
  note: words,
});

export const resultsRecord = z.strictObject({
  nucleatedCellsPerMl: notNegative.nullish(),
  viabilityPercent: finite.nullish(),
  endotoxinEuPerMl: notNegative.nullish(),
  gram: z.enum(["negative", "positive"]).nullish(),
  mycoplasma: z.enum(["negative", "positive"]).nullish(),
  culture: z
    .strictObject({
      startedOn: calendarDate,
      result: z.enum(["no-growth", "growth"]).nullish(),
      readOn: calendarDate.nullish(),
    })
    .nullish(),
});

export const fillRecord = z.strictObject({
  volumeMl: positive,
  syringes: z.int().min(1).max(50),
  lots,
  note: words,
});

export const doseRecord = z.strictObject({
  areaCm2: finite,
  pointsPerCm2: notNegative,
  microlitresPerPoint: notNegative,
  cellsPerCm2: notNegative.nullable(),
});

export const scalpRegions = [
  "frontal",
  "mid-scalp",
  "vertex",
  "temporal-left",
  "temporal-right",
  "occipital",
] as const;

/** A mark on the map of the scalp seen from above: x from left −1 to right 1, y from the forehead −1 to the nape 1. */
export const pointSchema = z.strictObject({
  x: finite.min(-1).max(1),
  y: finite.min(-1).max(1),
  region: z.enum(scalpRegions),
  /** Injections that the mark stands for. */
  count: z.int().min(1).max(1000),
  depthMm: positive.max(20),
  microlitres: positive.max(10_000),
});

export const injectRecord = z.strictObject({
  points: z.array(pointSchema).min(1).max(1000),
  needleGauge: z.int().min(10).max(36).nullable(),
  lots,
  note: words,
});

/** What stood at a moment outside the room: consent, lawful route, donor. Only the server writes it. */
export const gateRecord = z.strictObject({
  consent: consentFacts.nullable(),
  consentMentionsPendingCulture: z.boolean(),
  consentSays: words,
  route: z.strictObject({ stands: z.boolean(), says: words }),
  donor: z.strictObject({ use: z.enum(["permitted", "permitted-with-warning", "prohibited"]), says: words }),
  /** Accounts whose signature no longer counts: closed, or without the role. */
  mayNotSign: z.array(text),
});

const withFacts = <Kind extends string, Facts extends z.ZodType>(kind: Kind, facts: Facts) =>
  z.strictObject({
    kind: z.literal(kind),
    facts,
    /** Why a warning was passed over; null where none was. */
    confirmed: text.max(500).nullable(),
  });

/** Steps that people take. */
export const roomStepSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("identify"), code: scanned }),
  withFacts("harvest", harvestRecord),
  z.strictObject({
    kind: z.literal("scan"),
    handOver: z.enum(handOvers),
    codes: z.strictObject({ patientCode: scanned, tubeCode: scanned, syringeCode: scanned }),
  }),
  z.strictObject({ kind: z.literal("resolve-mismatch"), reason: text.max(500) }),
  withFacts("process", processRecord),
  withFacts("results", resultsRecord),
  withFacts("fill", fillRecord),
  withFacts("dose", doseRecord),
  z.strictObject({ kind: z.literal("sign"), as: z.enum(["responsible", "second"]) }),
  z.strictObject({ kind: z.literal("release") }),
  z.strictObject({ kind: z.literal("hold"), reason: text.max(500) }),
  withFacts("inject", injectRecord),
  z.strictObject({
    kind: z.literal("culture"),
    result: z.enum(["no-growth", "growth"]),
    readOn: calendarDate,
  }),
  z.strictObject({ kind: z.literal("discard"), reason: text.max(500) }),
  z.strictObject({ kind: z.literal("note"), text: text.max(2000) }),
]);

const person = z.strictObject({ id: text, name: text });
const doer = person.extend({
  /** Roles at the time, as the server knew them. */
  roles: z.array(text),
});

/** A step as it is kept: who did it and when by the clock of the room, and when the server got it. */
export const roomEntrySchema = z.strictObject({
  /** Chosen where the step was taken, so that sending it twice writes it once. */
  id: z.uuid(),
  at: instant,
  /** The day of `at` in the clinic's time zone. */
  on: calendarDate,
  by: doer,
  /** Who sent it, where that was somebody else: steps of a tablet that another person took over. */
  sentBy: person.nullable(),
  /** Null where the server has not got it yet. */
  receivedAt: instant.nullable(),
  step: z.union([roomStepSchema, z.strictObject({ kind: z.literal("gate"), facts: gateRecord })]),
});

export type RoomStep = z.infer<typeof roomStepSchema>;
export type RoomEntry = z.infer<typeof roomEntrySchema>;
export type RoomPoint = z.infer<typeof pointSchema>;
export type RoomLot = z.infer<typeof lotSchema>;
export type Gate = z.infer<typeof gateRecord>;
export type HarvestRecord = z.infer<typeof harvestRecord>;
export type ProcessRecord = z.infer<typeof processRecord>;
export type ResultsRecord = z.infer<typeof resultsRecord>;
export type FillRecord = z.infer<typeof fillRecord>;
export type DoseRecord = z.infer<typeof doseRecord>;
export type InjectRecord = z.infer<typeof injectRecord>;

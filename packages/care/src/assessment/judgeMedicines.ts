/** Washouts of medicines, devices and procedures, and the medicines that matter on the day of the procedure. */
import { addDays, addMonths, type CalendarDate } from "../calendar/calendarDate.ts";
import { when } from "../rules/fired.ts";
import type { Fired } from "../rules/judge.ts";
import type { CandidacyFacts } from "./candidacyFacts.ts";
import { coreCriteria } from "./coreCriteria.ts";
import { type CandidacyRuleSet, hairMedicineClasses, type Period, type Washout } from "./ruleSets.ts";

type Medication = NonNullable<CandidacyFacts["medications"]>[number];

/** A reason not to treat yet; `until` is null where no date ends it. */
interface Wait {
  readonly fired: Fired;
  readonly until: CalendarDate | null;
}

export interface MedicineFindings {
  readonly fired: readonly Fired[];
  readonly computed: {
    readonly earliestDate?: CalendarDate | null;
    readonly nsaidClearDate?: CalendarDate | null;
  };
}

/** A medicine last used after screening is refused as impossible and not judged further. */
export function judgeMedicines(facts: CandidacyFacts, set: CandidacyRuleSet): MedicineFindings {
  const { asOf } = facts;
  const all = facts.medications ?? [];
  const possible = all.filter((m) => !m.lastUse || m.lastUse <= asOf);
  const waits = [
    ...possible.flatMap((m) => set.washouts.flatMap((w) => waitFor(m, w, asOf))),
    ...waitsForProcedures(facts, set),
  ];
  const nsaid = judgeNsaids(possible, facts.procedureDate ?? null);
  return {
    fired: [
      ...when(possible.length < all.length, "DATE-IMPOSSIBLE", "medications"),
      ...possible.flatMap((m) => undated(m, set, facts.procedureDate ?? null)),
      ...waits.map((w) => w.fired),
      ...when(
        set.drugNaive && possible.some((m) => hairMedicineClasses.includes(m.class)),
        "DRUG-NAIVE-REQUIRED",
      ),
      ...when(possible.some(waitsForPrescriber), "ANTITHROMBOTIC-ASK-PRESCRIBER"),
      ...nsaid.fired,
    ],
    computed: {
      ...(waits.length === 0 ? {} : { earliestDate: latest(waits.map((w) => w.until)) }),
      ...nsaid.computed,
    },
  };
}

function waitFor(medication: Medication, washout: Washout, asOf: CalendarDate): Wait[] {
  if (!washout.classes.includes(medication.class)) return [];
  const fired: Fired = { code: "WASHOUT", detail: medication.class };
  const counted = washout.from === "start" ? medication.started : medication.lastUse;
  if (washout.from === "last-use" && medication.ongoing === true) return [{ fired, until: null }];
  if (!counted) return [];
  const until = later(counted, washout.period);
  return until > asOf ? [{ fired, until }] : [];
}

/** Use that neither goes on nor has a last day: a washout cannot be judged. */
function undated(medication: Medication, set: CandidacyRuleSet, procedureDate: CalendarDate | null): Fired[] {
  const inWashout = set.washouts.some((w) => w.from === "last-use" && w.classes.includes(medication.class));
  const counts = inWashout || (medication.class === "nsaid" && procedureDate !== null);
  return when(
    counts && !medication.lastUse && medication.ongoing !== true,
    "INFO-MISSING",
    "medications.lastUse",
  );
}

function waitsForProcedures(facts: CandidacyFacts, set: CandidacyRuleSet): Wait[] {
  const procedures = facts.procedures ?? [];
  const { procedureWashout: washout } = set;
  if (washout === null) return [];
  return procedures
    .filter((p) => !washout.surgicalOnly || p.surgical === true)
    .map((p) => ({ what: p.what, until: addMonths(p.date, washout.months) }))
    .filter(({ until }) => until > facts.asOf)
    .map(({ what, until }) => ({ fired: { code: "PROCEDURE-WASHOUT", detail: what }, until }));
}

function waitsForPrescriber(medication: Medication): boolean {
  return (
    (medication.class === "antiplatelet" || medication.class === "anticoagulant") &&
    !medication.prescriberAnswer
  );
}

function judgeNsaids(
  medications: readonly Medication[],
  procedureDate: CalendarDate | null,
): MedicineFindings {
  if (procedureDate === null) return { fired: [], computed: {} };
  const clear = medications
    .filter((m) => m.class === "nsaid" && (m.ongoing === true || m.lastUse))
    .map((m) => (m.ongoing === true || !m.lastUse ? null : addDays(m.lastUse, coreCriteria.nsaidDays)))
    .filter((date) => date === null || date > procedureDate);
  if (clear.length === 0) return { fired: [], computed: {} };
  return { fired: when(true, "NSAID-7D"), computed: { nsaidClearDate: latest(clear) } };
}

/** The latest date; null as soon as one has no end. */
function latest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b));
}

function later(date: CalendarDate, period: Period): CalendarDate {
  return "months" in period ? addMonths(date, period.months) : addDays(date, period.days);
}

/**
 * Who may do what, as data. Whatever is not in this table is refused. Rights of several roles add up. A design choice of
 * this project, to be settled by each clinic's own lawful duties; version and date say which table decided.
 *
 * - Clinicians decide: they alone open courses and correct diagnoses and measurements.
 * - Technicians take pictures: they add sites, visits and pictures and correct those, and read the rest.
 * - Coordinators plan: they register patients, plan visits and read the rest.
 * - Clinicians and coordinators, who have the patient before them, open and close the patient's own page.
 * - Administrators run the house: accounts of staff, audit, clinic; they see no clinical facts and give no patient access.
 * - Clinicians decide and sign: assessment, decision, consent, release, maintenance and verdict are theirs. Technicians write
 *   what is done to donor, product and procedure; coordinators plan aftercare, record events and enter ratings.
 * - Administrators keep the clinic's lawful routes and its protocols and texts; clinicians may, too.
 * - Patients see their own course and nothing else. They write their diary (with what they feel) and answer and
 *   withdraw consents; a rating is blinded and never shown to them. The address of their calendar is theirs alone to make and end.
 */

export type Role = "administrator" | "clinician" | "technician" | "coordinator" | "patient";

export type Action = "list" | "read" | "create" | "correct";

export type Thing =
  | "patient"
  | "patient-access"
  | "course"
  | "site"
  | "visit"
  | "picture"
  | "measurement"
  | "day"
  | "device"
  | "calendar-feed"
  | DossierThing
  | "staff"
  | "audit";

/** What is written down in the course of a treatment, and what the clinic keeps for all of them. */
export type DossierThing =
  | "assessment"
  | "comparison"
  | "decision"
  | "consent"
  | "medication"
  | "donor"
  | "product"
  | "procedure"
  | "aftercare"
  | "diary"
  | "photograph"
  | "event"
  | "rating"
  | "maintenance"
  | "verdict"
  | "route"
  | "protocol";

export interface AccessRule {
  readonly id: string;
  readonly role: Role;
  readonly things: readonly Thing[];
  readonly actions: readonly Action[];
  /** `any`: whoever's it is; `own`: only where the thing belongs to the patient whose account this is. */
  readonly whose: "any" | "own";
}

export interface AccessTable {
  readonly id: string;
  readonly version: string;
  /** Day on which the table was written. */
  readonly date: string;
  readonly rules: readonly AccessRule[];
}

const clinicalThings = ["patient", "course", "site", "visit", "picture", "measurement"] as const;
/** Things of the dossier that belong to one patient. */
const courseThings = [
  "assessment",
  "decision",
  "consent",
  "medication",
  "product",
  "procedure",
  "aftercare",
  "diary",
  "photograph",
  "event",
  "maintenance",
  "verdict",
  "comparison",
] as const;
const clinicKeeps = ["route", "protocol"] as const;
const look = ["list", "read"] as const;
const write = ["create", "correct"] as const;

export const accessTable: AccessTable = {
  id: "access",
  version: "4",
  date: "2026-11-23",
  rules: [
    rule("clinician.look", "clinician", [...clinicalThings, "day", "device"], look),
    rule("clinician.write", "clinician", ["patient", "course", "site", "visit", "picture"], write),
    rule("clinician.correct-measurement", "clinician", ["measurement"], ["correct"]),
    rule("clinician.patient-access", "clinician", ["patient-access"], ["read", ...write]),
    rule("clinician.look-dossier", "clinician", [...courseThings, ...clinicKeeps, "donor", "rating"], look),
    rule(
      "clinician.write-dossier",
      "clinician",
      [...courseThings.filter((thing) => thing !== "diary"), ...clinicKeeps, "donor", "rating"],
      write,
    ),
    rule("technician.look", "technician", [...clinicalThings, "day", "device"], look),
    rule("technician.write", "technician", ["site", "visit", "picture"], write),
    rule("technician.look-dossier", "technician", [...courseThings, ...clinicKeeps, "donor"], look),
    rule(
      "technician.write-dossier",
      "technician",
      ["donor", "product", "procedure", "event", "photograph"],
      write,
    ),
    rule("coordinator.look", "coordinator", [...clinicalThings, "day", "device"], look),
    rule("coordinator.write", "coordinator", ["patient", "visit"], write),
    rule("coordinator.patient-access", "coordinator", ["patient-access"], ["read", ...write]),
    rule("coordinator.look-dossier", "coordinator", [...courseThings, ...clinicKeeps, "rating"], look),
    rule(
      "coordinator.write-dossier",
      "coordinator",
      ["medication", "aftercare", "event", "rating", "comparison"],
      write,
    ),
    rule("administrator.staff", "administrator", ["staff"], ["list", "read", "create", "correct"]),
    rule("administrator.audit", "administrator", ["audit"], look),
    rule("administrator.keeps", "administrator", clinicKeeps, [...look, ...write]),
    { ...rule("patient.own", "patient", clinicalThings, ["read"]), whose: "own" },
    { ...rule("patient.own-list", "patient", ["course"], ["list"]), whose: "own" },
    { ...rule("patient.own-dossier", "patient", courseThings, look), whose: "own" },
    { ...rule("patient.own-words", "patient", ["diary", "consent"], write), whose: "own" },
    { ...rule("patient.own-calendar", "patient", ["calendar-feed"], ["read", ...write]), whose: "own" },
  ],
};

function rule(id: string, role: Role, things: readonly Thing[], actions: readonly Action[]): AccessRule {
  return { id, role, things, actions, whose: "any" };
}

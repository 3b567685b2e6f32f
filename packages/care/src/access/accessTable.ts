/**
 * Who may do what, as data. Whatever is not in this table is refused. Rights of several roles add up. A design choice of
 * this project, to be settled by each clinic's own lawful duties; version and date say which table decided.
 *
 * - Clinicians decide: they alone open courses and correct diagnoses and measurements.
 * - Technicians take pictures: they add sites, visits and pictures and correct those, and read the rest.
 * - Coordinators plan: they register patients, plan visits and read the rest.
 * - Clinicians and coordinators, who have the patient before them, open and close the patient's own page.
 * - Administrators run the house: accounts of staff, audit, clinic; they see no clinical facts and give no patient access.
 * - Patients see their own course and nothing else.
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
  | "staff"
  | "audit";

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
const look = ["list", "read"] as const;
const write = ["create", "correct"] as const;

export const accessTable: AccessTable = {
  id: "access",
  version: "2",
  date: "2026-11-23",
  rules: [
    rule("clinician.look", "clinician", [...clinicalThings, "day", "device"], look),
    rule("clinician.write", "clinician", ["patient", "course", "site", "visit", "picture"], write),
    rule("clinician.correct-measurement", "clinician", ["measurement"], ["correct"]),
    rule("clinician.patient-access", "clinician", ["patient-access"], ["read", ...write]),
    rule("technician.look", "technician", [...clinicalThings, "day", "device"], look),
    rule("technician.write", "technician", ["site", "visit", "picture"], write),
    rule("coordinator.look", "coordinator", [...clinicalThings, "day", "device"], look),
    rule("coordinator.write", "coordinator", ["patient", "visit"], write),
    rule("coordinator.patient-access", "coordinator", ["patient-access"], ["read", ...write]),
    rule("administrator.staff", "administrator", ["staff"], ["list", "read", "create", "correct"]),
    rule("administrator.audit", "administrator", ["audit"], look),
    { ...rule("patient.own", "patient", clinicalThings, ["read"]), whose: "own" },
    { ...rule("patient.own-list", "patient", ["course"], ["list"]), whose: "own" },
  ],
};

function rule(id: string, role: Role, things: readonly Thing[], actions: readonly Action[]): AccessRule {
  return { id, role, things, actions, whose: "any" };
}

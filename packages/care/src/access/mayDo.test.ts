import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Action, accessTable, type Role, type Thing } from "./accessTable.ts";
import { mayDo } from "./mayDo.ts";

const things: Thing[] = [
  "patient",
  "patient-access",
  "course",
  "site",
  "visit",
  "picture",
  "measurement",
  "day",
  "device",
  "comparison",
  "calendar-feed",
  "assessment",
  "decision",
  "consent",
  "medication",
  "donor",
  "product",
  "procedure",
  "aftercare",
  "diary",
  "photograph",
  "event",
  "rating",
  "maintenance",
  "verdict",
  "route",
  "protocol",
  "staff",
  "audit",
];
const actions: Action[] = ["list", "read", "create", "correct"];
const roles: Role[] = ["administrator", "clinician", "technician", "coordinator", "patient"];

/** The whole matrix, written out by hand: l(ist) r(ead) c(reate) k(orrect), "-" nothing. */
const matrix: Record<Role, Record<Thing, string>> = {
  clinician: {
    patient: "lrck",
    "patient-access": "rck",
    course: "lrck",
    site: "lrck",
    visit: "lrck",
    picture: "lrck",
    measurement: "lrk",
    day: "lr",
    device: "lr",
    comparison: "lrck",
    "calendar-feed": "-",
    assessment: "lrck",
    decision: "lrck",
    consent: "lrck",
    medication: "lrck",
    donor: "lrck",
    product: "lrck",
    procedure: "lrck",
    aftercare: "lrck",
    diary: "lr",
    photograph: "lrck",
    event: "lrck",
    rating: "lrck",
    maintenance: "lrck",
    verdict: "lrck",
    route: "lrck",
    protocol: "lrck",
    staff: "-",
    audit: "-",
  },
  technician: {
    patient: "lr",
    "patient-access": "-",
    course: "lr",
    site: "lrck",
    visit: "lrck",
    picture: "lrck",
    measurement: "lr",
    day: "lr",
    device: "lr",
    comparison: "lr",
    "calendar-feed": "-",
    assessment: "lr",
    decision: "lr",
    consent: "lr",
    medication: "lr",
    donor: "lrck",
    product: "lrck",
    procedure: "lrck",
    aftercare: "lr",
    diary: "lr",
    photograph: "lrck",
    event: "lrck",
    rating: "-",
    maintenance: "lr",
    verdict: "lr",
    route: "lr",
    protocol: "lr",
    staff: "-",
    audit: "-",
  },
  coordinator: {
    patient: "lrck",
    "patient-access": "rck",
    course: "lr",
    site: "lr",
    visit: "lrck",
    picture: "lr",
    measurement: "lr",
    day: "lr",
    device: "lr",
    comparison: "lrck",
    "calendar-feed": "-",
    assessment: "lr",
    decision: "lr",
    consent: "lr",
    medication: "lrck",
    donor: "-",
    product: "lr",
    procedure: "lr",
    aftercare: "lrck",
    diary: "lr",
    photograph: "lr",
    event: "lrck",
    rating: "lrck",
    maintenance: "lr",
    verdict: "lr",
    route: "lr",
    protocol: "lr",
    staff: "-",
    audit: "-",
  },
  administrator: {
    patient: "-",
    "patient-access": "-",
    course: "-",
    site: "-",
    visit: "-",
    picture: "-",
    measurement: "-",
    day: "-",
    device: "-",
    comparison: "-",
    "calendar-feed": "-",
    assessment: "-",
    decision: "-",
    consent: "-",
    medication: "-",
    donor: "-",
    product: "-",
    procedure: "-",
    aftercare: "-",
    diary: "-",
    photograph: "-",
    event: "-",
    rating: "-",
    maintenance: "-",
    verdict: "-",
    route: "lrck",
    protocol: "lrck",
    staff: "lrck",
    audit: "lr",
  },
  patient: {
    patient: "-",
    "patient-access": "-",
    course: "-",
    site: "-",
    visit: "-",
    picture: "-",
    measurement: "-",
    day: "-",
    device: "-",
    comparison: "-",
    "calendar-feed": "-",
    assessment: "-",
    decision: "-",
    consent: "-",
    medication: "-",
    donor: "-",
    product: "-",
    procedure: "-",
    aftercare: "-",
    diary: "-",
    photograph: "-",
    event: "-",
    rating: "-",
    maintenance: "-",
    verdict: "-",
    route: "-",
    protocol: "-",
    staff: "-",
    audit: "-",
  },
};
const letters: Record<Action, string> = { list: "l", read: "r", create: "c", correct: "k" };

describe("each role, each thing, each action on somebody else's data", () => {
  for (const role of roles)
    test(role, () => {
      for (const thing of things)
        for (const action of actions) {
          const actor = { roles: [role], patientId: role === "patient" ? "anna" : null };
          const decision = mayDo(actor, action, thing, { patientId: "bert" });
          expect(decision.allowed, `${role} ${action} ${thing}`).toBe(
            matrix[role][thing].includes(letters[action]),
          );
        }
    });
});

test("a patient reads the dossier of their own course and writes their own words into it, nothing else", () => {
  const anna = { roles: ["patient" as const], patientId: "anna" };
  const mayWrite: Partial<Record<Thing, string>> = { diary: "ck", consent: "ck" };
  for (const thing of ["decision", "consent", "procedure", "diary", "event", "verdict", "rating"] as const)
    for (const action of actions) {
      const expected = `${thing === "rating" ? "" : "lr"}${mayWrite[thing] ?? ""}`.includes(letters[action]);
      expect(mayDo(anna, action, thing, { patientId: "anna" }).allowed, `${action} ${thing}`).toBe(expected);
      expect(mayDo(anna, action, thing, { patientId: "bert" }).allowed, `${action} ${thing}`).toBe(false);
    }
  for (const thing of ["donor", "route", "protocol"] as const)
    expect(mayDo(anna, "read", thing, { patientId: "anna" }).allowed, thing).toBe(false);
});

test("a patient reads everything of their own course, lists only courses, writes none of these", () => {
  const anna = { roles: ["patient" as const], patientId: "anna" };
  for (const thing of ["patient", "course", "site", "visit", "picture", "measurement"] as const) {
    expect(mayDo(anna, "read", thing, { patientId: "anna" }).allowed, thing).toBe(true);
    expect(mayDo(anna, "create", thing, { patientId: "anna" }).allowed, thing).toBe(false);
    expect(mayDo(anna, "correct", thing, { patientId: "anna" }).allowed, thing).toBe(false);
    expect(mayDo(anna, "list", thing, { patientId: "anna" }).allowed, thing).toBe(thing === "course");
  }
});

test("the way to their own page is opened and closed for a patient, never by them", () => {
  const anna = { roles: ["patient" as const], patientId: "anna" };
  for (const action of actions)
    expect(mayDo(anna, action, "patient-access", { patientId: "anna" }).allowed, action).toBe(false);
});

test("the address of a calendar is the patient's own to read, make and end", () => {
  const anna = { roles: ["patient" as const], patientId: "anna" };
  for (const action of actions) {
    const expected = action !== "list";
    expect(mayDo(anna, action, "calendar-feed", { patientId: "anna" }).allowed, action).toBe(expected);
    expect(mayDo(anna, action, "calendar-feed", { patientId: "bert" }).allowed, action).toBe(false);
  }
});

test("a thing of no known patient is nobody's own, and an account without a patient owns nothing", () => {
  const anna = { roles: ["patient" as const], patientId: "anna" };
  expect(mayDo(anna, "read", "course", { patientId: null }).allowed).toBe(false);
  const lost = { roles: ["patient" as const], patientId: null };
  expect(mayDo(lost, "read", "course", { patientId: null }).allowed).toBe(false);
});

test("nobody may do anything without a role or against an empty table", () => {
  for (const thing of things)
    for (const action of actions) {
      expect(mayDo({ roles: [], patientId: "anna" }, action, thing, { patientId: "anna" })).toEqual({
        allowed: false,
        rule: "default-deny",
      });
      const all = { roles, patientId: "anna" };
      const empty = { ...accessTable, rules: [] };
      expect(mayDo(all, action, thing, { patientId: "anna" }, empty).allowed).toBe(false);
    }
});

test("law: rights of several roles add up, and another role never takes one away", () => {
  fc.assert(
    fc.property(
      fc.subarray(roles),
      fc.constantFrom(...roles),
      fc.constantFrom(...actions),
      fc.constantFrom(...things),
      (some, further, action, thing) => {
        const context = { patientId: "anna" };
        const before = mayDo({ roles: some, patientId: "anna" }, action, thing, context).allowed;
        const alone = mayDo({ roles: [further], patientId: "anna" }, action, thing, context).allowed;
        const both = mayDo({ roles: [...some, further], patientId: "anna" }, action, thing, context).allowed;
        expect(both).toBe(before || alone);
      },
    ),
  );
});

test("the deciding rule is named and exists once in the table", () => {
  const decision = mayDo({ roles: ["clinician"], patientId: null }, "correct", "course", { patientId: "x" });
  expect(decision.rule).toBe("clinician.write");
  const ids = accessTable.rules.map((r) => r.id);
  expect(new Set(ids).size).toBe(ids.length);
});

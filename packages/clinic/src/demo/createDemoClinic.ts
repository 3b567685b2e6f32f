/**
 * Makes the demo clinic: accounts, patients, courses, sites and visits at once, then its pictures one by one through
 * the same intake as any upload. Everything is looked for before it is made, so that a start that was cut off goes on
 * where it stopped.
 */
import { addDays, addMonths, type CalendarDate } from "@anagen/care";
import type { Accounts } from "../auth/accounts.ts";
import type { Course, Patient, Site, Visit } from "../contract/index.ts";
import type { DemoSignIn } from "../http/services.ts";
import { type IntakeServices, takePicture } from "../intake/takePicture.ts";
import type { Actor } from "../store/port.ts";
import { demoNames, demoPatientAccounts, demoSignIns } from "./demoAccounts.ts";
import { dossierOfDemo } from "./dossierOfDemo.ts";
import type { Sketch } from "./drawPicture.ts";
import { type DemoDay, type DemoPatient, type DemoVisit, scenario } from "./scenario.ts";

export interface DemoServices extends IntakeServices {
  readonly accounts: Accounts;
}

/** A picture that still is to be drawn and taken in. */
export interface DemoPicture {
  readonly sketch: Sketch;
  readonly take: (bytes: Uint8Array) => Promise<void>;
}

const deviceId = "videodermatoscope-70x-1280";

/**
 * Makes everything but the pictures and returns those, the most telling patient first.
 *
 * @param madeOn the day that the demo's dates hang on
 * @param timeZone of the clinic, IANA name
 */
export async function createDemoClinic(
  services: DemoServices,
  { madeOn, timeZone }: { madeOn: CalendarDate; timeZone: string },
): Promise<DemoPicture[]> {
  const { store } = services;
  if ((await store.clinic()) === null)
    await store.createClinic({ name: "Demo clinic (everything made up)", demo: true, timeZone });
  const clinician = await staffAccount(services, "clinician");
  const technician = await staffAccount(services, "technician");
  for (const role of ["coordinator", "administrator"] as const) await staffAccount(services, role);
  const pictures: DemoPicture[] = [];
  for (const demo of scenario) {
    const made = await demoCourse(services, { demo, clinician, madeOn });
    await patientAccount(services, made.patient);
    await dossierOfDemo({ store, clinician, technician, madeOn, ...made });
    pictures.push(...picturesOf(services, technician, demo, made));
  }
  return pictures;
}

async function staffAccount(services: DemoServices, role: keyof typeof demoNames): Promise<Actor> {
  const signIn = demoSignIns.find((s) => s.role === role);
  if (signIn === undefined) throw new Error(`the demo has no sign-in for ${role}`);
  return demoAccount(services, signIn, { name: demoNames[role], patientId: null });
}

async function patientAccount(services: DemoServices, patient: Patient): Promise<void> {
  const email = demoPatientAccounts[patient.code];
  const signIn = demoSignIns.find((s) => s.email === email);
  if (signIn === undefined) return;
  const name = `${patient.givenName} ${patient.familyName} (made up)`;
  await demoAccount(services, signIn, { name, patientId: patient.id });
}

async function demoAccount(
  { accounts }: DemoServices,
  { email, password, role }: DemoSignIn,
  { name, patientId }: { name: string; patientId: string | null },
): Promise<Actor> {
  const known = (await accounts.list()).find((account) => account.email === email);
  if (known !== undefined) return known;
  const account = { name, email, roles: [role], patientId, password, mustChangePassword: false };
  const made = await accounts.create(account);
  if (made === "taken") throw new Error(`${email} is taken`);
  return made;
}

interface MadeCourse {
  readonly patient: Patient;
  readonly course: Course;
  readonly site: Site;
  readonly visits: readonly Visit[];
}

async function demoCourse(
  { store }: DemoServices,
  { demo, clinician, madeOn }: { demo: DemoPatient; clinician: Actor; madeOn: CalendarDate },
): Promise<MadeCourse> {
  const found = (await store.patients.list(clinician, demo.facts.code)).find(
    (p) => p.code === demo.facts.code,
  );
  const patient = found ?? (await store.patients.create(clinician, demo.facts));
  const patientId = patient.id;
  const treatedOn = demo.treated === null ? null : dayOf(demo.treated, madeOn, madeOn);
  const [
    course = await store.courses.create(clinician, {
      ...demo.course,
      patientId,
      treatedOn,
      closedOn: null,
    }),
  ] = await store.courses.ofPatient(clinician, patientId);
  const [site = await store.sites.create(clinician, { ...demo.site, patientId })] =
    await store.sites.ofPatient(clinician, patientId);
  const known = await store.visits.ofCourse(clinician, course.id);
  const visits: Visit[] = [];
  for (const visit of demo.visits) {
    const day = dayOf(visit.day, madeOn, course.treatedOn ?? madeOn);
    const dates = { plannedFor: day, heldOn: visit.held ? day : null };
    const facts = { courseId: course.id, label: visit.label, ...dates, note: visit.note };
    const there = known.find((v) => v.label === visit.label);
    visits.push(there ?? (await store.visits.create(clinician, facts)));
  }
  return { patient, course, site, visits };
}

function picturesOf(
  services: DemoServices,
  technician: Actor,
  demo: DemoPatient,
  { patient, site, visits }: MadeCourse,
): DemoPicture[] {
  return demo.visits.flatMap((demoVisit, index) => {
    const visit = visits[index];
    const ageing = demo.visits.slice(0, index + 1).flatMap((v: DemoVisit) => v.ageing ?? []);
    return (demoVisit.views ?? []).map((view, number): DemoPicture => {
      const sketch = { scalp: demo.scalp, ageing, view };
      const name = `made-up-${patient.code}-${demoVisit.label}-${number + 1}.jpg`;
      return {
        sketch,
        async take(bytes) {
          if (visit === undefined) throw new Error(`the visit ${demoVisit.label} is not there`);
          const facts = { visitId: visit.id, siteId: site.id, deviceId, calibration: null };
          const taken = await takePicture(services, technician, { facts, bytes, name });
          if (taken.kind === "bad-picture") throw new Error(taken.problem.sentence);
          if (taken.kind === "bad-facts") throw new Error(taken.fault.sentence);
        },
      };
    });
  });
}

function dayOf(day: DemoDay, today: CalendarDate, treatedOn: CalendarDate): CalendarDate {
  const from = day.from === "today" ? today : treatedOn;
  return addDays(addMonths(from, day.months ?? 0), day.days ?? 0);
}

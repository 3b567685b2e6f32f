import { answerOf } from "@anagen/clinic/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type ClinicUnderTest,
  clinicUnderTest,
  type Person,
  password,
  patientFacts,
} from "./clinicUnderTest.ts";
import { totp } from "./totp.ts";

let clinic: ClinicUnderTest;
let clinician: Person;
let coordinator: Person;
let administrator: Person;
beforeAll(async () => {
  clinic = await clinicUnderTest();
  await clinic.services.store.createClinic({ name: "Test", demo: false, timeZone: "UTC" });
  clinician = await clinic.person("clinician");
  coordinator = await clinic.person("coordinator");
  administrator = await clinic.person("administrator");
});
afterAll(() => clinic.close());

const newPatient = async (code: string) =>
  (await clinic.services.store.patients.create({ id: clinician.id, name: "Test" }, patientFacts(code))).id;
const accessOf = (who: Person, id: string) =>
  answerOf(who.client.api.patients[":id"].access.$get({ param: { id } }));
const give = (who: Person, id: string, email: string) =>
  answerOf(who.client.api.patients[":id"].access.$post({ param: { id }, json: { email } }));
const change = (who: Person, id: string, what: "close" | "new-password", reason = "a test") =>
  answerOf(who.client.api.patients[":id"].access.$put({ param: { id }, json: { change: what, reason } }));
const signIn = (browser: Pick<Person, "client">, email: string, secret: string) =>
  answerOf(browser.client.api.auth["sign-in"].$post({ json: { email, password: secret } }));

async function given(who: Person, id: string, email: string): Promise<string> {
  const answer = await give(who, id, email);
  if (!answer.ok) throw new Error(answer.problem.detail);
  if (answer.value.oneTimePassword === null) throw new Error("no password came along");
  return answer.value.oneTimePassword;
}

test("given by a coordinator, it opens the patient's own data and nobody else's, after an own password", async () => {
  const [own, other] = [await newPatient("P-OWN"), await newPatient("P-OTHER")];
  expect(await accessOf(clinician, own)).toEqual({ ok: true, value: { state: "none" } });
  const oneTime = await given(coordinator, own, "Anna@post.test");
  expect(await accessOf(clinician, own)).toMatchObject({
    value: { state: "open", email: "anna@post.test", since: "2026-11-23T10:00:00.000Z", ownPassword: false },
  });
  const anna = clinic.browser();
  expect(await signIn(anna, "anna@post.test", oneTime)).toMatchObject({ ok: true });
  const early = await answerOf(anna.client.api.patients[":id"].$get({ param: { id: own } }));
  expect(early).toMatchObject({ problem: { code: "access.password-must-change" } });
  await anna.client.api.auth.password.$post({ json: { current: oneTime, next: password } });
  const read = (id: string) => answerOf(anna.client.api.patients[":id"].$get({ param: { id } }));
  expect(await read(own)).toMatchObject({ value: { id: own } });
  expect(await read(other)).toMatchObject({ problem: { status: 404 } });
  expect(await accessOf(coordinator, own)).toMatchObject({ value: { ownPassword: true } });
  expect(await signIn(clinic.browser(), "anna@post.test", oneTime)).toMatchObject({ ok: false });
});

test("closed, the patient is out at once; given again, the new address and password alone open it", async () => {
  const id = await newPatient("P-CLOSE");
  const first = await given(clinician, id, "old@post.test");
  const patient = clinic.browser();
  await signIn(patient, "old@post.test", first);
  await patient.client.api.auth.password.$post({ json: { current: first, next: password } });
  await enrolSecondFactor(patient);
  expect(await signIn(clinic.browser(), "old@post.test", password)).toMatchObject({
    value: { next: "second-factor" },
  });
  clinic.setNow("2026-11-23T11:00:00Z");
  expect(await change(clinician, id, "close", "moved away")).toEqual({
    ok: true,
    value: {
      access: { state: "closed", email: "old@post.test", since: "2026-11-23T11:00:00.000Z" },
      oneTimePassword: null,
    },
  });
  const ownCourse = await answerOf(patient.client.api.patients[":id"].$get({ param: { id } }));
  expect(ownCourse).toMatchObject({ problem: { status: 401 } });
  expect(await signIn(clinic.browser(), "old@post.test", password)).toMatchObject({ ok: false });
  for (const what of ["close", "new-password"] as const)
    expect(await change(clinician, id, what)).toMatchObject({
      problem: { status: 409, code: "patient-access.not-open" },
    });
  clinic.setNow("2026-11-23T12:00:00Z");
  const again = await given(clinician, id, "new@post.test");
  expect(await accessOf(clinician, id)).toMatchObject({
    value: { state: "open", email: "new@post.test", since: "2026-11-23T12:00:00.000Z", ownPassword: false },
  });
  expect(await signIn(clinic.browser(), "old@post.test", password)).toMatchObject({ ok: false });
  expect(await signIn(clinic.browser(), "new@post.test", password)).toMatchObject({ ok: false });
  // The authenticator app of before is not asked for: it may have gone with the old phone.
  expect(await signIn(clinic.browser(), "new@post.test", again)).toMatchObject({
    value: { next: "signed-in" },
  });
});

test("a forgotten password: the new one ends the old one and the wait after many wrong tries", async () => {
  const id = await newPatient("P-FORGOT");
  const first = await given(clinician, id, "forgot@post.test");
  const patient = clinic.browser();
  await signIn(patient, "forgot@post.test", first);
  await patient.client.api.auth.password.$post({ json: { current: first, next: password } });
  const tries = clinic.browser();
  for (let i = 0; i < 11; i++) await signIn(tries, "forgot@post.test", "which one was it");
  expect(await signIn(tries, "forgot@post.test", password)).toMatchObject({ problem: { status: 429 } });
  const renewed = await change(coordinator, id, "new-password", "forgot it");
  if (!renewed.ok) throw new Error(renewed.problem.detail);
  const secret = renewed.value.oneTimePassword ?? "";
  expect(renewed.value.access).toMatchObject({ state: "open", ownPassword: false });
  const old = await answerOf(patient.client.api.patients[":id"].$get({ param: { id } }));
  expect(old).toMatchObject({ problem: { status: 401 } });
  expect(await signIn(tries, "forgot@post.test", password)).toMatchObject({ problem: { status: 401 } });
  expect(await signIn(tries, "forgot@post.test", secret)).toMatchObject({ ok: true });
});

test("two people at once open one account; a taken address and an unknown patient are refused", async () => {
  const id = await newPatient("P-TWICE");
  const both = await Promise.all([give(clinician, id, "a@post.test"), give(coordinator, id, "b@post.test")]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(both.find((one) => !one.ok)).toMatchObject({
    problem: { status: 409, code: "patient-access.already-open" },
  });
  const ofPatient = (await clinic.services.accounts.list()).filter((a) => a.patientId === id);
  expect(ofPatient).toHaveLength(1);
  const other = await newPatient("P-TAKEN");
  expect(await give(clinician, other, clinician.email.toUpperCase())).toMatchObject({
    problem: { status: 409, code: "patient-access.email-taken" },
  });
  expect(await accessOf(clinician, other)).toEqual({ ok: true, value: { state: "none" } });
  const nobody = "0b0a3a3a-1b1b-4c4c-8d8d-1e1e1e1e1e1e";
  expect(await accessOf(clinician, nobody)).toMatchObject({ problem: { status: 404 } });
  expect(await give(clinician, nobody, "n@post.test")).toMatchObject({ problem: { status: 404 } });
  expect(await change(clinician, nobody, "close")).toMatchObject({ problem: { status: 404 } });
  expect(await give(clinician, other, "no address")).toMatchObject({
    problem: { status: 422, fields: [{ path: "email" }] },
  });
  expect(await change(clinician, other, "close", " ")).toMatchObject({
    problem: { status: 422, fields: [{ path: "reason" }] },
  });
});

test("of two accounts that were made before there was this rule, neither stays open", async () => {
  const id = await newPatient("P-LEGACY");
  const both = [await clinic.person("patient", id), await clinic.person("patient", id)];
  expect(await change(clinician, id, "close")).toMatchObject({ value: { access: { state: "closed" } } });
  for (const { client, email } of both) {
    expect(await answerOf(client.api.me.courses.$get())).toMatchObject({ problem: { status: 401 } });
    expect(await signIn(clinic.browser(), email, password)).toMatchObject({ ok: false });
  }
});

test("every step is on record with who did it to whose access, and no password is", async () => {
  const id = await newPatient("P-RECORD");
  const first = await given(clinician, id, "record@post.test");
  const renewed = await change(coordinator, id, "new-password", "forgot it");
  await change(clinician, id, "close", "moved away");
  const { audit } = clinic.services.store;
  const entries = (await audit.list({ patientId: id, limit: 50 })).filter(
    (e) => e.thing === "patient-access",
  );
  expect(entries.map((e) => [e.actorName, e.action, e.detail])).toEqual([
    ["Test clinician", "correct", "access of record@post.test closed; reason: moved away"],
    ["Test coordinator", "correct", "new one-time password for record@post.test; reason: forgot it"],
    ["Test clinician", "create", "access to the own page given to record@post.test"],
  ]);
  const all = JSON.stringify(await audit.list({ limit: 1000 }));
  expect(all).not.toContain(first);
  if (renewed.ok) expect(all).not.toContain(renewed.value.oneTimePassword);
  expect((await audit.verify()).ok).toBe(true);
});

test("the administrator sees a patient's address while it is open, no name, and can only close it", async () => {
  const id = await newPatient("P-ADMIN");
  await given(clinician, id, "seen@post.test");
  const listed = async () => {
    const answer = await answerOf(administrator.client.api.staff.$get());
    return answer.ok ? answer.value.find((m) => m.email === "seen@post.test") : undefined;
  };
  const member = await listed();
  if (member === undefined) throw new Error("the account is not in the list");
  expect(member).toMatchObject({ name: null, roles: ["patient"], active: true });
  expect(JSON.stringify(member)).not.toContain(id);
  const set = (json: object) =>
    answerOf(
      administrator.client.api.staff[":id"].$put({
        param: { id: member.id },
        json: { roles: ["patient"], active: false, newPassword: false, reason: "address stolen", ...json },
      }),
    );
  expect(await set({ active: true, newPassword: true })).toMatchObject({ problem: { status: 422 } });
  expect(await set({ newPassword: true })).toMatchObject({ problem: { status: 422 } });
  expect(await set({ roles: ["clinician"] })).toMatchObject({ problem: { status: 422 } });
  expect(await set({})).toMatchObject({ value: { member: { name: null, active: false } } });
  expect(await listed()).toBeUndefined();
  expect(await set({ active: true })).toMatchObject({ problem: { fields: [{ path: "active" }] } });
  expect(await accessOf(clinician, id)).toMatchObject({ value: { state: "closed" } });
});

test("nothing unexpected happened, and every answer was one of the contract's", () => {
  expect(clinic.faults).toEqual([]);
});

async function enrolSecondFactor(patient: Pick<Person, "client">): Promise<void> {
  const { auth } = patient.client.api;
  const enrolment = await answerOf(auth["second-factor"].enrolment.$post({ json: { password } }));
  if (!enrolment.ok) throw new Error(enrolment.problem.detail);
  const code = totp(new URL(enrolment.value.totpUri).searchParams.get("secret") ?? "");
  expect(await answerOf(auth["second-factor"].$post({ json: { code } }))).toMatchObject({ ok: true });
}

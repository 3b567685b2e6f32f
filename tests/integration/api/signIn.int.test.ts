import { attemptLimits } from "@anagen/clinic";
import { answerOf } from "@anagen/clinic/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest, password } from "./clinicUnderTest.ts";
import { totp } from "./totp.ts";

let clinic: ClinicUnderTest;
beforeAll(async () => {
  clinic = await clinicUnderTest();
});
afterAll(() => clinic.close());

const setup = {
  clinic: { name: "Clinic of the test", timeZone: "Europe/Berlin" },
  administrator: { name: "Ada Example", email: "Ada@clinic.test", password },
};

describe("set-up of an empty clinic", () => {
  test("before it, the session says so and nobody is signed in", async () => {
    const answer = await answerOf(clinic.browser().client.api.session.$get());
    expect(answer).toEqual({ ok: true, value: { clinic: null, needsSetup: true, user: null } });
  });

  test("two visitors at once: one becomes the administrator, the other is told so", async () => {
    const first = clinic.browser();
    const second = clinic.browser();
    const other = { ...setup, administrator: { ...setup.administrator, email: "eve@clinic.test" } };
    const answers = await Promise.all([
      answerOf(first.client.api.setup.$post({ json: setup })),
      answerOf(second.client.api.setup.$post({ json: other })),
    ]);
    expect(answers[0]).toMatchObject({
      ok: true,
      value: { needsSetup: false, user: { name: "Ada Example" } },
    });
    expect(answers[1]).toMatchObject({ ok: false, problem: { status: 409, code: "setup.done" } });
    expect((await clinic.services.accounts.list()).map((a) => a.email)).toEqual(["ada@clinic.test"]);
    const session = await answerOf(first.client.api.session.$get());
    expect(session).toMatchObject({
      ok: true,
      value: {
        clinic: { name: "Clinic of the test", demo: false, timeZone: "Europe/Berlin" },
        user: { roles: ["administrator"], email: "ada@clinic.test" },
      },
    });
  });

  test("a weak password or a time zone that does not exist is named by field", async () => {
    const bad = {
      clinic: { name: " ", timeZone: "Berlin" },
      administrator: { ...setup.administrator, password: "short" },
    };
    const answer = await answerOf(clinic.browser().client.api.setup.$post({ json: bad }));
    const paths = answer.ok ? [] : answer.problem.fields?.map((f) => f.path);
    expect(paths).toEqual(["clinic.name", "clinic.timeZone", "administrator.password"]);
  });
});

describe("signing in and out", () => {
  test("right password, then signed out again; the cookie is of no use afterwards", async () => {
    const ada = clinic.browser();
    const json = { email: "ADA@clinic.test", password };
    const first = await ada.fetch("http://localhost/api/auth/sign-in", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(json),
    });
    expect(first.status).toBe(200);
    const [cookie = ""] = first.headers.getSetCookie();
    expect(cookie).toMatch(/^anagen\.session_token=.*HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const stolen = { headers: { cookie: cookie.split(";")[0] ?? "", host: "localhost" } };
    const withCookie = async () =>
      (await (await clinic.app.request("/api/session", stolen)).json()) as { user: unknown };
    expect((await withCookie()).user).not.toBeNull();
    expect((await ada.client.api.auth["sign-out"].$post()).status).toBe(204);
    expect((await withCookie()).user).toBeNull();
  });

  test("a wrong password and an unknown address are told alike, and both are on record", async () => {
    const { client } = clinic.browser();
    const wrong = await answerOf(
      client.api.auth["sign-in"].$post({ json: { email: "ada@clinic.test", password: "not this one" } }),
    );
    const unknown = await answerOf(
      client.api.auth["sign-in"].$post({ json: { email: "nobody@clinic.test", password } }),
    );
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ ok: false, problem: { status: 401, code: "sign-in.refused" } });
    const entries = await clinic.services.store.audit.list({ limit: 10 });
    expect(entries.filter((e) => e.action === "sign-in-failed").map((e) => e.actorName)).toEqual([
      "nobody@clinic.test",
      "ada@clinic.test",
    ]);
  });

  test("after ten tries the account waits a quarter of an hour, even with the right password", async () => {
    const { email } = await clinic.person("clinician");
    const { client } = clinic.browser();
    const attempt = (secret: string) =>
      answerOf(client.api.auth["sign-in"].$post({ json: { email, password: secret } }));
    for (let i = 0; i < attemptLimits.perAccount; i++)
      expect(await attempt("wrong wrong wrong")).toMatchObject({ problem: { status: 401 } });
    expect(await attempt(password)).toMatchObject({ problem: { status: 429, code: "sign-in.too-many" } });
    clinic.setNow("2026-11-23T10:16:00Z");
    expect(await attempt(password)).toMatchObject({ ok: true, value: { next: "signed-in" } });
  });

  test("a whole clinic signs in from one address; only wrong tries use the address up", async () => {
    const { attempts } = clinic.services.accounts;
    const source = "192.0.2.7";
    for (let k = 0; k < attemptLimits.perSource + 10; k++) {
      expect(await attempts.begin(`right-${k}@clinic.test`, source)).toBeNull();
      await attempts.succeed(`right-${k}@clinic.test`, source);
    }
    for (let k = 0; k < attemptLimits.perSource; k++)
      expect(await attempts.begin(`wrong-${k}@clinic.test`, source)).toBeNull();
    expect(await attempts.begin("one-more@clinic.test", source)).toBeGreaterThan(0);
  });

  test("no other address of the sign-in library is open", async () => {
    for (const path of [
      "sign-up/email",
      "sign-in/email",
      "list-sessions",
      "two-factor/enable",
      "ok",
      "error",
    ])
      for (const method of ["GET", "POST"]) {
        const response = await clinic.app.request(`/api/auth/${path}`, {
          method,
          headers: { host: "localhost", "content-type": "application/json" },
          ...(method === "POST" ? { body: JSON.stringify({ ...setup.administrator }) } : {}),
        });
        expect(response.status, `${method} ${path}`).toBe(404);
      }
  });
});

describe("passwords and accounts", () => {
  test("a one-time password opens nothing but the change of password", async () => {
    const ada = clinic.browser();
    await ada.client.api.auth["sign-in"].$post({ json: { email: "ada@clinic.test", password } });
    const invited = await answerOf(
      ada.client.api.staff.$post({
        json: { name: "Tom Example", email: "tom@clinic.test", roles: ["technician"] },
      }),
    );
    if (!invited.ok) throw new Error(invited.problem.detail);
    const { oneTimePassword } = invited.value;
    expect(oneTimePassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const tom = clinic.browser();
    const json = { email: "tom@clinic.test", password: oneTimePassword };
    expect((await tom.client.api.auth["sign-in"].$post({ json })).status).toBe(200);
    const session = await answerOf(tom.client.api.session.$get());
    expect(session).toMatchObject({ value: { user: { mustChangePassword: true } } });
    const early = await answerOf(tom.client.api.patients.$get({ query: {} }));
    expect(early).toMatchObject({ problem: { status: 403, code: "access.password-must-change" } });
    const change = (current: string, next: string) =>
      answerOf(tom.client.api.auth.password.$post({ json: { current, next } }));
    expect(await change("not this", password)).toMatchObject({ problem: { fields: [{ path: "current" }] } });
    expect(await change(oneTimePassword, "short")).toMatchObject({ problem: { fields: [{ path: "next" }] } });
    expect(await change(oneTimePassword, oneTimePassword)).toMatchObject({ problem: { status: 422 } });
    expect(await change(oneTimePassword, password)).toMatchObject({ ok: true });
    expect(await answerOf(tom.client.api.patients.$get({ query: {} }))).toMatchObject({ ok: true });
  });

  test("who is signed in cannot try passwords for ever either", async () => {
    const { client } = await clinic.person("clinician");
    const attempt = () =>
      answerOf(
        client.api.auth.password.$post({ json: { current: "not this one", next: "some other words" } }),
      );
    for (let i = 0; i < attemptLimits.perAccount; i++)
      expect(await attempt()).toMatchObject({ problem: { status: 422 } });
    expect(await attempt()).toMatchObject({ problem: { status: 429 } });
  });

  test("a closed account is out at once and cannot come in again; opened, it can", async () => {
    const ada = await clinic.person("administrator");
    const carl = await clinic.person("clinician");
    const set = (active: boolean) =>
      answerOf(
        ada.client.api.staff[":id"].$put({
          param: { id: carl.id },
          json: { roles: ["clinician"], active, newPassword: false, reason: "left the clinic" },
        }),
      );
    expect(await set(false)).toMatchObject({ value: { member: { active: false } } });
    expect(await answerOf(carl.client.api.today.$get())).toMatchObject({ problem: { status: 401 } });
    const again = () =>
      answerOf(carl.client.api.auth["sign-in"].$post({ json: { email: carl.email, password } }));
    expect(await again()).toMatchObject({ problem: { status: 401 } });
    expect(await set(true)).toMatchObject({ value: { member: { active: true } } });
    expect(await again()).toMatchObject({ ok: true });
  });

  test("administrators cannot lock themselves out, and a patient's account stays one", async () => {
    const ada = await clinic.person("administrator");
    const change = (id: string, json: object) =>
      answerOf(
        ada.client.api.staff[":id"].$put({
          param: { id },
          json: { roles: ["administrator"], active: true, newPassword: false, reason: "a test", ...json },
        }),
      );
    expect(await change(ada.id, { active: false })).toMatchObject({ problem: { status: 422 } });
    expect(await change(ada.id, { roles: ["clinician"] })).toMatchObject({ problem: { status: 422 } });
    const carl = await clinic.person("clinician");
    expect(await change(carl.id, { roles: ["patient"] })).toMatchObject({ problem: { status: 422 } });
    const reset = await change(carl.id, { roles: ["clinician"], newPassword: true });
    expect(reset).toMatchObject({ ok: true, value: { member: { mustChangePassword: true } } });
    expect(await change("nobody", { roles: ["clinician"] })).toMatchObject({ problem: { status: 404 } });
  });

  test("an invitation is refused for a taken address, without a role, and for a patient", async () => {
    const { client } = await clinic.person("administrator");
    const invite = (json: object) =>
      answerOf(
        client.api.staff.$post({
          json: { name: "X", email: "x@clinic.test", roles: ["clinician"], ...json },
        }),
      );
    expect(await invite({ email: "ADA@clinic.test" })).toMatchObject({ problem: { status: 409 } });
    expect(await invite({ roles: [] })).toMatchObject({ problem: { fields: [{ path: "roles" }] } });
    expect(await invite({ roles: ["patient"] })).toMatchObject({
      problem: { fields: [{ path: "roles.0" }] },
    });
    const patientId = "0b0a3a3a-1b1b-4c4c-8d8d-1e1e1e1e1e1e";
    expect(await invite({ patientId })).toMatchObject({ problem: { fields: [{ path: "patientId" }] } });
    expect(await invite({ admin: true })).toMatchObject({ problem: { fields: [{ path: "admin" }] } });
  });
});

describe("authenticator app", () => {
  test("enrol, first code, sign in with password and code or a backup code; end it again", async () => {
    const person = await clinic.person("clinician");
    const { auth } = person.client.api;
    const wrong = await answerOf(auth["second-factor"].enrolment.$post({ json: { password: "not this" } }));
    expect(wrong).toMatchObject({ problem: { fields: [{ path: "password" }] } });
    const enrolment = await answerOf(auth["second-factor"].enrolment.$post({ json: { password } }));
    if (!enrolment.ok) throw new Error(enrolment.problem.detail);
    const { totpUri, backupCodes } = enrolment.value;
    expect(totpUri).toMatch(/^otpauth:\/\/totp\//);
    expect(backupCodes).toHaveLength(8);
    const code = () => totp(new URL(totpUri).searchParams.get("secret") ?? "");
    const first = await answerOf(auth["second-factor"].$post({ json: { code: code() } }));
    expect(first).toMatchObject({ ok: true });
    const session = await answerOf(person.client.api.session.$get());
    expect(session).toMatchObject({ value: { user: { secondFactor: true } } });

    const own = clinic.browser();
    const json = { email: person.email, password };
    const step = await answerOf(own.client.api.auth["sign-in"].$post({ json }));
    expect(step).toMatchObject({ value: { next: "second-factor" } });
    expect(await answerOf(own.client.api.today.$get())).toMatchObject({ problem: { status: 401 } });
    const bad = await answerOf(own.client.api.auth["second-factor"].$post({ json: { code: "000000" } }));
    expect(bad).toMatchObject({ problem: { status: 401 } });
    const good = await answerOf(own.client.api.auth["second-factor"].$post({ json: { code: code() } }));
    expect(good).toMatchObject({ value: { next: "signed-in" } });
    expect(await answerOf(own.client.api.today.$get())).toMatchObject({ ok: true });

    const lost = clinic.browser();
    await lost.client.api.auth["sign-in"].$post({ json });
    const backup = { json: { code: backupCodes[0] ?? "" } };
    expect(await answerOf(lost.client.api.auth["second-factor"].$post(backup))).toMatchObject({ ok: true });
    const twice = clinic.browser();
    await twice.client.api.auth["sign-in"].$post({ json });
    expect(await answerOf(twice.client.api.auth["second-factor"].$post(backup))).toMatchObject({
      problem: { status: 401 },
    });

    const end = { json: { password } };
    expect((await own.client.api.auth["second-factor"].enrolment.$delete(end)).status).toBe(204);
    const plain = await answerOf(clinic.browser().client.api.auth["sign-in"].$post({ json }));
    expect(plain).toMatchObject({ value: { next: "signed-in" } });
  });
});

test("nothing unexpected happened on the server", () => {
  expect(clinic.faults).toEqual([]);
});

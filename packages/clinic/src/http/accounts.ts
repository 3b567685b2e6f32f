/** Handlers of session, set-up, sign-in, password and second factor. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { SignedIn } from "../auth/signedIn.ts";
import type { SignInOutcome } from "../auth/signInSteps.ts";
import { routes, type SessionView } from "../contract/index.ts";
import { mountOpen } from "./mount.ts";
import { invalidField, isRefusal, notSignedIn, type Refusal, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

export function mountAccounts(app: OpenAPIHono, services: Services): void {
  mountSession(app, services);
  mountSignIn(app, services);
  mountOwnAccount(app, services);
}

function mountSession(app: OpenAPIHono, services: Services): void {
  const { accounts, store } = services;
  mountOpen(app, services, routes.session, async ({ context }) => ({
    value: await sessionView(services, await accounts.signedIn(context.req.raw.headers)),
  }));
  let setUp = Promise.resolve();
  mountOpen(app, services, routes.setUp, ({ json, context }) => {
    const run = async () => {
      if (await accounts.hasAdministrator()) {
        const detail = "This clinic has its administrator already; sign in, or ask them for an account.";
        return refuse(409, "setup.done", detail);
      }
      if ((await store.clinic()) === null) await store.createClinic({ ...json.clinic, demo: false });
      const made = await accounts.create({
        ...json.administrator,
        roles: ["administrator"],
        patientId: null,
        mustChangePassword: false,
      });
      if (made === "taken")
        return invalidField("administrator.email", "This address has an account already.");
      await record(services, made, "create", "staff", made.id, "first administrator of the clinic");
      const { email, password } = json.administrator;
      const outcome = await accounts.signIn(context.req.raw.headers, { email, password, source: null });
      if (outcome.kind !== "signed-in") throw new Error("the new administrator could not sign in");
      await record(services, outcome.who, "sign-in", "session", null, "at set-up");
      addCookies(context, outcome.cookies);
      return { value: await sessionView(services, outcome.who) };
    };
    const turn = setUp.then(run);
    setUp = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  });
}

function mountSignIn(app: OpenAPIHono, services: Services): void {
  const { accounts } = services;
  mountOpen(app, services, routes.signIn, async ({ json, context }) => {
    const { headers } = context.req.raw;
    const outcome = await accounts.signIn(headers, { ...json, source: sourceOf(context) });
    return answerSignIn(services, context, outcome, json.email);
  });
  mountOpen(app, services, routes.secondFactor, async ({ json, context }) => {
    const outcome = await accounts.secondFactor(context.req.raw.headers, json.code);
    return answerSignIn(services, context, outcome, "second factor");
  });
  mountOpen(app, services, routes.signOut, async ({ context }) => {
    const { headers } = context.req.raw;
    const who = await accounts.signedIn(headers);
    if (who !== null) await record(services, who, "sign-out", "session", null, "");
    addCookies(context, await accounts.signOut(headers));
    return context.body(null, 204);
  });
}

/** Addresses about one's own account: open to everybody signed in, also before the one-time password is replaced. */
function mountOwnAccount(app: OpenAPIHono, services: Services): void {
  const { accounts } = services;
  // Somebody at a browser that was left open must not try passwords for ever either.
  const ownTry = async (context: Context): Promise<SignedIn | Refusal> => {
    const who = await accounts.signedIn(context.req.raw.headers);
    if (who === null) return notSignedIn();
    const waitS = await accounts.attempts.begin(who.email, null);
    return waitS === null ? who : tooManyTries(waitS);
  };
  const wrongPassword = (path: string) => invalidField(path, "This is not your present password.");
  mountOpen(app, services, routes.changePassword, async ({ json, context }) => {
    const who = await ownTry(context);
    if (isRefusal(who)) return who;
    if (json.next === json.current)
      return invalidField("next", "Choose another password than the present one.");
    const changed = await accounts.changePassword(context.req.raw.headers, { who, ...json });
    if (!changed.ok) return wrongPassword("current");
    await accounts.attempts.succeed(who.email);
    await record(services, who, "correct", "account", who.id, "own password changed; other sign-ins ended");
    addCookies(context, changed.cookies);
    return context.body(null, 204);
  });
  mountOpen(app, services, routes.enrolSecondFactor, async ({ json, context }) => {
    const who = await ownTry(context);
    if (isRefusal(who)) return who;
    const enrolment = await accounts.enrolSecondFactor(context.req.raw.headers, json.password);
    if (enrolment.kind === "wrong-password") return wrongPassword("password");
    if (enrolment.kind === "already-used")
      return refuse(422, "second-factor.in-use", "An authenticator app is in use already; end that first.");
    await accounts.attempts.succeed(who.email);
    return { value: { totpUri: enrolment.totpUri, backupCodes: [...enrolment.backupCodes] } };
  });
  mountOpen(app, services, routes.endSecondFactor, async ({ json, context }) => {
    const who = await ownTry(context);
    if (isRefusal(who)) return who;
    const ended = await accounts.endSecondFactor(context.req.raw.headers, json.password);
    if (!ended.ok) return wrongPassword("password");
    await accounts.attempts.succeed(who.email);
    await record(services, who, "correct", "account", who.id, "second factor ended");
    addCookies(context, ended.cookies);
    return context.body(null, 204);
  });
}

async function answerSignIn(
  services: Services,
  context: Context,
  outcome: SignInOutcome,
  name: string,
): Promise<{ readonly value: { readonly next: "signed-in" | "second-factor" } } | Refusal> {
  if (outcome.kind === "too-many") return tooManyTries(outcome.waitS);
  addCookies(context, outcome.cookies);
  if (outcome.kind === "second-factor") return { value: { next: "second-factor" } };
  if (outcome.kind === "signed-in") {
    await record(services, outcome.who, "sign-in", "session", null, "");
    return { value: { next: "signed-in" } };
  }
  await record(services, { id: "unknown", name }, "sign-in-failed", "session", null, "");
  return refuse(401, "sign-in.refused", "E-mail and password, or the code, do not fit together.");
}

function tooManyTries(waitS: number): Refusal {
  const minutes = Math.ceil(waitS / 60);
  const detail = `Too many tries to sign in. Wait ${minutes} minute${minutes === 1 ? "" : "s"}, then try again.`;
  return refuse(429, "sign-in.too-many", detail, { retryAfterS: waitS });
}

async function sessionView(services: Services, who: SignedIn | null): Promise<SessionView> {
  const { store, accounts, demoSignIns } = services;
  const clinic = await store.clinic();
  return {
    clinic,
    needsSetup: clinic === null || !(await accounts.hasAdministrator()),
    user: who === null ? null : { ...who, roles: [...who.roles] },
    ...(demoSignIns === null ? {} : { demoSignIns: [...demoSignIns] }),
  };
}

function record(
  { store }: Services,
  actor: { id: string; name: string },
  action: "create" | "correct" | "sign-in" | "sign-in-failed" | "sign-out",
  thing: string,
  thingId: string | null,
  detail: string,
): Promise<void> {
  const { id: actorId, name: actorName } = actor;
  return store.audit.append({ actorId, actorName, action, thing, thingId, patientId: null, detail });
}

function addCookies(context: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header("set-cookie", cookie, { append: true });
}

/** Address of the caller as the server's socket knows it; null in tests without one. */
function sourceOf(context: Context): string | null {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? null;
}

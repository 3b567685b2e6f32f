/** Handlers of accounts that an administrator makes and changes. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Account } from "../auth/accountBook.ts";
import { oneTimePassword } from "../auth/oneTimePassword.ts";
import type { SignedIn } from "../auth/signedIn.ts";
import { routes, type StaffChange, type StaffMember } from "../contract/index.ts";
import { mountGuarded } from "./mount.ts";
import { invalidField, notFound, type Refusal, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

const thing = "staff";

export function mountStaff(app: OpenAPIHono, services: Services): void {
  const { accounts } = services;
  mountGuarded(app, services, routes.staff, { action: "list", thing }, async ({ who }) => {
    await record(services, who, "list", { detail: "accounts listed" });
    return { value: shownAccounts(await accounts.list()) };
  });
  mountGuarded(app, services, routes.invite, { action: "create", thing }, async ({ json, who }) => {
    const password = oneTimePassword();
    const member = await accounts.create({
      ...json,
      patientId: null,
      password,
      mustChangePassword: true,
    });
    if (member === "taken")
      return refuse(409, "staff.email-taken", `${json.email} has an account at this clinic already.`);
    const detail = `account with roles ${member.roles.join(", ")}`;
    await record(services, who, "create", { thingId: member.id, detail });
    return { value: { member: shown(member), oneTimePassword: password } };
  });
  mountGuarded(
    app,
    services,
    routes.changeStaff,
    { action: "correct", thing },
    async ({ param, json, who }) => {
      const before = await accounts.find(param.id);
      if (before === null) return notFound("account");
      const fault = changeFault(before, json, who);
      if (fault !== null) return fault;
      const member = await accounts.change(before.id, json);
      if (member === null) return notFound("account");
      const password = json.newPassword ? oneTimePassword() : null;
      if (password !== null) await accounts.resetPassword(before.id, password);
      const what = `roles ${member.roles.join(", ")}; ${member.active ? "open" : "closed"}${password === null ? "" : "; new one-time password"}`;
      await record(services, who, "correct", {
        thingId: member.id,
        patientId: member.patientId,
        detail: `${what}; reason: ${json.reason}`,
      });
      const now = (await accounts.find(member.id)) ?? member;
      return { value: { member: shown(now), oneTimePassword: password } };
    },
  );
}

/** All of staff; of the patients' accounts those that could still be closed. */
function shownAccounts(all: readonly Account[]): StaffMember[] {
  const ofStaff = all.filter((a) => a.patientId === null);
  const ofPatients = all.filter((a) => a.patientId !== null && a.active);
  return [...ofStaff, ...ofPatients.sort((a, b) => (a.email < b.email ? -1 : 1))].map(shown);
}

/** Administrators do not see who is treated here: a patient's account shows its address and nothing of the person. */
function shown({ patientId, ...account }: Account): StaffMember {
  return { ...account, roles: [...account.roles], name: patientId === null ? account.name : null };
}

/** Administrators cannot lock themselves out, and a patient's account they can only close. */
function changeFault(before: Account, change: StaffChange, who: SignedIn): Refusal | null {
  const own = before.id === who.id;
  if (own && (!change.active || !change.roles.includes("administrator")))
    return invalidField(
      "roles",
      "You cannot close your own account or give up your own administrator's role.",
    );
  if (own && change.newPassword)
    return invalidField("newPassword", "Change your own password on your account page.");
  if ((before.patientId !== null) !== change.roles.includes("patient"))
    return invalidField(
      "roles",
      "A patient's account stays a patient's, and a member of staff's stays that.",
    );
  if (before.patientId === null) return null;
  if (change.roles.length > 1) return invalidField("roles", "A patient's account holds no other role.");
  return change.active || change.newPassword
    ? invalidField(
        change.active ? "active" : "newPassword",
        "A patient's access is given and renewed on the patient's page; here it can only be closed.",
      )
    : null;
}

function record(
  { store }: Services,
  { id: actorId, name: actorName }: SignedIn,
  action: "list" | "create" | "correct",
  about: { readonly thingId?: string; readonly patientId?: string | null; readonly detail: string },
): Promise<void> {
  const { thingId = null, patientId = null, detail } = about;
  return store.audit.append({ actorId, actorName, action, thing, thingId, patientId, detail });
}

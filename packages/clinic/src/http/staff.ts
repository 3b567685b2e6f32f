/** Handlers of accounts that an administrator makes and changes. */
import type { OpenAPIHono } from "@hono/zod-openapi";
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
    await record(services, who, "list", null, "accounts listed");
    return { value: await accounts.list() };
  });
  mountGuarded(app, services, routes.invite, { action: "create", thing }, async ({ json, who }) => {
    const password = oneTimePassword();
    const member = await accounts.create({ ...json, password, mustChangePassword: true });
    if (member === "taken")
      return refuse(409, "staff.email-taken", `${json.email} has an account at this clinic already.`);
    await record(services, who, "create", member.id, `account with roles ${member.roles.join(", ")}`);
    return { value: { member, oneTimePassword: password } };
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
      await record(services, who, "correct", member.id, `${what}; reason: ${json.reason}`);
      return { value: { member: (await accounts.find(member.id)) ?? member, oneTimePassword: password } };
    },
  );
}

/** Administrators cannot lock themselves out, and an account stays what it is: a patient's or a member of staff's. */
function changeFault(before: StaffMember, change: StaffChange, who: SignedIn): Refusal | null {
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
  return change.roles.includes("patient") && change.roles.length > 1
    ? invalidField("roles", "A patient's account holds no other role.")
    : null;
}

function record(
  { store }: Services,
  { id: actorId, name: actorName }: SignedIn,
  action: "list" | "create" | "correct",
  thingId: string | null,
  detail: string,
): Promise<void> {
  return store.audit.append({ actorId, actorName, action, thing, thingId, patientId: null, detail });
}

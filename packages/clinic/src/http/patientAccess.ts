/** Handlers of a patient's access to their own page. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { oneTimePassword } from "../auth/oneTimePassword.ts";
import type { AccessRefusal } from "../auth/patientAccess.ts";
import { type PatientAccess, routes } from "../contract/index.ts";
import { mountGuarded } from "./mount.ts";
import { notFound, type Refusal, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

const thing = "patient-access";

export function mountPatientAccess(app: OpenAPIHono, services: Services): void {
  const { accounts, store } = services;
  mountGuarded(app, services, routes.patientAccess, { action: "read", thing }, async ({ param, who }) => {
    const access = await accounts.patientAccess(who, param.id);
    return access === "no-patient" ? notFound("patient") : { value: access };
  });
  mountGuarded(app, services, routes.givePatientAccess, { action: "create", thing }, async (asked) => {
    const { param, json, who } = asked;
    const patient = await store.patients.find(who, param.id);
    if (patient === null) return notFound("patient");
    const password = oneTimePassword();
    const access = await accounts.givePatientAccess(who, patient, { email: json.email, password });
    return answered(access, password);
  });
  mountGuarded(app, services, routes.changePatientAccess, { action: "correct", thing }, async (asked) => {
    const { param, json, who } = asked;
    const about = { patientId: param.id, reason: json.reason };
    if (json.change === "close") return answered(await accounts.closePatientAccess(who, about), null);
    const password = oneTimePassword();
    const access = await accounts.renewPatientAccess(who, { ...about, password });
    if (typeof access !== "string" && access.state === "open") await accounts.attempts.succeed(access.email);
    return answered(access, password);
  });
}

function answered(
  access: PatientAccess | AccessRefusal,
  password: string | null,
): { value: { access: PatientAccess; oneTimePassword: string | null } } | Refusal {
  return typeof access === "string" ? refusals[access]() : { value: { access, oneTimePassword: password } };
}

const refusals: Readonly<Record<AccessRefusal, () => Refusal>> = {
  "no-patient": () => notFound("patient"),
  "already-open": () =>
    refuse(
      409,
      "patient-access.already-open",
      "This patient has access already. Make a new one-time password, or close the access first.",
    ),
  "email-taken": () =>
    refuse(
      409,
      "patient-access.email-taken",
      "This address belongs to another account at this clinic. Each account needs an address of its own.",
    ),
  "not-open": () =>
    refuse(409, "patient-access.not-open", "This patient has no open access, so there is nothing to change."),
};

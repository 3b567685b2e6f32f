/** Handlers of the list after a procedure, and of what a patient is shown of it. */
import { judgeAftercare } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type Entry, type OwnCare, routes } from "../contract/index.ts";
import { mountEntries } from "./dossier/mountEntries.ts";
import { mountGuarded } from "./mount.ts";
import { invalidFields, notFound, type Refusal } from "./refusal.ts";
import type { Services } from "./services.ts";

export function mountAftercare(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  mountEntries(app, services, {
    kind: "aftercare",
    addresses: {
      list: routes.aftercareLists,
      add: routes.addAftercare,
      read: routes.aftercare,
      correct: routes.correctAftercare,
      history: routes.aftercareHistory,
    },
    check: ({ facts }, { prefix }) => unexplained(facts, prefix),
  });
  mountGuarded(app, services, routes.ownCare, { action: "list", thing: "aftercare" }, async ({ who }) => {
    const courses = who.patientId === null ? [] : await store.courses.ofPatient(who, who.patientId);
    const course = courses.findLast((c) => c.closedOn === null) ?? courses.at(-1);
    if (course === undefined) return notFound("course");
    const lists = await store.dossier("aftercare").ofCourse(who, course);
    const value: OwnCare = { lists: [...lists], contact: await readContact(services, who) };
    return { value };
  });
}

/** A duration outside what sources say needs a reason; one item is chosen once. */
function unexplained(facts: Entry<"aftercare">["facts"], prefix: string): Refusal | null {
  const seen = new Set<string>();
  const { reasons } = judgeAftercare(facts);
  const faults = facts.choices.flatMap(({ item, why }, index) => {
    const path = `${prefix}facts.choices.${index}`;
    const twice = seen.has(item);
    seen.add(item);
    if (twice) return [{ path: `${path}.item`, sentence: `${item} is chosen twice.` }];
    const reason = reasons.find((r) => r.code === "AFTERCARE-OUTSIDE-LIMITS" && r.detail === item);
    if (reason === undefined || why !== null) return [];
    return [{ path: `${path}.why`, sentence: `${reason.seen ?? reason.says}. Say why.` }];
  });
  return faults.length === 0 ? null : invalidFields(faults);
}

/** The newest contact that the clinic keeps. */
async function readContact(
  { store }: Services,
  who: { readonly id: string; readonly name: string },
): Promise<OwnCare["contact"]> {
  const kept = await store.dossier("protocol").between(who, "0001-01-01", "9999-12-31");
  const values = kept.findLast((p) => p.facts.topic === "contact")?.facts.values;
  if (values === undefined) return null;
  const text = (name: string) =>
    typeof values[name] === "string" && values[name] !== "" ? values[name] : null;
  return {
    phone: text("phone"),
    nightPhone: text("nightPhone"),
    emergency: text("emergency"),
    hours: text("hours"),
  };
}

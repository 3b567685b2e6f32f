/** May this person do this to that? A pure function over the table of access, default deny. */
import { type AccessTable, type Action, accessTable, type Role, type Thing } from "./accessTable.ts";

export interface AccessActor {
  readonly roles: readonly Role[];
  /** The patient whose own account this is; null for staff. */
  readonly patientId: string | null;
}

export interface AccessContext {
  /** The patient that the thing belongs to; null when it belongs to none or to many (a list). */
  readonly patientId: string | null;
}

export interface AccessDecision {
  readonly allowed: boolean;
  /** Rule that decided: its id in the table, or "default-deny". */
  readonly rule: string;
}

/**
 * Whether an action is allowed, and by which rule. A rule on one's own things holds only where the actor's patient and
 * the thing's patient are both known and the same.
 */
export function mayDo(
  actor: AccessActor,
  action: Action,
  thing: Thing,
  context: AccessContext,
  table: AccessTable = accessTable,
): AccessDecision {
  const rule = table.rules.find(
    (r) =>
      actor.roles.includes(r.role) &&
      r.actions.includes(action) &&
      r.things.includes(thing) &&
      (r.whose === "any" || (actor.patientId !== null && actor.patientId === context.patientId)),
  );
  return rule === undefined ? { allowed: false, rule: "default-deny" } : { allowed: true, rule: rule.id };
}

/** The calls of one kind of dossier entry: those of every record with versions, and lists by course, patient, day and key. */
import { randomUUID } from "node:crypto";
import { and, eq, gte, lte, type SQL } from "drizzle-orm";
import type { DossierKind, Entry } from "../../contract/index.ts";
import type { StoreContext } from "../database.ts";
import type { Actor, DossierRecords } from "../port.ts";
import { StoreRefusal } from "../refusal.ts";
import { dossierEntryVersion as table } from "../schema/index.ts";
import { correctRecord } from "../versions/correctRecord.ts";
import { createRecord } from "../versions/createRecord.ts";
import { inOrderOfCreation } from "../versions/inOrderOfCreation.ts";
import { listRecords } from "../versions/listRecords.ts";
import { newestVersion } from "../versions/newestVersion.ts";
import { versionedRecords } from "../versions/versionedRecords.ts";
import { dossierKind } from "./dossierKind.ts";
import { placeDraft } from "./placeDraft.ts";

export function dossierRecords<Kind extends DossierKind>(
  context: StoreContext,
  name: Kind,
): DossierRecords<Kind> {
  const kind = dossierKind(name);
  const list = async (
    actor: Actor,
    query: { condition: SQL | undefined; patientId: string | null; asked: string },
  ): Promise<Entry<Kind>[]> => {
    const found = await listRecords(context, kind, actor, query);
    const inOrder = await inOrderOfCreation(context.db, kind, found);
    return inOrder.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  };
  const { find, history } = versionedRecords(context, kind);
  return {
    find,
    history,
    create: async (actor, draft) =>
      createRecord(context, kind, actor, {
        id: randomUUID(),
        facts: await placeDraft(context, name, draft),
      }),
    correct: async (actor, correction) => {
      const facts = await placeDraft(context, name, correction.facts);
      const standing = await newestVersion(context.db, kind, correction.id);
      if (standing !== null && standing.courseId !== facts.courseId)
        throw new StoreRefusal("dossier.moved", `A ${name} stays with its course; write a new one instead.`);
      return correctRecord(context, kind, actor, { ...correction, facts });
    },
    ofCourse: (actor, course) =>
      list(actor, {
        condition: eq(table.courseId, course.id),
        patientId: course.patientId,
        asked: `${name} of course ${course.id}`,
      }),
    between: (actor, from, to) =>
      list(actor, {
        condition: and(gte(table.on, from), lte(table.on, to)),
        patientId: null,
        asked: `${name} from ${from} to ${to}`,
      }),
    withKey: async (actor, key) => {
      const found = await list(actor, {
        condition: eq(table.key, key),
        patientId: null,
        asked: `${name} with the key ${key}`,
      });
      return found[0] ?? null;
    },
  };
}

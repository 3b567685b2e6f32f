/** The five addresses of a kind of entry that is kept for the whole clinic: list, add, read, correct, history. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { entryDraftSchema, entrySchema } from "../dossier/entry.ts";
import type { EntryRoutesOptions } from "./entryRoutes.ts";
import {
  body,
  conflictOver,
  correctionOf,
  guarded,
  idParameter,
  invalid,
  json,
  notFound,
  taken,
  unreadable,
} from "./shared.ts";

const lookUp = { ...guarded, ...notFound, ...invalid };
const change = { ...lookUp, ...unreadable };

export function keptEntryRoutes<const Path extends string, Facts extends z.ZodType>(
  options: EntryRoutesOptions<Path, Facts>,
) {
  const { path, word } = options;
  const entry = entrySchema(options.facts);
  const draft = entryDraftSchema(options.facts).extend({ courseId: z.null() });
  const one = `${path}/{id}` as const;
  const tags = ["clinic"];
  return {
    list: createRoute({
      method: "get",
      path,
      tags,
      summary: `Every ${word} that the clinic keeps, by day`,
      responses: { 200: json(z.array(entry), "Entries, newest version of each"), ...guarded },
    }),
    add: createRoute({
      method: "post",
      path,
      tags,
      summary: `Keep a ${word} for the clinic`,
      request: { body: body(draft) },
      responses: { 201: json(entry, "The entry"), ...taken, ...change },
    }),
    read: createRoute({
      method: "get",
      path: one,
      tags,
      summary: `A ${word}, newest version`,
      request: { params: idParameter },
      responses: { 200: json(entry, "The entry"), ...lookUp },
    }),
    correct: createRoute({
      method: "put",
      path: one,
      tags,
      summary: `Correct a ${word}: a new version beside the old ones`,
      request: { params: idParameter, body: body(correctionOf(draft)) },
      responses: { 200: json(entry, "The new version"), ...conflictOver(entry), ...change },
    }),
    history: createRoute({
      method: "get",
      path: `${path}/{id}/history` as const,
      tags,
      summary: `All versions of a ${word}, first to newest`,
      request: { params: idParameter },
      responses: { 200: json(z.array(entry), "Versions"), ...lookUp },
    }),
  };
}

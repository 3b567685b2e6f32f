/** The five addresses of a kind of entry that belongs to a course: list, add, read, correct, history. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { entryDraftSchema, entrySchema } from "../dossier/entry.ts";
import { idSchema } from "../things.ts";
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

export interface EntryRoutesOptions<Path extends string, Facts extends z.ZodType> {
  /** "/api/medications". */
  readonly path: Path;
  /** The word for one of them in the documentation: "medication". */
  readonly word: string;
  readonly facts: Facts;
}

export function entryRoutes<const Path extends string, Facts extends z.ZodType>(
  options: EntryRoutesOptions<Path, Facts>,
) {
  const { path, word } = options;
  const entry = entrySchema(options.facts);
  const draft = entryDraftSchema(options.facts).extend({ courseId: idSchema });
  const one = `${path}/{id}` as const;
  const tags = ["dossier"];
  return {
    list: createRoute({
      method: "get",
      path,
      tags,
      summary: `Every ${word} of a course, by day`,
      request: { query: z.object({ courseId: idSchema }) },
      responses: { 200: json(z.array(entry), "Entries, newest version of each"), ...lookUp },
    }),
    add: createRoute({
      method: "post",
      path,
      tags,
      summary: `Write a ${word} into the dossier of a course`,
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

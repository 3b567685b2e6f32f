/** Four addresses that every kind of entry has, kept for a course or for the whole clinic: add, read, correct, history. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { entrySchema } from "../dossier/entry.ts";
import { body, change, conflictOver, correctionOf, idParameter, json, lookUp, taken } from "./shared.ts";

export interface EntryRoutesOptions<Path extends string, Facts extends z.ZodType> {
  /** "/api/medications". */
  readonly path: Path;
  /** The word for one of them in the documentation: "medication". */
  readonly word: string;
  readonly facts: Facts;
}

export interface VersionedRoutesOptions<Path extends string, Facts extends z.ZodType, Draft extends z.ZodType>
  extends EntryRoutesOptions<Path, Facts> {
  readonly draft: Draft;
  readonly tags: string[];
  /** What adding one does, for the documentation. */
  readonly adds: string;
}

export function versionedRoutes<const Path extends string, Facts extends z.ZodType, Draft extends z.ZodType>({
  path,
  word,
  facts,
  draft,
  tags,
  adds,
}: VersionedRoutesOptions<Path, Facts, Draft>) {
  const entry = entrySchema(facts);
  const one = `${path}/{id}` as const;
  return {
    add: createRoute({
      method: "post",
      path,
      tags,
      summary: adds,
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

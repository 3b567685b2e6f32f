/** The five addresses of a kind of entry that belongs to a course: list, add, read, correct, history. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { entryDraftSchema, entrySchema } from "../dossier/entry.ts";
import { idSchema } from "../things.ts";
import { json, lookUp } from "./shared.ts";
import { type EntryRoutesOptions, versionedRoutes } from "./versionedRoutes.ts";

const tags = ["dossier"];

export function entryRoutes<const Path extends string, Facts extends z.ZodType>(
  options: EntryRoutesOptions<Path, Facts>,
) {
  const { path, word, facts } = options;
  const draft = entryDraftSchema(facts).extend({ courseId: idSchema });
  const adds = `Write a ${word} into the dossier of a course`;
  return {
    list: createRoute({
      method: "get",
      path,
      tags,
      summary: `Every ${word} of a course, by day`,
      request: { query: z.object({ courseId: idSchema }) },
      responses: { 200: json(z.array(entrySchema(facts)), "Entries, newest version of each"), ...lookUp },
    }),
    ...versionedRoutes({ ...options, draft, tags, adds }),
  };
}

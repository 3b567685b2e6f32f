/** The five addresses of a kind of entry that is kept for the whole clinic: list, add, read, correct, history. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { entryDraftSchema, entrySchema } from "../dossier/entry.ts";
import { guarded, json } from "./shared.ts";
import { type EntryRoutesOptions, versionedRoutes } from "./versionedRoutes.ts";

const tags = ["clinic"];

export function keptEntryRoutes<const Path extends string, Facts extends z.ZodType>(
  options: EntryRoutesOptions<Path, Facts>,
) {
  const { path, word, facts } = options;
  const draft = entryDraftSchema(facts).extend({ courseId: z.null() });
  return {
    list: createRoute({
      method: "get",
      path,
      tags,
      summary: `Every ${word} that the clinic keeps, by day`,
      responses: { 200: json(z.array(entrySchema(facts)), "Entries, newest version of each"), ...guarded },
    }),
    ...versionedRoutes({ ...options, draft, tags, adds: `Keep a ${word} for the clinic` }),
  };
}

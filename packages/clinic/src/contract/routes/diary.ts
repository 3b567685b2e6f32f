/** Routes of the patient's diary and its photographs. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { diaryFactsSchema, photoViews } from "../dossier/diary.ts";
import { entrySchema } from "../dossier/entry.ts";
import { idSchema } from "../things.ts";
import { entryRoutes } from "./entryRoutes.ts";
import { guarded, invalid, json, notFound, taken, unreadable } from "./shared.ts";

const made = entryRoutes({ path: "/api/diary", word: "diary entry", facts: diaryFactsSchema });
const photoParameters = z.object({ id: idSchema, view: z.enum(photoViews) });
const photoPath = "/api/diary/{id}/photos/{view}";

export const diaryRoutes = {
  diary: made.list,
  addDiaryEntry: made.add,
  diaryEntry: made.read,
  correctDiaryEntry: made.correct,
  diaryEntryHistory: made.history,
  addDiaryPhoto: createRoute({
    method: "post",
    path: photoPath,
    tags: ["dossier"],
    summary: "Add a photograph of a standard view to a diary entry; the same bytes twice are one photograph",
    request: {
      params: photoParameters,
      body: {
        required: true,
        content: {
          "multipart/form-data": {
            /** JPEG, PNG, WebP or TIFF, at most 60 MB; where and when it was taken is removed. */
            schema: z.object({ file: z.file().meta({ type: "string", format: "binary" }) }),
          },
        },
      },
    },
    responses: {
      200: json(entrySchema(diaryFactsSchema), "The entry with its photographs"),
      ...guarded,
      ...notFound,
      ...taken,
      ...invalid,
      ...unreadable,
    },
  }),
  diaryPhoto: createRoute({
    method: "get",
    path: photoPath,
    tags: ["dossier"],
    summary: "The photograph of a view in a diary entry",
    request: { params: photoParameters },
    responses: {
      200: {
        description: "The bytes as stored",
        content: { "image/*": { schema: z.string().meta({ format: "binary" }) } },
      },
      ...guarded,
      ...notFound,
      ...invalid,
    },
  }),
};

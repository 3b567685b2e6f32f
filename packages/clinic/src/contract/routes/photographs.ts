/** Routes of photographs of the head at visits, by standard view. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { photoViews } from "../dossier/diary.ts";
import { entrySchema } from "../dossier/entry.ts";
import { photographFactsSchema } from "../dossier/photograph.ts";
import { idSchema } from "../things.ts";
import { guarded, idParameter, invalid, json, notFound, taken, unreadable } from "./shared.ts";

const tags = ["dossier"];

export const photographRoutes = {
  photographs: createRoute({
    method: "get",
    path: "/api/courses/{id}/photographs",
    tags,
    summary: "Photographs of a course by the day of their visit",
    request: { params: idParameter },
    responses: {
      200: json(z.array(entrySchema(photographFactsSchema)), "Newest version of each"),
      ...guarded,
      ...notFound,
      ...invalid,
    },
  }),
  addPhotograph: createRoute({
    method: "post",
    path: "/api/visits/{id}/photographs/{view}",
    tags,
    summary:
      "Add the photograph of a view to a visit; a second one stands beside the first as its newer version",
    request: {
      params: z.object({ id: idSchema, view: z.enum(photoViews) }),
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
      200: json(entrySchema(photographFactsSchema), "The photograph"),
      ...guarded,
      ...notFound,
      ...taken,
      ...invalid,
      ...unreadable,
    },
  }),
  photographContent: createRoute({
    method: "get",
    path: "/api/photographs/{id}/content",
    tags,
    summary: "The photograph's bytes as stored",
    request: { params: idParameter },
    responses: {
      200: {
        description: "The bytes",
        content: { "image/*": { schema: z.string().meta({ format: "binary" }) } },
      },
      ...guarded,
      ...notFound,
      ...invalid,
    },
  }),
};

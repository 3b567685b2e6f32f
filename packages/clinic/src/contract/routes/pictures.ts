/** Routes of pictures: upload, bytes, overlay, calibration, measurements, progress. */
import { editsSchema } from "@anagen/trichometry";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { pictureFactsSchema, pictureSchema, progressSchema, storedMeasurementSchema } from "../things.ts";
import { deviceProfileViewSchema } from "../views.ts";
import {
  body,
  conflictOver,
  correctionOf,
  guarded,
  idParameter,
  json,
  lookUp,
  unreadable,
} from "./shared.ts";

const tags = ["pictures"];

/** Largest upload taken, in bytes. */
export const largestUploadBytes = 60 * 1024 * 1024;

/** The facts beside the file; the visit stands in the address. */
export const uploadFactsSchema = pictureFactsSchema.omit({ visitId: true }).strict();

/** Edits on one version of a measurement; the server makes the numbers from them. */
export const measurementEditsSchema = z.strictObject({
  /** The version that the edits were made on; another than `fromVersion` where a person went back to an earlier one. */
  baseVersion: z.number().int().positive(),
  edits: editsSchema.min(1, "Change something first."),
});

/** `created` is false when the same bytes were already there for this visit and site: then it is that picture. */
export const uploadAnswerSchema = z.object({
  picture: pictureSchema,
  created: z.boolean(),
  sentence: z.string(),
});

const pictureBytes = (description: string) => ({
  description,
  content: {
    "image/*": { schema: z.string().meta({ format: "binary" }) },
  },
});

export const pictureRoutes = {
  devices: createRoute({
    method: "get",
    path: "/api/devices",
    tags,
    summary: "Device profiles with their scale and where it comes from",
    responses: { 200: json(z.array(deviceProfileViewSchema), "Profiles"), ...guarded },
  }),
  picturesOfVisit: createRoute({
    method: "get",
    path: "/api/visits/{id}/pictures",
    tags,
    summary: "Pictures of a visit",
    request: { params: idParameter },
    responses: { 200: json(z.array(pictureSchema), "Pictures"), ...lookUp },
  }),
  upload: createRoute({
    method: "post",
    path: "/api/visits/{id}/pictures",
    tags,
    summary: "Upload a picture to a visit; measuring begins by itself",
    request: {
      params: idParameter,
      body: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: z.object({
              /** JPEG, PNG, WebP or TIFF, at most 60 MB and 40 megapixels. */
              file: z.file().meta({ type: "string", format: "binary" }),
              /** `uploadFactsSchema` as JSON text. */
              facts: z.string(),
            }),
          },
        },
      },
    },
    responses: {
      200: json(uploadAnswerSchema, "These bytes were already there; the picture that has them"),
      201: json(uploadAnswerSchema, "Stored; measuring waits its turn"),
      ...lookUp,
      ...unreadable,
    },
  }),
  picture: createRoute({
    method: "get",
    path: "/api/pictures/{id}",
    tags,
    summary: "A picture's facts and state, newest version",
    request: { params: idParameter },
    responses: { 200: json(pictureSchema, "The picture"), ...lookUp },
  }),
  correctPicture: createRoute({
    method: "put",
    path: "/api/pictures/{id}",
    tags,
    summary: "Correct scale, device or site (or mark a scale by two clicks): a new version, measured again",
    request: { params: idParameter, body: body(correctionOf(pictureFactsSchema.strict())) },
    responses: {
      200: json(pictureSchema, "The new version; measuring waits its turn"),
      ...conflictOver(pictureSchema),
      ...lookUp,
      ...unreadable,
    },
  }),
  pictureHistory: createRoute({
    method: "get",
    path: "/api/pictures/{id}/history",
    tags,
    summary: "All versions, first to newest",
    request: { params: idParameter },
    responses: { 200: json(z.array(pictureSchema), "Versions"), ...lookUp },
  }),
  pictureContent: createRoute({
    method: "get",
    path: "/api/pictures/{id}/content",
    tags,
    summary: "The picture's bytes as stored (location data removed)",
    request: { params: idParameter },
    responses: { 200: pictureBytes("The bytes"), ...lookUp },
  }),
  pictureThumbnail: createRoute({
    method: "get",
    path: "/api/pictures/{id}/thumbnail",
    tags,
    summary: "A small copy for lists, at most 320 pixels wide or high",
    request: { params: idParameter },
    responses: { 200: pictureBytes("The bytes"), ...lookUp },
  }),
  pictureOverlay: createRoute({
    method: "get",
    path: "/api/pictures/{id}/overlay.svg",
    tags,
    summary: "The measured hairs as a drawing in the picture's pixels",
    request: { params: idParameter },
    responses: {
      200: { description: "The drawing", content: { "image/svg+xml": { schema: z.string() } } },
      ...lookUp,
    },
  }),
  measurements: createRoute({
    method: "get",
    path: "/api/pictures/{id}/measurements",
    tags,
    summary: "All measurements of a picture, first to newest",
    request: { params: idParameter },
    responses: { 200: json(z.array(storedMeasurementSchema), "Measurements"), ...lookUp },
  }),
  correctMeasurement: createRoute({
    method: "put",
    path: "/api/pictures/{id}/measurement",
    tags,
    summary:
      "Correct a measurement by a list of edits: a new version beside the earlier ones, all of them kept",
    request: { params: idParameter, body: body(correctionOf(measurementEditsSchema)) },
    responses: {
      200: json(storedMeasurementSchema, "The new version, its numbers made anew from the corrected hairs"),
      ...conflictOver(storedMeasurementSchema),
      ...lookUp,
      ...unreadable,
    },
  }),
  progress: createRoute({
    method: "get",
    path: "/api/pictures/{id}/progress",
    tags,
    summary: "Server-sent events `progress` until the picture is measured, refused or failed",
    request: { params: idParameter },
    responses: {
      200: {
        description: "Each event's data is a progress in JSON",
        content: { "text/event-stream": { schema: progressSchema } },
      },
      ...lookUp,
    },
  }),
};

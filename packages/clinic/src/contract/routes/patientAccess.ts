/** Routes of a patient's access to their own page: how it stands, give, change. */
import { createRoute } from "@hono/zod-openapi";
import {
  accessChangedSchema,
  accessChangeSchema,
  accessGiftSchema,
  patientAccessSchema,
} from "../patientAccess.ts";
import { body, guarded, idParameter, invalid, json, notFound, taken, unreadable } from "./shared.ts";

const tags = ["patients"];
const path = "/api/patients/{id}/access";
const change = { ...guarded, ...notFound, ...taken, ...invalid, ...unreadable };

export const patientAccessRoutes = {
  patientAccess: createRoute({
    method: "get",
    path,
    tags,
    summary: "Whether the patient may sign in to their own page, since when and with which address",
    request: { params: idParameter },
    responses: {
      200: json(patientAccessSchema, "How the access stands"),
      ...guarded,
      ...notFound,
      ...invalid,
    },
  }),
  givePatientAccess: createRoute({
    method: "post",
    path,
    tags,
    summary: "Give the patient access to their own page, with a password for one sign-in",
    request: { params: idParameter, body: body(accessGiftSchema) },
    responses: { 201: json(accessChangedSchema, "The access and its one-time password"), ...change },
  }),
  changePatientAccess: createRoute({
    method: "put",
    path,
    tags,
    summary: "Close the patient's access, or make a new one-time password",
    request: { params: idParameter, body: body(accessChangeSchema) },
    responses: { 200: json(accessChangedSchema, "The access as it is now"), ...change },
  }),
};

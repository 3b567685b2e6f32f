/** Routes of the audit log, the health of the server and the description of this interface. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { auditEntrySchema, idSchema } from "../things.ts";
import { guarded, invalid, json } from "./shared.ts";

const tags = ["oversight"];

export const auditVerificationSchema = z.object({
  ok: z.boolean(),
  /** How many entries were checked; null when the chain is broken. */
  entries: z.number().int().nullable(),
  /** First entry that does not fit; null when all do. */
  brokenAt: z.number().int().nullable(),
  sentence: z.string(),
});

export const oversightRoutes = {
  audit: createRoute({
    method: "get",
    path: "/api/audit",
    tags,
    summary: "Who read and wrote what, newest first",
    request: {
      query: z.object({
        patientId: idSchema.optional(),
        /** Only entries before this sequence number, to turn the page. */
        before: z.coerce.number().int().positive().optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    },
    responses: { 200: json(z.array(auditEntrySchema), "Entries, newest first"), ...guarded, ...invalid },
  }),
  auditVerification: createRoute({
    method: "get",
    path: "/api/audit/verification",
    tags,
    summary: "Recompute every hash of the audit log",
    responses: { 200: json(auditVerificationSchema, "Whether the chain is whole"), ...guarded },
  }),
  health: createRoute({
    method: "get",
    path: "/api/health",
    tags,
    summary: "Whether the server answers",
    responses: {
      200: json(z.object({ status: z.literal("ok"), version: z.string() }), "It does"),
    },
  }),
  openapi: createRoute({
    method: "get",
    path: "/api/openapi.json",
    tags,
    summary: "This interface as OpenAPI 3.1",
    responses: { 200: json(z.record(z.string(), z.unknown()), "The document") },
  }),
};

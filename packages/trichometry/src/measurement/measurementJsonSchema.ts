/** The measurement's JSON schema (draft 2020-12), for programs in other languages. */
import { z } from "zod";
import { measurementSchema } from "./schema.ts";

export function measurementJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(measurementSchema, { target: "draft-2020-12" });
}

/** JSON Schema (draft 2020-12) of a comparison, for programs in other languages. */
import { z } from "zod";
import { comparisonSchema } from "./schema.ts";

export const comparisonJsonSchema = (): Record<string, unknown> =>
  z.toJSONSchema(comparisonSchema, { target: "draft-2020-12" });

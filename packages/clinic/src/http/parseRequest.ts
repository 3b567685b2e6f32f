/** Reads and validates path, query and JSON body of a request against its route; every fault names its field. */
import type { Context } from "hono";
import type { z } from "zod";
import type { Problem } from "../contract/index.ts";
import type { AnyRoute } from "./mount.ts";
import { invalidFields, notFound, type Refusal, refuse } from "./refusal.ts";

/** Largest JSON body taken, in bytes: the longest form is some kilobytes. */
const largestJsonBytes = 256 * 1024;

interface Parsed {
  readonly param: unknown;
  readonly query: unknown;
  readonly json: unknown;
  readonly context: Context;
}

/** The validated parts, or what is wrong with them. A path that names no possible id is answered as not found. */
export async function parseRequest(context: Context, route: AnyRoute): Promise<Parsed | Refusal> {
  const {
    params,
    query: querySchema,
    body,
  } = (route.request ?? {}) as {
    params?: z.ZodType;
    query?: z.ZodType;
    body?: { content: Record<string, { schema: z.ZodType }> };
  };
  const param = params?.safeParse(context.req.param());
  if (param?.success === false) return notFound(thingOf(route.path));
  const query = querySchema?.safeParse(context.req.query());
  if (query?.success === false) return invalidFields(fieldsOf(query.error));
  const schema = body?.content["application/json"]?.schema;
  if (schema === undefined) return { param: param?.data, query: query?.data, json: undefined, context };
  const text = await readJson(context);
  if ("kind" in text) return text;
  const json = schema.safeParse(text.value);
  if (!json.success) return invalidFields(fieldsOf(json.error));
  return { param: param?.data, query: query?.data, json: json.data, context };
}

/** Faults of a form, one sentence a field; unknown fields are named one by one. */
export function fieldsOf(error: z.ZodError): NonNullable<Problem["fields"]> {
  return error.issues.flatMap((issue) => {
    const path = issue.path.join(".");
    if (issue.code !== "unrecognized_keys")
      return [{ path, sentence: `${issue.message}.`.replace("..", ".") }];
    return issue.keys.map((key) => ({
      path: path === "" ? key : `${path}.${key}`,
      sentence: "There is no such field.",
    }));
  });
}

async function readJson(context: Context): Promise<{ readonly value: unknown } | Refusal> {
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    const seen = type === undefined || type === "" ? "no content type" : type;
    return refuse(415, "request.not-json", `This address takes application/json; the request has ${seen}.`);
  }
  const text = await readLimited(context.req.raw, largestJsonBytes);
  if (text === null) {
    const limit = `${largestJsonBytes / 1024} KB`;
    return refuse(413, "request.too-large", `A form may have at most ${limit}; this one is larger.`);
  }
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text)) };
  } catch {
    return refuse(400, "request.malformed", "The body is not JSON in UTF-8.");
  }
}

/** The body's bytes, read no further than the limit; null when there is more. Rejects when the sender stops midway. */
export async function readLimited(request: Request, limitBytes: number): Promise<Uint8Array | null> {
  const stated = Number(request.headers.get("content-length") ?? "0");
  if (stated > limitBytes) return null;
  if (request.body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.byteLength;
    if (length > limitBytes) {
      // Not awaited: a sender who goes on sending must not keep the answer waiting.
      reader.cancel().catch(() => {});
      return null;
    }
    parts.push(read.value);
  }
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** "/api/visits/{id}/view" → "visit". */
function thingOf(path: string): string {
  const plural = path.split("/")[2] ?? "thing";
  return plural.endsWith("s") ? plural.slice(0, -1) : plural;
}

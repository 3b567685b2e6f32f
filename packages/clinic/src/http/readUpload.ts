/** Reads an upload: one file and its facts as JSON, no further than the limit. */
import { largestUploadBytes, uploadFactsSchema } from "../contract/index.ts";
import { fieldsOf, readLimited } from "./parseRequest.ts";
import { invalidField, invalidFields, isRefusal, type Refusal, refuse } from "./refusal.ts";

export interface Upload {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  readonly facts: ReturnType<typeof uploadFactsSchema.parse>;
}

/** Room beside the file for the facts and the parts' own headers. */
const envelopeBytes = 64 * 1024;

/**
 * The file and its facts, or why not. An upload that is cut off midway rejects or is refused here, before anything
 * was stored.
 */
export async function readUpload(request: Request): Promise<Upload | Refusal> {
  const form = await readForm(request, "A picture is uploaded as multipart/form-data with file and facts.");
  if (isRefusal(form)) return form;
  const file = await fileOf(form);
  if (isRefusal(file)) return file;
  const facts = readFacts(form.get("facts"));
  return "kind" in facts ? facts : { ...file, facts: facts.value };
}

/** A file without facts: what it is of stands in the address. */
export async function readFileUpload(request: Request): Promise<Omit<Upload, "facts"> | Refusal> {
  const form = await readForm(request, "A photograph is uploaded as multipart/form-data with file.");
  return isRefusal(form) ? form : fileOf(form);
}

async function readForm(request: Request, rule: string): Promise<FormData | Refusal> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data"))
    return refuse(415, "request.not-multipart", rule);
  const body = await readLimited(request, largestUploadBytes + envelopeBytes).catch(() => "cut-off" as const);
  if (body === "cut-off") return cutOff();
  if (body === null) return tooLarge();
  const form = await new Response(body as Uint8Array<ArrayBuffer>, { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  return form ?? cutOff();
}

async function fileOf(form: FormData): Promise<Omit<Upload, "facts"> | Refusal> {
  const file = form.get("file");
  if (file === null || typeof file === "string") return invalidField("file", "The upload has no file.");
  if (file.size > largestUploadBytes) return tooLarge();
  const name = file.name === "" || file.name === "blob" ? null : file.name.slice(0, 200);
  return { bytes: new Uint8Array(await file.arrayBuffer()), name };
}

function readFacts(text: unknown): { readonly value: Upload["facts"] } | Refusal {
  if (typeof text !== "string") return invalidField("facts", "The upload has no facts beside the file.");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return invalidField("facts", "The facts beside the file are not JSON.");
  }
  const facts = uploadFactsSchema.safeParse(json);
  return facts.success ? { value: facts.data } : invalidFields(fieldsOf(facts.error));
}

function cutOff(): Refusal {
  const detail = "The upload ended before it was whole. Nothing was stored; send the picture again.";
  return refuse(400, "upload.cut-off", detail);
}

function tooLarge(): Refusal {
  const limit = `${largestUploadBytes / (1024 * 1024)} MB`;
  return refuse(413, "upload.too-large", `A picture may have at most ${limit}; this upload is larger.`);
}

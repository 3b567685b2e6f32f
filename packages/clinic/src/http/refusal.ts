/** Failures of the HTTP interface as values, and the one place where they become problem details (RFC 9457). */
import type { Problem } from "../contract/index.ts";

export interface Refusal {
  readonly kind: "refusal";
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500;
  /** Stable, for programs: "access.denied". */
  readonly code: string;
  /** One sentence for a person, with the rule and the value seen. */
  readonly detail: string;
  readonly fields?: Problem["fields"];
  /** Of a conflict: what stands now. */
  readonly newest?: unknown;
  /** Seconds after which trying again makes sense. */
  readonly retryAfterS?: number;
}

const titles: Record<Refusal["status"], string> = {
  400: "Not understood",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  413: "Too large",
  415: "Wrong kind of content",
  422: "Not valid",
  429: "Too many tries",
  500: "Something went wrong here",
};

export function refuse(
  status: Refusal["status"],
  code: string,
  detail: string,
  more: Pick<Refusal, "fields" | "newest" | "retryAfterS"> = {},
): Refusal {
  return { kind: "refusal", status, code, detail, ...more };
}

export const notSignedIn = (): Refusal =>
  refuse(401, "access.signed-out", "Nobody is signed in, or the sign-in has ended. Sign in and try again.");

export const notAllowed = (): Refusal =>
  refuse(403, "access.denied", "Your roles at this clinic do not allow this. The attempt is on record.");

export const notFound = (thing: string): Refusal =>
  refuse(404, `${thing}.not-found`, `There is no such ${thing}, or you may not see it.`);

export const invalidFields = (fields: NonNullable<Problem["fields"]>): Refusal =>
  refuse(422, "request.invalid", fields.map((f) => `${f.path}: ${f.sentence}`).join(" "), { fields });

export const invalidField = (path: string, sentence: string): Refusal => invalidFields([{ path, sentence }]);

export const conflictWith = (thing: string, newest: { version: number }): Refusal =>
  refuse(
    409,
    "record.conflict",
    `This ${thing} was corrected in the meantime; version ${newest.version} stands now. Nothing was written.`,
    { newest },
  );

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "refusal";
}

/** The response of a failure: the only place where failures meet HTTP. */
export function toResponse(refusal: Refusal): Response {
  const { status, code, detail, fields, newest, retryAfterS } = refusal;
  const problem = {
    type: `https://anagen.invalid/problems/${code}`,
    title: titles[status],
    status,
    code,
    detail,
    ...(fields === undefined ? {} : { fields }),
    ...(newest === undefined ? {} : { newest }),
  };
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (retryAfterS !== undefined) headers.set("retry-after", String(Math.ceil(retryAfterS)));
  return new Response(JSON.stringify(problem), { status, headers });
}

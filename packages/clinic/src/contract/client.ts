/** The typed client of the HTTP interface, for pages, tests and commands alike. */
import { hc } from "hono/client";
import type { Api } from "./routes.ts";
import { type Problem, problemSchema } from "./things.ts";

export type Client = ReturnType<typeof createClient>;

/**
 * A client whose calls mirror the addresses: `client.api.patients[":id"].$get({ param: { id } })`.
 *
 * @param baseUrl where the server answers; "" or "/" in a page that this server delivered
 * @param fetchWith what sends the request; the global `fetch` by default, `app.request` in tests
 */
export function createClient(baseUrl: string, fetchWith?: typeof fetch) {
  return hc<Api>(
    baseUrl === "" ? "/" : baseUrl,
    fetchWith === undefined ? { init: { credentials: "same-origin" } } : { fetch: fetchWith },
  );
}

/** What a call gave: its value, or the problem as a value that can be shown. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

interface TypedAnswer {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}

/** The success type of a typed response: what `json()` gives where `ok` is true. */
type ValueOf<R> = R extends { ok: true; json(): Promise<infer T> } ? T : never;

/**
 * Waits for a call of the client and gives its value or its problem; no response throws. A server that cannot be
 * reached is a problem too (`network.unreachable`), so that pages have one way to say what went wrong.
 */
export async function answerOf<R extends TypedAnswer>(call: Promise<R>): Promise<Answer<ValueOf<R>>> {
  try {
    const response = await call;
    const value = response.status === 204 ? undefined : await response.json();
    if (response.ok) return { ok: true, value: value as ValueOf<R> };
    const problem = problemSchema.loose().safeParse(value);
    return { ok: false, problem: problem.success ? problem.data : unreadable(response.status) };
  } catch {
    return {
      ok: false,
      problem: {
        type: "about:blank",
        title: "No connection",
        status: 0,
        code: "network.unreachable",
        detail: "The clinic's server does not answer. What you typed is still here; try again in a moment.",
      },
    };
  }
}

function unreadable(status: number): Problem {
  return {
    type: "about:blank",
    title: "Unexpected answer",
    status,
    code: "network.unreadable",
    detail: `The clinic's server gave an answer that this page cannot read (status ${status}).`,
  };
}

/** The one way in which pages ask the server: a value, or a problem that can be shown, thrown for TanStack Query. */
import { type Answer, type Client, createClient, type Problem } from "@anagen/clinic/contract";

export const client: Client = createClient("");

/** A failure of the server's, as an exception, because TanStack Query takes failures so. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** The value of an answer; throws its problem. */
export async function valueOfAnswer<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (got.ok) return got.value;
  throw new ProblemError(got.problem);
}

/** The problem behind any failure, in a form that can be shown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    type: "about:blank",
    title: "Something went wrong on this page",
    status: 0,
    code: "page.failure",
    detail: error instanceof Error ? error.message : String(error),
  };
}

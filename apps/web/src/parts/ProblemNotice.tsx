/** A failure in the server's own words. */
import { problemOf } from "../api/ask.ts";
import { saySentence } from "../words/saySentence.ts";
import { Notice } from "./Notice.tsx";

export function ProblemNotice({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return null;
  const problem = problemOf(error);
  return (
    <Notice tone="alarm" live>
      <p>{saySentence(problem.detail)}</p>
    </Notice>
  );
}

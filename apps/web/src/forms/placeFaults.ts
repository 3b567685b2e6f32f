/** Puts the server's faults beside their fields by path ("facts.dermoscopy.date"), and goes to the first one. */
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { problemOf } from "../api/ask.ts";

export function placeFaultsByPath<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  error: unknown,
): void {
  for (const { path, sentence } of problemOf(error).fields ?? [])
    form.setError(path.replace(/^(facts\.)+/, "") as Path<Values>, { type: "server", message: sentence });
}

/** Brings the first fault into view, for a form longer than the screen. */
export function showFirstFault(): void {
  requestAnimationFrame(() => {
    const at = document.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]');
    at?.scrollIntoView({ block: "center" });
    at?.focus();
  });
}

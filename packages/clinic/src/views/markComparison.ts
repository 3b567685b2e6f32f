/** A comparison made anew with a person's marks on the tattoo dots: a new version, the one without them is kept. */
import type { Entry } from "../contract/index.ts";
import type { Actor, Corrected } from "../store/port.ts";
import {
  type ComparedPictures,
  type ComparisonRefusal,
  type ComparisonServices,
  compareNow,
  type Marks,
  measuredOfOneSite,
} from "./compareNow.ts";

export async function markComparison(
  services: ComparisonServices,
  actor: Actor,
  pictures: ComparedPictures,
  {
    marks,
    standing,
  }: { readonly marks: Marks; readonly standing: Pick<Entry<"comparison">, "id" | "version"> },
): Promise<
  { readonly kind: "marked"; readonly corrected: Corrected<Entry<"comparison">> } | ComparisonRefusal
> {
  const measured = await measuredOfOneSite(services.store, actor, pictures);
  if ("kind" in measured) return measured;
  const made = await compareNow(services, pictures, { ...measured, marks });
  if (made.kind === "refused") return made;
  const reason = marks.before.length > 0 ? "tattoo dot marked" : "marks of the tattoo dot taken away";
  const { id, version: fromVersion } = standing;
  const records = services.store.dossier("comparison");
  return {
    kind: "marked",
    corrected: await records.correct(actor, { id, fromVersion, reason, facts: made.draft }),
  };
}

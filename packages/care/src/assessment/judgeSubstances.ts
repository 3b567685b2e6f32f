/** Allergies against the anaesthetic and the product, diseases and infections. */
import { when } from "../rules/fired.ts";
import type { Fired } from "../rules/judge.ts";
import type { CandidacyFacts } from "./candidacyFacts.ts";
import { coreCriteria } from "./coreCriteria.ts";

/** What allergies, diseases and infections lead to, whatever the rule set. */
export function judgeSubstances(facts: CandidacyFacts): Fired[] {
  const anaesthetics: readonly string[] = coreCriteria.anaestheticAllergies;
  const excluded: readonly string[] = coreCriteria.diseasesExcluded;
  const allergies = (facts.allergies ?? []).map((a) => a.toLowerCase());
  const components = (facts.product?.components ?? []).map((c) => c.toLowerCase());
  const mustDeclare = facts.product?.source === "allogeneic" || facts.product?.cultured === true;
  const others = allergies.filter((a) => !anaesthetics.includes(a));
  return [
    ...when(others.length < allergies.length, "ALLERGY-ANAESTHETIC"),
    ...allergies.flatMap((a) => when(components.includes(a), "ALLERGY-PRODUCT-COMPONENT", a)),
    ...when(mustDeclare && components.length === 0 && others.length > 0, "PRODUCT-COMPONENTS-UNKNOWN"),
    ...(facts.diseases ?? []).flatMap((d) =>
      when(true, excluded.includes(d) ? "DISEASE-EXCLUDED" : "DISEASE-REFER", d),
    ),
    ...Object.entries(facts.infections ?? {}).flatMap(([name, result]) =>
      when(result === "positive", "INFECTION-POSITIVE", name),
    ),
  ];
}

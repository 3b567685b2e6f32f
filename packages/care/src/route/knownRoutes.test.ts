import { expect, test } from "vitest";
import { jurisdictionFacts } from "./jurisdictions.ts";
import { knownRoutes } from "./knownRoutes.ts";

test("every route that a rule names is known, in the rule's own jurisdiction", () => {
  for (const { jurisdiction, routes } of jurisdictionFacts.limits)
    for (const id of routes)
      expect(knownRoutes.find((r) => r.id === id)?.jurisdiction, id).toBe(jurisdiction);
  for (const { jurisdiction } of knownRoutes)
    expect(jurisdictionFacts.jurisdictions.map((j) => j.id) as string[]).toContain(jurisdiction);
});

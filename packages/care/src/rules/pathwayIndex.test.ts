/// <reference types="node" />
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Rule } from "./rule.ts";
import { ruleBook } from "./ruleBook.ts";

const file = resolve(import.meta.dirname, "../../../../../shared/clinic/pathway.md");
const index = existsSync(file) ? (readFileSync(file, "utf8").split("## 16.")[1] ?? "") : "";
/** "`CODE` outcome (grade)", as the pathway's index of reason codes writes it. */
const listed = [...index.matchAll(/`([A-Z0-9-]+)` ([a-z-]+)[^`]*?\((A\/B|[ABDM])\)[;.]/g)].map(
  ([, code = "", outcome = "", grade = ""]) => ({ code, outcome, grade }),
);
const rules = new Map<string, Rule>(ruleBook.flatMap((t) => t.rules.map((r) => [r.code, r] as const)));

describe.skipIf(index === "")("index of reason codes of the pathway (skipped where it is absent)", () => {
  test("is read", () => expect(listed.length).toBeGreaterThan(110));

  test.each(listed)("$code leads to $outcome, grade $grade", ({ code, outcome, grade }) => {
    const rule = rules.get(code);
    expect([rule?.outcome, rule?.sometimes]).toContain(outcome);
    expect(rule?.grade.startsWith(grade) || (rule?.grade === "A/B" && grade === "B")).toBe(true);
  });

  test("has all that the rule book has, but for what is said of unreadable input", () => {
    const own = ["INPUT-INVALID"];
    const known = [
      ...listed.map((l) => l.code),
      ...[...rules.keys()].filter((c) => c.startsWith("FLAG-")),
      ...own,
    ];
    expect([...rules.keys()].filter((code) => !known.includes(code))).toEqual([]);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { consentScopes } from "./decisionOptions.ts";
import { type ConsentWord, standingScopes } from "./standingScopes.ts";

const given = (
  on: string,
  version = "v1",
  scopes: ConsentWord["scopes"] = ["treatment", "registry"],
): ConsentWord => ({ on, kind: "given", scopes, version });
const withdrawn = (on: string, scopes: ConsentWord["scopes"]): ConsentWord => ({
  on,
  kind: "withdrawn",
  scopes,
  version: null,
});
const of = (words: readonly ConsentWord[], scope: string, on = "2026-12-31") =>
  standingScopes(words, "v1", on).find((s) => s.scope === scope);

test("each purpose stands by itself", () => {
  const words = [given("2026-01-01"), withdrawn("2026-02-01", ["registry"])];
  expect(of(words, "treatment")).toMatchObject({ standing: "allowed", since: "2026-01-01" });
  expect(of(words, "registry")).toMatchObject({ standing: "withdrawn", since: "2026-02-01" });
  expect(of(words, "registry", "2026-01-31")).toMatchObject({ standing: "allowed" });
  expect(of(words, "research")).toEqual({ scope: "research", standing: "never-given", since: null });
});

test("a changed text asks again, a new word on the new text allows again", () => {
  expect(of([given("2026-01-01", "v0")], "treatment")?.standing).toBe("ask-again");
  expect(of([given("2026-01-01", "v0"), given("2026-03-01", "v1")], "treatment")?.standing).toBe("allowed");
});

test("a consent that has run out asks again from the day after", () => {
  const words = [{ ...given("2026-01-01"), until: "2026-06-30" }];
  expect(of(words, "treatment", "2026-06-30")?.standing).toBe("allowed");
  expect(of(words, "treatment", "2026-07-01")).toMatchObject({ standing: "ask-again", since: "2026-01-01" });
});

test("on one day the withdrawal counts, whichever stands first in the list", () => {
  const day = [given("2026-01-01"), withdrawn("2026-01-01", ["treatment"])];
  expect(of(day, "treatment")?.standing).toBe("withdrawn");
  expect(of([...day].reverse(), "treatment")?.standing).toBe("withdrawn");
});

test("nothing is allowed that nobody gave on the current text", () => {
  const word = fc.record({
    on: fc.constantFrom("2026-01-01", "2026-02-01", "2026-03-01"),
    kind: fc.constantFrom("given" as const, "withdrawn" as const),
    scopes: fc.subarray([...consentScopes]),
    version: fc.constantFrom("v0", "v1"),
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      for (const { scope, standing, since } of standingScopes(words, "v1", "2026-02-15"))
        if (standing === "allowed")
          expect(
            words.some(
              (w) => w.kind === "given" && w.version === "v1" && w.on === since && w.scopes.includes(scope),
            ),
          ).toBe(true);
    }),
  );
});

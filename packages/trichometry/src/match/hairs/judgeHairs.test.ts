import { expect, test } from "vitest";
import type { Hair } from "../../measurement/schema.ts";
import type { SecondLook } from "../look/lookAgainIn.ts";
import type { Registered } from "../registration/register.ts";
import { fateRules } from "./fateRules.ts";
import { judgeHairs } from "./judgeHairs.ts";

const picture = { scaleKnown: true, umPerPixel: 5 };
const registered = {
  ...{ before: picture, after: picture },
  transform: { kind: "similarity", affine: [1, 0, 0, 0, 1, 0], grid: null },
} as unknown as Registered;

const hair = (polarity: Hair["polarity"] = "dark") =>
  ({
    ...{
      id: 0,
      path: [
        [100, 100],
        [140, 120],
      ],
      lengthPx: 45,
      diameterPx: 12,
      diameterPxSd: 1,
    },
    ...{ confidence: 0.9, polarity, notCounted: null, counted: true },
  }) as unknown as Hair;

/** What becomes of one hair that only the first picture lists. */
function fateOf(both: number, one: number, polarity: Hair["polarity"] = "dark") {
  const pairing = { pairs: [], onlyBefore: [hair(polarity)], onlyAfter: [] };
  const seen = { both, one, seen: 0, before: null, after: null };
  const look: SecondLook = { pairs: [], onlyBefore: [seen], onlyAfter: [] };
  const [judged] = judgeHairs(registered, pairing, look);
  return judged?.fate;
}

const { leastCertainBare, leastCertainGone, leastCertainHidden, mostHidden } = fateRules;

test("a dark hair that was rather a hair is lost where the other picture surely shows bare skin", () => {
  expect(fateOf(mostHidden, leastCertainBare + 0.01)).toBe("lost");
  expect(fateOf(mostHidden, leastCertainBare - 0.01)).toBe("ambiguous");
});

test("where it may still stand, or is light, more is asked", () => {
  expect(fateOf(mostHidden + 0.01, leastCertainBare + 0.01)).toBe("ambiguous");
  expect(fateOf(mostHidden + 0.01, leastCertainGone + 0.01)).toBe("lost");
  expect(fateOf(0, leastCertainBare + 0.01, "light")).toBe("ambiguous");
  expect(fateOf(0, leastCertainGone + 0.01, "light")).toBe("lost");
});

test("a hair that surely stands in both stayed, although nobody can say where it lies", () => {
  expect(fateOf(leastCertainHidden + 0.01, 0.1)).toBe("persisted");
  expect(fateOf(leastCertainHidden - 0.01, 0.1)).toBe("ambiguous");
});

test("what is rather a loose piece is not listed", () => {
  const pairing = { pairs: [], onlyBefore: [], onlyAfter: [hair()] };
  const seen = { both: 0, one: fateRules.leastHair - 0.01, seen: 0, before: null, after: null };
  const judged = judgeHairs(registered, pairing, { pairs: [], onlyBefore: [], onlyAfter: [seen] });
  expect(judged.map((h) => h.isListed)).toEqual([false]);
  expect(judged[0]?.onlyAfter).toBe(seen.one);
});

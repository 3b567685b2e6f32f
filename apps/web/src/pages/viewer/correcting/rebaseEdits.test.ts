import { correctMeasurement, type Edit, type Measurement } from "@anagen/trichometry";
import { expect, test } from "vitest";
import { rebaseEdits } from "./rebaseEdits.ts";
import { testResult } from "./testResult.ts";

const added = (id: number): Edit => ({
  kind: "add",
  id,
  path: [
    [100, 200],
    [130, 240],
  ],
  diameterPx: null,
});

/** What a colleague saved: a hair added under the id that ours would have had, and hair 1 removed. */
const done = correctMeasurement(testResult, [added(3), { kind: "remove", id: 1 }]);
const theirs = (done.ok ? done.measurement : null) as Measurement;

test("hairs of ours get new ids and later edits follow them; what is gone is said", () => {
  const mine: Edit[] = [
    added(3),
    { kind: "flip", id: 3 },
    { kind: "split-along", id: 3, newId: 4 },
    { kind: "merge", id: 0, withId: 4 },
    { kind: "remove", id: 1 },
  ];
  const { edits, lost } = rebaseEdits(theirs, mine);
  expect(edits).toEqual([
    { ...added(4) },
    { kind: "flip", id: 4 },
    { kind: "split-along", id: 4, newId: 5 },
    { kind: "merge", id: 0, withId: 5 },
  ]);
  expect(lost).toEqual(["There is no hair 1 in this result; another edit may have removed it."]);
  expect(correctMeasurement(theirs, edits).ok).toBe(true);
});

import { expect, test } from "vitest";
import { treeModel } from "./treeModel.ts";

const model = {
  base: -0.5,
  features: ["length", "width"],
  // Long ones get 2; short ones 1 when wide, −1 when narrow. A second tree adds a quarter to all.
  trees: "\n0:10:1 1:4:3 =2 =-1 =1\n=0.25\n",
};

test("walks every tree from its root and adds up the leaves; a value at the cut goes on", () => {
  const odds = treeModel(model, ["width", "length"]);
  expect(odds(Float64Array.of(3, 5))).toBe(-1.25);
  expect(odds(Float64Array.of(4, 5))).toBe(0.75);
  expect(odds(Float64Array.of(3, 10))).toBe(1.75);
});

test("a feature that nobody measures, or that two columns are named for, is a mistake of the programmer", () => {
  expect(() => treeModel(model, ["length"])).toThrow('"width"');
  expect(() => treeModel(model, ["width", "length", "width"])).toThrow('two numbers are named "width"');
});

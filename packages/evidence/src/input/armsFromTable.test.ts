import { expect, test } from "vitest";
import { isFault } from "../fault.ts";
import { networkMeta } from "../network/networkMeta.ts";
import { armsFromTable } from "./armsFromTable.ts";
import { readTable } from "./readTable.ts";

function arms(text: string) {
  const table = readTable(text);
  return isFault(table) ? table : armsFromTable(table);
}

test("means: the variance of an arm's mean is sd²/n, or se²", () => {
  const one = arms("study;treatment;n;mean;sd\na;x;4;1,5;2\na;y;9;2,5;3");
  if (isFault(one)) throw new Error(one.message);
  expect(one.arms.map((a) => [a.mean, a.variance])).toEqual([
    [1.5, 1],
    [2.5, 1],
  ]);
  const two = arms("study,treatment,mean,se\na,x,1,0.5\na,y,2,0.25");
  expect(!isFault(two) && two.arms[0]!.variance).toBe(0.25);
});

test("events: a two-arm network of log odds is the log odds ratio, and empty cells are corrected by name", () => {
  const result = arms("study,treatment,events,n\na,x,10,20\na,y,5,20\nb,x,0,10\nb,y,2,10");
  if (isFault(result)) throw new Error(result.message);
  expect(result.corrected).toEqual(["b"]);
  const network = networkMeta(result.arms.slice(0, 2), { reference: "y" });
  expect(!isFault(network) && network.againstReference[0]!.estimate).toBeCloseTo(
    Math.log(10 / 10 / (5 / 15)),
    12,
  );
});

test("missing columns and values are named", () => {
  const column = arms("study,n,mean,sd\na,1,1,1");
  expect(isFault(column) && column.message).toContain('"treatment"');
  const cell = arms("study,treatment,n,mean,sd\na,x,4,,2");
  expect(isFault(cell) && cell.where).toBe("line 2, column 4 (mean)");
});

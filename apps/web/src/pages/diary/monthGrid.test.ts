import { expect, test } from "vitest";
import { monthGrid, monthMoved } from "./monthGrid.ts";

test("February of a leap year has 29 squares, set under their weekday", () => {
  const grid = monthGrid("2028-02");
  expect(grid.filter((day) => day !== null)).toHaveLength(29);
  expect(grid.indexOf("2028-02-01")).toBe(1);
  expect(monthGrid("2026-02").indexOf("2026-02-01")).toBe(6);
});

test("months move over the year's end", () => {
  expect(monthMoved("2026-12", 1)).toBe("2027-01");
  expect(monthMoved("2026-01", -1)).toBe("2025-12");
});

import { expect, test } from "vitest";
import { textWidth } from "../svg/text.ts";
import { dateInWords, dayNumber, timeAxis } from "./timeAxis.ts";

const course = { from: "2026-01-15", to: "2027-03-15", treatedOn: "2026-02-01" };

test("the first and last day stand at the ends, and days are evenly spaced between", () => {
  const axis = timeAxis({ ...course, width: 800 });
  expect(axis.x(course.from)).toBe(axis.left);
  expect(axis.x(course.to)).toBe(axis.right);
  const perDay = (axis.right - axis.left) / (dayNumber(course.to) - dayNumber(course.from));
  expect(axis.x("2026-03-01") - axis.x("2026-02-01")).toBeCloseTo(28 * perDay, 9);
});

test("the day of treatment is month 0, and month 12 lies a mean year later", () => {
  const axis = timeAxis({ ...course, width: 800 });
  expect(axis.xOfMonth?.(0)).toBeCloseTo(axis.x("2026-02-01"), 9);
  expect(axis.xOfMonth?.(12)).toBeCloseTo(
    axis.x("2026-02-01") + (axis.x("2027-02-01") - axis.x("2026-02-01")) * (365.25 / 365),
    6,
  );
});

test.each([320, 390, 700, 1200])("at %i px the labels of neighbouring ticks do not overlap", (width) => {
  for (const treatedOn of [course.treatedOn, null]) {
    const { ticks } = timeAxis({ ...course, treatedOn, width });
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    for (let k = 1; k < ticks.length; k += 1) {
      expect(ticks[k]!.x - ticks[k - 1]!.x).toBeGreaterThan(textWidth("Mar 2027"));
    }
  }
});

test("without treatment the axis has calendar months only, each on its first day", () => {
  const axis = timeAxis({ ...course, treatedOn: null, width: 1200 });
  expect(axis.xOfMonth).toBeNull();
  const march = axis.ticks.find((tick) => tick.label === "Mar 2026");
  expect(march?.x).toBeCloseTo(axis.x("2026-03-01"), 9);
  expect(march?.calendar).toBeNull();
});

test("a date is written so that nobody reads it the wrong way round", () => {
  expect(dateInWords("2027-03-12")).toBe("12 Mar 2027");
});

test("something that is no date is refused", () => {
  expect(() => dayNumber("12/03/2027")).toThrow(RangeError);
});

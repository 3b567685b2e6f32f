import { expect, test } from "vitest";
import { type MaintenanceSituation, proposeMaintenance } from "./proposeMaintenance.ts";

const situation: MaintenanceSituation = {
  best: { date: "2027-01-10", value: 160 },
  current: { date: "2028-01-10", value: 145 },
  sdc: 14,
  lastTreatment: "2026-08-31",
  intervalMonths: 18,
};

test("a loss that measuring can tell proposes a decision, before the interval too", () => {
  const found = proposeMaintenance(situation, "2028-01-10");
  expect(found).toMatchObject({ proposal: "decide", reviewOn: "2028-02-29" });
  expect(found.reasons).toEqual([
    "15.0 lost since the best value on 10 Jan 2027: more than measuring can tell (14.0).",
  ]);
});

test("the calendar alone proposes a talk, never a treatment", () => {
  expect(proposeMaintenance({ ...situation, sdc: 15 }, "2028-02-28").proposal).toBe("wait");
  const due = proposeMaintenance({ ...situation, sdc: 15 }, "2028-02-29");
  expect(due.proposal).toBe("talk");
  expect(due.reasons.join(" ")).toContain("no trial supports an interval");
});

test("without a smallest detectable change no loss is called one, without an interval no review is due", () => {
  const found = proposeMaintenance({ ...situation, sdc: null, intervalMonths: null }, "2035-01-01");
  expect(found).toMatchObject({ proposal: "wait", reviewOn: null });
  expect(found.reasons).toHaveLength(1);
});

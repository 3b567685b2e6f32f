import { randomStream } from "@anagen/numerics";
import { expect, test } from "vitest";
import { maintenanceView } from "./maintenanceView.ts";
import { type MeasuredFacts, measuredPicture } from "./testing/measuredPicture.ts";

const course = { treatedOn: "2026-01-10", intervalMonths: null };
const at = (label: string, on: string, hairs: number, more: Partial<MeasuredFacts> = {}) => ({
  label,
  on,
  hairs,
  ...more,
});
const view = (facts: MeasuredFacts[], intervalMonths: number | null = null, today = "2027-08-01") =>
  maintenanceView(facts.map(measuredPicture), { ...course, intervalMonths }, today);

test("a loss from the best value that chance does not explain proposes a decision", () => {
  const lost = view([at("M6", "2026-07-10", 60), at("M12", "2027-01-10", 58), at("M18", "2027-07-10", 30)]);
  expect(lost.proposal).toBe("decide");
  expect(lost.measured).toMatchObject({ best: { date: "2026-07-10" }, comparisons: 2 });
  expect(lost.reasons[0]).toContain("more than measuring can tell");
});

test("the calendar alone proposes a talk, never a decision", () => {
  const steady = [at("M6", "2026-07-10", 50), at("M18", "2027-07-10", 49)];
  expect(view(steady).proposal).toBe("wait");
  expect(view(steady, 12)).toMatchObject({ proposal: "talk", reviewOn: "2027-01-10" });
});

test("without two comparable measurements nothing is called a loss", () => {
  for (const facts of [
    [],
    [at("M6", "2026-07-10", 50)],
    [at("M6", "2026-07-10", 50), at("M18", "2027-07-10", 10, { deviceId: "another" })],
    [at("M6", "2026-07-10", 50), at("M18", "2027-07-10", 10, { scaled: false })],
  ]) {
    const { measured, proposal, reasons } = view(facts);
    expect(measured).toBeNull();
    expect(proposal).toBe("wait");
    expect(reasons[0]).toContain("no loss can be called one");
  }
});

test("law: scalp that never changes is called lost in at most 5 % of courses, however many visits they have", () => {
  const random = randomStream({ seed: 4711 });
  for (const visits of [2, 4, 8]) {
    let called = 0;
    const courses = 400;
    for (let c = 0; c < courses; c++) {
      const facts = Array.from({ length: visits }, (_, k) => {
        const noise = random.normal() * 50 * 0.06;
        return at(`M${k + 1}`, `2026-${String(k + 2).padStart(2, "0")}-01`, 50 + noise);
      });
      if (view(facts).proposal === "decide") called++;
    }
    expect(called / courses, `${visits} visits`).toBeLessThanOrEqual(0.05);
  }
});

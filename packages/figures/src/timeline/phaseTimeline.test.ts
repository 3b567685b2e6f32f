import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { densityCurve } from "../curve/densityCurve.ts";
import { textWidth } from "../svg/text.ts";
import { phaseTimeline, type TimelineOptions } from "./phaseTimeline.ts";

const options: TimelineOptions = {
  id: "t",
  phases: [
    { id: "early", title: "Early", fromMonth: 0, toMonth: 1 },
    { id: "shedding-falls", title: "Shedding falls", fromMonth: 1, toMonth: 3 },
    { id: "new-hair", title: "New hair", fromMonth: 3, toMonth: 6 },
    { id: "full-growth", title: "Growth", fromMonth: 6, toMonth: 12 },
  ],
  currentPhaseId: "new-hair",
  visits: [
    { id: "v1", label: "M3", on: "2026-05-02", state: "held" },
    { id: "v2", label: "M6", on: "2026-08-01", state: "planned" },
    { id: "v3", label: "M2", on: "2026-04-02", state: "overdue" },
  ],
  time: { from: "2026-01-15", to: "2027-03-15", treatedOn: "2026-02-01", today: "2026-06-10" },
  width: 900,
};

test("visits stand under the same pixels as the points of the curve on that day", () => {
  const timeline = phaseTimeline(options);
  const curve = densityCurve({
    id: "c",
    series: [
      {
        label: "Vertex",
        points: [
          { id: "p", on: "2026-05-02", estimate: { value: 1, sd: 0, low: 1, high: 1, unit: "hairs/cm²" } },
        ],
        baseline: null,
      },
    ],
    time: options.time,
    width: options.width,
  });
  expect(timeline.visits.find((v) => v.id === "v1")?.x).toBe(curve.points[0]?.x);
});

test("phases follow each other without a gap or an overlap, from treatment on", () => {
  const { document } = parseHTML(phaseTimeline(options).svg);
  const bands = [...document.querySelectorAll("rect")].map((r) => ({
    from: Number(r.getAttribute("x")),
    to: Number(r.getAttribute("x")) + Number(r.getAttribute("width")),
  }));
  expect(bands).toHaveLength(4);
  for (let k = 1; k < bands.length; k += 1) expect(bands[k]!.from - bands[k - 1]!.to).toBeCloseTo(2, 1);
});

test("held, planned and overdue differ in shape and in words, not in colour only", () => {
  const drawn = phaseTimeline(options);
  const { document } = parseHTML(drawn.svg);
  const discs = [...document.querySelectorAll("circle")];
  expect(discs.filter((d) => d.getAttribute("fill") === "#ffffff")).toHaveLength(2);
  expect(drawn.visits.map((v) => v.label)).toEqual([
    "M3, held 2 May 2026",
    "M6, planned for 1 Aug 2026",
    "M2, overdue since 2 Apr 2026",
  ]);
});

test("the description says that windows are expected and not established", () => {
  expect(phaseTimeline(options).svg).toContain("Expected windows of the protocol, not established");
});

test("without treatment there is no phase to draw, and the figure says so", () => {
  const { svg } = phaseTimeline({ ...options, time: { ...options.time, treatedOn: null } });
  expect(svg).not.toContain("<rect");
  expect(svg).toContain("Not treated yet.");
});

test.each([320, 390, 900])("at %i px no text leaves the figure", (width) => {
  const { document } = parseHTML(phaseTimeline({ ...options, width }).svg);
  for (const text of document.querySelectorAll("text")) {
    const own = textWidth(text.textContent ?? "", Number(text.getAttribute("font-size") ?? 12));
    const from =
      Number(text.getAttribute("x")) - (text.getAttribute("text-anchor") === "middle" ? own / 2 : 0);
    expect(from).toBeGreaterThanOrEqual(-0.01);
    expect(from + own).toBeLessThanOrEqual(width + 0.01);
  }
});

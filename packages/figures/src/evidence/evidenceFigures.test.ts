import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { type ForestOptions, forestPlot } from "./forestPlot.ts";
import { funnelPlot } from "./funnelPlot.ts";
import { leagueTable } from "./leagueTable.ts";
import { networkGraph } from "./networkGraph.ts";

const forest: ForestOptions = {
  id: "f",
  title: "Minoxidil 5 % v placebo",
  unit: "hairs/cm²",
  studies: [
    { label: "Olsen 2002", estimate: 14.7, low: 8.3, high: 21.1, weight: 0.22 },
    { label: "Olsen <2007>", estimate: 16.2, low: 11.8, high: 20.6, weight: 0.47 },
    { label: "Lucky 2004", estimate: 16.6, low: 11.1, high: 22.1, weight: 0.3, mark: "provisional" },
  ],
  summary: {
    label: "Random effects",
    estimate: 15.98,
    low: 9.32,
    high: 22.65,
    prediction: [9.3, 22.7],
    predictionLabel: "New study (95 %)",
  },
};

function xOf(svg: string, selector: string, attribute: string): number[] {
  const { document } = parseHTML(svg);
  return [...document.querySelectorAll(selector)].map((node) => Number(node.getAttribute(attribute)));
}

describe("forest plot", () => {
  test("squares stand in the order of the effects, and their size follows the weight", () => {
    const svg = forestPlot(forest);
    const { document } = parseHTML(svg);
    const squares = [...document.querySelectorAll("rect")].map((r) => ({
      x: Number(r.getAttribute("x")) + Number(r.getAttribute("width")) / 2,
      size: Number(r.getAttribute("width")),
    }));
    expect(squares.map((s) => s.x)).toEqual([...squares.map((s) => s.x)].sort((a, b) => a - b));
    expect(squares[1]!.size).toBeGreaterThan(squares[2]!.size);
    expect(squares[2]!.size).toBeGreaterThan(squares[0]!.size);
  });
  test("leaving a study out moves the diamond", () => {
    const diamond = (options: ForestOptions) =>
      parseHTML(forestPlot(options)).document.querySelector("polygon")?.getAttribute("points");
    expect(diamond({ ...forest, summary: { ...forest.summary!, estimate: 14 } })).not.toBe(diamond(forest));
  });
  test("the description says the pooled result and the prediction interval", () => {
    const { document } = parseHTML(forestPlot(forest));
    expect(document.querySelector("desc")?.textContent).toContain(
      "Random effects: 16.0 (9.3 to 22.6) hairs/cm². New study (95 %): 9.3 to 22.7.",
    );
  });
  test("a label is never markup", () => {
    expect(forestPlot(forest)).toContain("Olsen &lt;2007&gt;");
  });
  test("an interval far longer than the others is cut with an arrow, not drawn over the labels", () => {
    const wild = {
      ...forest,
      studies: [...forest.studies, { label: "Tiny", estimate: 10, low: -400, high: 420, weight: 0.01 }],
    };
    const plain = parseHTML(forestPlot(forest)).document.querySelectorAll("polygon").length;
    const drawn = parseHTML(forestPlot(wild)).document.querySelectorAll("polygon").length;
    expect(drawn).toBe(plain + 2);
    for (const x of xOf(forestPlot(wild), "line", "x1")) expect(x).toBeGreaterThanOrEqual(0);
  });
  test("ratios are printed as ratios and not as logarithms", () => {
    const svg = forestPlot({
      ...forest,
      logarithmic: true,
      studies: [{ label: "a", estimate: Math.log(2), low: 0, high: Math.log(4), weight: 1 }],
      summary: undefined,
    });
    expect(svg).toContain("2.00 (1.00 to 4.00)");
  });
});

describe("funnel plot", () => {
  const points = [
    { label: "a", estimate: 1, se: 0.1 },
    { label: "b", estimate: 2, se: 0.6 },
    { label: "c", estimate: -0.2, se: 0.5, filled: true },
  ];
  test("a precise study stands above an imprecise one; filled studies are hollow", () => {
    const svg = funnelPlot({ id: "f", title: "Funnel", points, centre: 1, unit: "log OR" });
    const [a, b] = xOf(svg, "circle", "cy");
    expect(a).toBeLessThan(b!);
    expect(parseHTML(svg).document.querySelectorAll("circle")[2]?.getAttribute("fill")).toBe("none");
  });
  test("contours are shaded around no effect", () => {
    const svg = funnelPlot({ id: "f", title: "Funnel", points, centre: 1, unit: "log OR", contours: true });
    expect(parseHTML(svg).document.querySelectorAll("polygon")).toHaveLength(3);
    expect(svg).toContain("p &lt; 0.05");
  });
});

describe("network graph and league table", () => {
  test("a line for each comparison, dashed where provisional", () => {
    const svg = networkGraph({
      id: "n",
      title: "Network",
      nodes: [{ label: "placebo" }, { label: "PRP" }, { label: "minoxidil" }],
      edges: [
        { from: "PRP", to: "placebo", studies: 1, provisional: true },
        { from: "minoxidil", to: "placebo", studies: 3 },
      ],
    });
    const { document } = parseHTML(svg);
    const lines = [...document.querySelectorAll("line")];
    expect(lines).toHaveLength(2);
    expect(lines[0]?.getAttribute("stroke-dasharray")).toBe("7 5");
    expect(Number(lines[1]?.getAttribute("stroke-width"))).toBeGreaterThan(
      Number(lines[0]?.getAttribute("stroke-width")),
    );
  });
  test("the table marks what is indirect and what is clear of 0", () => {
    const svg = leagueTable({
      id: "l",
      title: "League",
      unit: "hairs/cm²",
      treatments: ["a", "b"],
      cells: [
        { first: "a", second: "b", estimate: 3, low: 1, high: 5, directStudies: 0 },
        { first: "b", second: "a", estimate: -3, low: -5, high: -1, directStudies: 0 },
      ],
    });
    expect(svg).toContain("○ 3.0");
    expect(svg).toContain("−5.0 to −1.0");
    expect(parseHTML(svg).document.querySelector("desc")?.textContent).toContain(
      "a minus b: 3.0 (1.0 to 5.0) hairs/cm², indirect.",
    );
  });
});

import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { drawScalp } from "./drawScalp.ts";
import { hairLeft } from "./hairLeft.ts";
import { patternOfGrade, scalpPatterns } from "./scalpPatterns.ts";

/** Hair left on the whole scalp, 0 to 1: mean over a grid. */
function left(scale: string, grade: string): number {
  const pattern = patternOfGrade(scale, grade);
  if (pattern === null) throw new Error(`${scale} ${grade} is not drawn`);
  const places: number[] = [];
  for (let x = -0.9; x <= 0.9; x += 0.05)
    for (let y = -0.7; y <= 0.9; y += 0.05) if (Math.hypot(x, y) < 0.9) places.push(hairLeft(pattern, x, y));
  return places.reduce((sum, value) => sum + value, 0) / places.length;
}

test.each([
  ["norwood-hamilton", ["I", "II", "III", "IV", "V", "VI", "VII"]],
  ["norwood-hamilton", ["I", "IIa", "IIIa", "IVa", "Va", "VII"]],
  ["ludwig", ["I", "II", "III"]],
  ["savin", ["I-1", "I-2", "I-3", "I-4", "II-1", "II-2", "III", "advanced"]],
  ["sinclair", ["1", "2", "3", "4", "5"]],
  ["shiseido", ["1", "2", "3", "4", "5", "6"]],
  ["basp", ["L", "M1", "M2", "M3"]],
  ["basp", ["C1", "C2", "C3", "U1", "U2", "U3"]],
  ["basp", ["F1", "F2", "F3"]],
  ["basp", ["V1", "V2", "V3"]],
])("%s: each grade leaves less hair than the one before", (scale, grades) => {
  const shares = grades.map((grade) => left(scale, grade));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(new Set(shares).size).toBe(shares.length);
});

test("the places of loss are those of the scale: crown in III-vertex, not in III; front edge kept in Ludwig III", () => {
  const at = (scale: string, grade: string, x: number, y: number) =>
    hairLeft(patternOfGrade(scale, grade) ?? {}, x, y);
  expect(at("norwood-hamilton", "III-vertex", 0, 0.42)).toBeLessThan(0.05);
  expect(at("norwood-hamilton", "III", 0.1, 0.42)).toBeGreaterThan(0.9);
  expect(at("norwood-hamilton", "VI", 0.1, 0)).toBeLessThan(0.15);
  expect(at("norwood-hamilton", "IV", 0.15, 0.02)).toBeGreaterThan(0.7);
  expect(at("norwood-hamilton", "VII", 0.92, 0.1)).toBeGreaterThan(0.9);
  expect(at("ludwig", "III", 0.3, 0)).toBeLessThan(0.1);
  expect(at("ludwig", "III", 0.3, -0.68)).toBeGreaterThan(0.6);
  expect(at("savin", "frontal-accent", 0.1, -0.6)).toBeLessThan(at("savin", "frontal-accent", 0.1, 0.4));
});

test("a BASP grade is put together from its parts", () => {
  expect(patternOfGrade("basp", "M2V1")).toMatchObject({ temples: 0.38, crown: 0.2, crownHair: 0.6, top: 1 });
  expect(patternOfGrade("basp", "nothing")).toBeNull();
  expect(patternOfGrade("norwood-hamilton", "VIII")).toBeNull();
});

test("every grade is drawn, with a title and a description, in the same bytes each time", () => {
  for (const [scale, grades] of Object.entries(scalpPatterns))
    for (const { grade, pattern, seen } of grades) {
      const options = { id: `${scale}-${grade}`, pattern, title: grade, description: seen };
      const svg = drawScalp(options);
      expect(drawScalp(options)).toBe(svg);
      const { document } = parseHTML(svg);
      expect(document.querySelector("title")?.textContent).toBe(grade);
      expect(document.querySelector("desc")?.textContent).toBe(seen);
      expect(svg.length).toBeLessThan(20_000);
    }
});

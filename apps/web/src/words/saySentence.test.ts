import { detectChange, nextStep } from "@anagen/care";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saySentence } from "./saySentence.ts";
import { startWords, words } from "./startWords.ts";

beforeAll(async () => {
  (globalThis as { document?: unknown }).document = { documentElement: {} };
  startWords();
  await words.changeLanguage("es");
});
afterAll(async () => {
  await words.changeLanguage("en");
  delete (globalThis as { document?: unknown }).document;
});

/** Words that no Spanish sentence holds. */
const english = /\b(the|is|was|Next|planned|window|overdue|with|from|than|change|since|held|closed)\b/;

test("every sentence about the next step is said in Spanish, with its days in Spanish", () => {
  const visit = (label: string, plannedFor: string | null, heldOn: string | null) => ({
    label,
    plannedFor,
    heldOn,
  });
  const baselines = [visit("D0a", null, "2026-01-01"), visit("D0b", null, "2026-01-02")];
  const seen = new Set<string>();
  for (const treatedOn of [null, "2026-01-10"])
    for (const closedOn of [null, "2026-02-01"])
      for (const watchOnly of [false, true])
        for (const on of [
          "2025-12-20",
          "2026-01-05",
          "2026-01-11",
          "2026-04-03",
          "2026-06-28",
          "2026-08-01",
          "2031-05-01",
        ])
          for (const visits of [
            [],
            [visit("D0a", "2025-12-28", null)],
            [visit("D0a", null, "2026-01-01")],
            baselines,
            [...baselines, visit("M3", "2026-04-05", null)],
            [...baselines, visit("M6", "2026-07-20", null)],
          ])
            seen.add(nextStep({ treatedOn, closedOn, watchOnly }, visits, on).sentence);
  expect(seen.size).toBeGreaterThan(20);
  for (const sentence of seen) {
    const said = saySentence(sentence);
    expect(said, sentence).not.toMatch(english);
    expect(said, sentence).not.toMatch(/\d (Jan|Apr|Aug|Dec) \d/);
  }
});

test("changes are said with their numbers as Spanish writes them", () => {
  const density = (value: number) => ({
    value,
    sd: 3,
    low: value - 5.88,
    high: value + 5.88,
    unit: "hairs/cm²",
  });
  const said = [150, 100, 203.4].map((value) =>
    saySentence(
      detectChange(density(145.6), density(value), { repeatabilitySdc: null, comparedWith: "the baseline" })
        .sentence,
    ),
  );
  expect(said[0]).toBe(
    "Sin cambio detectable desde la medición inicial: la diferencia de +4,4 cabellos/cm² (de −3,9 a +13) está dentro de lo que varía una medición repetida (8,3 cabellos/cm²).",
  );
  expect(said[1]).toContain("menos que en la medición inicial");
  expect(said[2]).toContain("más que en la medición inicial");
});

test("a phrase within a sentence is said, too", () => {
  const density = (value: number) => ({ value, sd: 3, low: value - 5.88, high: value + 5.88, unit: "µm" });
  const options = { repeatabilitySdc: null, comparedWith: "the mean of 2 baselines" };
  expect(saySentence(detectChange(density(60), density(61), options).sentence)).toContain(
    "desde la media de 2 mediciones iniciales:",
  );
  const visit = { repeatabilitySdc: null, comparedWith: "the last visit (M3)" };
  expect(saySentence(detectChange(density(60), density(90), visit).sentence)).toContain(
    "en la última visita (M3)",
  );
});

test("a fault of a field keeps its place and says its sentence in Spanish", () => {
  expect(saySentence("current: This is not your present password.")).toBe(
    "current: Esta no es su contraseña actual.",
  );
});

test("what the catalogue does not know stays as it is", () => {
  expect(saySentence("An unheard-of sentence.")).toBe("An unheard-of sentence.");
});

test("back in English, a sentence that was made in Spanish is English again", async () => {
  await words.changeLanguage("en");
  expect(saySentence("Falta la contraseña.")).toBe("The password is missing.");
  expect(saySentence("Next: M6.")).toBe("Next: M6.");
  await words.changeLanguage("es");
});

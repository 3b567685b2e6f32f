import type { ComparedHair, Comparison, Sighting } from "@anagen/trichometry";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { fateOverlay } from "./fateOverlay.ts";

const sighting = (x: number, change: Partial<Sighting> = {}): Sighting => ({
  hair: 1,
  how: "found",
  probability: 0.995,
  root: [x, 40],
  path: [
    [x, 40],
    [x + 30, 80],
  ],
  diameterUm: 80,
  diameterUmSd: 4,
  lengthUm: 250,
  ...change,
});
const nothing = (x: number) =>
  sighting(x, {
    hair: null,
    how: "not-seen",
    probability: 0.02,
    path: null,
    diameterUm: null,
    diameterUmSd: null,
    lengthUm: null,
  });
const hair = (id: number, fate: ComparedHair["fate"], before: Sighting, after: Sighting): ComparedHair => ({
  ...{ id, fate, confidence: 0.9, unit: 0, before, after, diameterChangeUm: null },
});

const picture = { sha256: "0".repeat(64), widthPx: 400, heightPx: 300 };
const comparison = {
  before: picture,
  after: picture,
  registration: {
    status: "accepted",
    overlap: {
      outlineBefore: [
        [0, 0],
        [400, 0],
        [400, 300],
      ],
      outlineAfter: [
        [5, 5],
        [390, 5],
        [390, 290],
      ],
    },
  },
  units: [{}],
  hairs: [
    hair(0, "persisted", sighting(50), sighting(52)),
    hair(1, "lost", sighting(120), nothing(121)),
    hair(2, "thinned", sighting(200), sighting(201, { diameterUm: 50 })),
    hair(3, "ambiguous", nothing(300), sighting(302)),
  ],
} as unknown as Comparison;

const draw = (svg: string) => parseHTML(`<html><body>${svg}</body></html>`).document;

test("every hair stands in both pictures with its fate, a lost one as a mark without a shaft", () => {
  const page = draw(fateOverlay({ id: "o", comparison }));
  expect(page.querySelectorAll("[data-hair]").length).toBe(8);
  const lostAfter = page.querySelector(".after [data-fate=lost]");
  expect(lostAfter?.querySelectorAll("path").length).toBe(1);
  expect(page.querySelector(".before [data-fate=lost]")?.querySelectorAll("path").length).toBe(2);
  expect(page.querySelector(".before [data-fate=thinned] title")?.textContent).toBe(
    "Hair 2 · thinned · 80 ± 4 µm → 50 ± 4 µm",
  );
  expect(page.querySelector("desc")?.textContent).toContain(
    "4 hairs in 1 follicular units of the common field: 1 persisted",
  );
  expect([...page.querySelectorAll(".legend text")].map((t) => t.textContent)).toEqual([
    "persisted: 1",
    "thinned: 1",
    "lost: 1",
    "cannot tell: 1",
  ]);
});

test("the outline is as wide as the shaft: 80 µm at 5 µm per pixel are 16 px", () => {
  const d = draw(fateOverlay({ id: "o", comparison, only: "before" }))
    .querySelector("[data-fate=persisted] path")
    ?.getAttribute("d");
  // The shaft runs along (3, 4) / 5; its sides stand 8 px off at (±6.4, ∓4.8).
  expect(d).toMatch(/^M43\.6 44\.8L/);
});

test("a refused comparison is drawn with its sentence and without hairs", () => {
  const refused = {
    ...comparison,
    registration: { status: "refused", code: "not-same-spot", sentence: "Not the same spot." },
    hairs: [],
    units: [],
  } as unknown as Comparison;
  const page = draw(fateOverlay({ id: "o", comparison: refused }));
  expect(page.querySelector("desc")?.textContent).toBe("Not the same spot.");
  expect(page.querySelectorAll("[data-hair]").length).toBe(0);
});

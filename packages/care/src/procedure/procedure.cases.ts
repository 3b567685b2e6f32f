/** Worked cases of harvest, spin and dose; the arithmetic is done by hand. */
import type { RuleCases } from "../rules/ruleCase.ts";

const one = (spin: object) => ({ spins: [{ minutes: 5, ...spin }] });

export const spinCases: RuleCases = {
  question: "spin",
  source: "rcf = 1.118e-5 · r · rpm²: 1.118e-5 · 10 · 2000² = 447.2",
  base: one({ rpm: 2000, radiusCm: 10 }),
  cases: [
    ["turns and radius", {}, "accept", [], { rcf: [447.2] }],
    ["no radius, no force", one({ rpm: 2000 }), "refuse", ["RPM-WITHOUT-RADIUS:1"], { rcf: [null] }],
    [
      "no radius, a force",
      one({ rpm: 2000, rcfRecorded: 400 }),
      "warn",
      ["RCF-NOT-CHECKABLE:1"],
      { rcf: [400] },
    ],
    [
      "neither turns nor force",
      one({ radiusCm: 10 }),
      "needs-information",
      ["RCF-MISSING:1"],
      { rcf: [null] },
    ],
    ["a force alone", one({ rcfRecorded: 400 }), "accept", [], { rcf: [400] }],
    ["written within 2 %", one({ rpm: 2000, radiusCm: 10, rcfRecorded: 438.3 }), "accept", []],
    [
      "written 2.01 % off",
      one({ rpm: 2000, radiusCm: 10, rcfRecorded: 438.2 }),
      "refuse",
      ["RCF-MISMATCH:1"],
      { rcf: [447.2] },
    ],
    [
      "millimetres in a field of centimetres",
      one({ rpm: 2000, radiusCm: 100 }),
      "warn",
      ["RADIUS-IMPLAUSIBLE:1"],
      { rcf: [4472] },
    ],
    [
      "ends of the plausible radius",
      {
        spins: [
          { rpm: 1000, radiusCm: 2 },
          { rpm: 1000, radiusCm: 30 },
        ],
      },
      "accept",
      [],
      { rcf: [22.4, 335.4] },
    ],
    [
      "no minutes of spinning",
      one({ rpm: 2000, radiusCm: 0.5, minutes: 0 }),
      "refuse",
      ["SPIN-VALUE-IMPOSSIBLE:1"],
      { rcf: [null] },
    ],
    ["radius 0", one({ rpm: 2000, radiusCm: 0 }), "refuse", ["SPIN-VALUE-IMPOSSIBLE:1"]],
    ["at the protocol's end", one({ rcfRecorded: 400, protocolRcf: [300, 400] }), "accept", []],
    [
      "the second run outside the protocol",
      { spins: [{ rcfRecorded: 400 }, { rcfRecorded: 401, protocolRcf: [300, 400] }] },
      "warn",
      ["RCF-OUTSIDE-PROTOCOL:2"],
    ],
    [
      "a protocol that runs backwards",
      one({ rcfRecorded: 400, protocolRcf: [400, 300] }),
      "refuse",
      ["INPUT-INVALID:spins.0.protocolRcf"],
    ],
  ],
};

export const harvestCases: RuleCases = {
  question: "harvest",
  source: "Prescribing information of lidocaine; ASDS guideline; area = n·π·d²/4",
  base: {
    lidocaine: {
      weightKg: 60,
      concentrationPercent: 1,
      volumeMl: 27,
      adrenaline: false,
      technique: "infiltration",
    },
    punches: { count: 4, diameterMm: 2, lifetimeBefore: 6, lifetimeLimit: 10 },
  },
  cases: [
    [
      "exactly 4.5 mg/kg; 4 punches are 4π mm²",
      {},
      "accept",
      [],
      { lidocaineMg: 270, lidocaineLimitMg: 270, punchAreaMm2: 12.57, lifetimePunches: 10 },
    ],
    ["above 4.5 mg/kg", { "lidocaine.volumeMl": 27.1 }, "warn", ["LIDOCAINE-ABOVE-LABEL"]],
    [
      "a heavy person stays at 300 mg",
      { "lidocaine.weightKg": 120 },
      "accept",
      [],
      { lidocaineLimitMg: 300 },
    ],
    [
      "with adrenaline 7 mg/kg",
      { "lidocaine.adrenaline": true, "lidocaine.volumeMl": 42 },
      "accept",
      [],
      { lidocaineMg: 420, lidocaineLimitMg: 420 },
    ],
    [
      "tumescent, exactly 55 mg/kg",
      {
        lidocaine: {
          weightKg: 60,
          concentrationPercent: 0.1,
          volumeMl: 3300,
          adrenaline: true,
          technique: "tumescent",
        },
      },
      "accept",
      [],
      { lidocaineMg: 3300, lidocaineMgPerKg: 55 },
    ],
    [
      "tumescent, above",
      {
        lidocaine: {
          weightKg: 60,
          concentrationPercent: 0.1,
          volumeMl: 3301,
          adrenaline: true,
          technique: "tumescent",
        },
      },
      "warn",
      ["LIDOCAINE-TUMESCENT-ABOVE-55"],
    ],
    ["half a punch", { "punches.count": 2.5 }, "refuse", ["HARVEST-COUNT-IMPOSSIBLE"]],
    ["no punch", { "punches.count": 0 }, "refuse", ["HARVEST-COUNT-IMPOSSIBLE"]],
    ["a punch without width", { "punches.diameterMm": 0 }, "refuse", ["HARVEST-COUNT-IMPOSSIBLE"]],
    ["one punch too many", { "punches.count": 5 }, "warn", ["PUNCH-LIFETIME-LIMIT"], { lifetimePunches: 11 }],
    ["a negative volume", { "lidocaine.volumeMl": -1 }, "refuse", ["INPUT-INVALID:lidocaine.volumeMl"]],
    ["no weight", { "lidocaine.weightKg": null }, "needs-information", ["INFO-MISSING:lidocaine.weightKg"]],
  ],
};

export const doseCases: RuleCases = {
  question: "dose",
  source:
    "Volume = points · area · µL / 1000; cells = cells/cm² · area; tolerances of the pathway, section 7",
  base: {
    areaCm2: 10,
    pointsPerCm2: 9,
    microlitresPerPoint: 100,
    cellsPerPoint: 100_000,
    product: { volumeProducedMl: 10, nucleatedCellsPerMl: 1_250_000, viabilityPercent: 80 },
  },
  cases: [
    [
      "9 mL hold 9 million living cells, all given",
      {},
      "accept",
      [],
      { volumeInjectedMl: 9, cellsPerCm2: 900_000, totalCells: 9_000_000, viableCellsAvailable: 9_000_000 },
    ],
    [
      "more volume than was produced",
      { "product.volumeProducedMl": 8.9 },
      "refuse",
      ["VOLUME-EXCEEDS-PRODUCED"],
    ],
    [
      "more written as injected than was produced",
      { pointsPerCm2: null, recordedVolumeMl: 11 },
      "refuse",
      ["VOLUME-EXCEEDS-PRODUCED"],
    ],
    [
      "cells that are not in the volume",
      { "product.viabilityPercent": 79 },
      "refuse",
      ["CELLS-EXCEED-AVAILABLE"],
    ],
    [
      "no points: cells from what was produced",
      { pointsPerCm2: null, cellsPerCm2: 1_000_000 },
      "accept",
      [],
      { totalCells: 10_000_000, viableCellsAvailable: 10_000_000 },
    ],
    ["written within 1 %", { recordedTotalCells: 9_090_000, recordedVolumeMl: 8.91 }, "accept", []],
    [
      "written further off",
      { recordedTotalCells: 9_090_001, recordedVolumeMl: 8.9 },
      "refuse",
      ["TOTAL-CELLS-MISMATCH", "VOLUME-MISMATCH"],
    ],
    [
      "viability above 100 %",
      { "product.viabilityPercent": 101 },
      "refuse",
      ["VIABILITY-IMPOSSIBLE"],
      { totalCells: undefined },
    ],
    ["viability below 0 %", { "product.viabilityPercent": -1 }, "refuse", ["VIABILITY-IMPOSSIBLE"]],
    ["no area", { areaCm2: 0 }, "refuse", ["AREA-IMPOSSIBLE"]],
    [
      "more cells/cm² than any trial",
      { pointsPerCm2: null, cellsPerCm2: 1_000_001, "product.volumeProducedMl": 20 },
      "warn",
      ["DOSE-ABOVE-PUBLISHED"],
    ],
    ["more mL/cm² than any trial", { microlitresPerPoint: 101 }, "warn", ["VOLUME-ABOVE-PUBLISHED"]],
    [
      "a negative volume",
      { "product.volumeProducedMl": -5 },
      "refuse",
      ["INPUT-INVALID:product.volumeProducedMl"],
    ],
    ["not a number", { areaCm2: Number.NaN }, "refuse", ["INPUT-INVALID:areaCm2"]],
  ],
};

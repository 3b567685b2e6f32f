import { describe, expect, test } from "vitest";
import { ageScalp } from "../../render/ageScalp.ts";
import { createScalp } from "../../render/createScalp.ts";
import { seenSpot } from "../seenSpot.fixtures.ts";
import { agreementOf } from "./agreement.ts";
import { type Constellation, constellationOf } from "./constellation.ts";
import { applyMap, shapeOf } from "./linearMap.ts";
import { registrationRules } from "./matchRules.ts";
import { pointGrid } from "./pointGrid.ts";
import { searchMap } from "./searchMap.ts";

const options = { logScale: [-0.22, 0.22] as const, mostTurn: Math.PI / 6, marks: [] };
const lnLimit = Math.log(registrationRules.mostP);

/** The later visit: 30 % of the hairs lost and new, a sixth missed, the field moved by 3 mm of its 7 and turned. */
function visits(seed: number, otherSeed = seed): [Constellation, Constellation] {
  const sizes = { widthMm: 15, heightMm: 14, unitsPerCm2: 60 };
  const first = createScalp({ seed, ...sizes });
  const second = createScalp({ seed: otherSeed, ...sizes });
  const aged = ageScalp(second, { seed, lostShare: 0.3, newShare: 0.3, thinnedShare: 0.2 });
  const later = seenSpot(aged.scalp, {
    ...{ sha: "b", shiftMm: [3, -2.3], turnDeg: 11, stretch: [1.05, 0.96], lengthMm: 0.55 },
    missed: aged.scalp.units.flatMap((u) => u.hairs.map((h) => h.id)).filter((id) => id % 6 === 0),
  });
  return [constellationOf(seenSpot(first).measurement), constellationOf(later.measurement)] as [
    Constellation,
    Constellation,
  ];
}

describe("where little is in common", () => {
  test("the hairs themselves convince although the units that meet do not, and the map is right", () => {
    const convinced: number[] = [];
    for (const seed of [41, 42, 43, 44, 45, 46]) {
      const [before, after] = visits(seed);
      const found = searchMap(before, after, options);
      if (found === null || found.agreement.lnP > lnLimit) continue;
      expect(shapeOf(found.map).turn).toBeCloseTo((11 * Math.PI) / 180, 1);
      const place = (p: { x: number; y: number }) => applyMap(found.map, p.x, p.y);
      const space = { turnIsUsual: true, marked: false, logScaleRange: 0.44, kinds: 2 };
      const units = agreementOf(place, before, after, pointGrid(after.points, 130), space);
      if (units.lnP > lnLimit) convinced.push(seed);
    }
    expect(convinced.length).toBeGreaterThan(0);
  });

  test("pictures of different scalps stay above a p-value of 1e-4", () => {
    for (const seed of [51, 52, 53, 54, 55, 56, 57, 58]) {
      const [before, after] = visits(seed, seed + 100);
      expect(searchMap(before, after, options)?.agreement.lnP ?? 0).toBeGreaterThan(Math.log(1e-4));
    }
  });
});

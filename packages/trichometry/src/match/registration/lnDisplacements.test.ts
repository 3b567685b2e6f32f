import { expect, test } from "vitest";
import { lnDisplacements } from "./lnDisplacements.ts";
import { oddsRules as rules } from "./oddsRules.ts";

const prior = { turn: [1, 0] as const, turnDensity: 0.9, shiftUm2: 8e7, scaleSd: 0.05 };
const lnNormal = (x: number, variance: number) =>
  -(x * x) / (2 * variance) - Math.log(2 * Math.PI * variance) / 2;

test("two roots, by hand: their middle lies anywhere, their distance and direction differ as the priors say", () => {
  const [apart, longer, across] = [1500, 40, -25];
  const pairs = [
    { x: 0, y: 0, toX: 100, toY: 200 },
    { x: apart, y: 0, toX: 100 + apart + longer, toY: 200 + across },
  ];
  const alike = Math.exp(-(apart ** 2) / (2 * rules.unevenReach ** 2));
  const own = 2 * rules.unevenSd ** 2 * (1 - alike) + 2 * rules.rootSd ** 2;
  const strain = rules.strainSd ** 2;
  const turn = 1 / (2 * Math.PI * prior.turnDensity ** 2);
  const along = lnNormal(longer, own + apart ** 2 * (prior.scaleSd ** 2 + strain));
  const beside = lnNormal(across, own + apart ** 2 * (turn + strain));
  const middle = prior.shiftUm2 / (2 * Math.PI) + (rules.unevenSd ** 2 * (1 + alike) + rules.rootSd ** 2) / 2;
  expect(lnDisplacements(pairs, prior)).toBeCloseTo(along + beside + 2 * lnNormal(0, middle), 8);
});

test("law: the second picture turned together with the map's turn is as likely; one root out of place is not", () => {
  const places = [
    [0, 0],
    [1800, 300],
    [700, 2100],
    [2600, 1900],
  ];
  const seen = (turn: number, off: number) =>
    places.map(([x, y], k) => ({
      ...{ x, y },
      toX: Math.cos(turn) * x - Math.sin(turn) * y + 3000 + (k === 2 ? off : 0),
      toY: Math.sin(turn) * x + Math.cos(turn) * y - 500,
    }));
  const at = (turn: number, off = 0) =>
    lnDisplacements(seen(turn, off), { ...prior, turn: [Math.cos(turn), Math.sin(turn)] });
  expect(at(0.3)).toBeCloseTo(at(0), 8);
  expect(at(0, 150)).toBeLessThan(at(0) - 4);
});

import { expect, test } from "vitest";
import { createScalp } from "../render/createScalp.ts";
import { compareMeasurements } from "./compareMeasurements.ts";
import { followSeries } from "./followSeries.ts";
import { type SeenFrom, seenSpot } from "./seenSpot.fixtures.ts";

const scalp = createScalp({ seed: 21, widthMm: 13, heightMm: 11 });
/** A hair in the middle of the field, alone in its unit. */
const follicle = scalp.units.find(
  ({ hairs, centreMm: [x, y] }) => hairs.length === 1 && Math.abs(x - 6.5) < 1.5 && Math.abs(y - 5.5) < 1.5,
)?.hairs[0].id as number;
const visit = (sha: string, from: SeenFrom = {}) => seenSpot(scalp, { sha, ...from });

test("a hair that falls and comes back is one follicle with its phases", () => {
  const visits = [
    visit("a"),
    visit("b", { turnDeg: 4, missed: [follicle] }),
    visit("c", { turnDeg: -6, shiftMm: [0.3, 0.2] }),
  ];
  const measurements = visits.map((v) => v.measurement);
  const comparisons = [0, 1].map((k) => compareMeasurements(measurements[k], measurements[k + 1]));
  const { tracks, brokenAt } = followSeries(measurements, comparisons);
  expect(brokenAt).toEqual([]);
  const listed = [...visits[0].hairOf].find(([, hair]) => hair === follicle)?.[0];
  const track = tracks.find((t) => t.visits[0].hair === listed);
  expect(track?.visits.map((v) => v.state)).toEqual(["present", "absent", "present"]);
  expect(track?.events).toEqual([
    { visit: 1, what: "fell" },
    { visit: 2, what: "came-back" },
  ]);
  const last = track?.visits[2].hair as number;
  expect(visits[2].hairOf.get(last)).toBe(follicle);
});

test("every follicle in view throughout is one track, and no hair is in two", () => {
  const visits = ["a", "b", "c", "d"].map((sha, k) => visit(sha, { turnDeg: 3 * k }));
  const measurements = visits.map((v) => v.measurement);
  const comparisons = [0, 1, 2].map((k) => compareMeasurements(measurements[k], measurements[k + 1]));
  const { tracks } = followSeries(measurements, [...comparisons].reverse());
  for (let k = 0; k < 4; k++) {
    const ids = tracks.flatMap((t) => (t.visits[k].hair === null ? [] : [t.visits[k].hair]));
    expect(new Set(ids).size).toBe(ids.length);
  }
  for (const track of tracks.filter((t) => t.visits.every((v) => v.state === "present"))) {
    const hairs = track.visits.map((v, k) => visits[k].hairOf.get(v.hair as number));
    expect(new Set(hairs).size).toBe(1);
    expect(track.events).toEqual([]);
  }
});

test("a visit of another spot breaks the series and is said so", () => {
  const other = createScalp({ seed: 22, widthMm: 13, heightMm: 11 });
  const measurements = [
    visit("a").measurement,
    seenSpot(other, { sha: "b" }).measurement,
    visit("c", { turnDeg: 5 }).measurement,
  ];
  const comparisons = [
    compareMeasurements(measurements[0], measurements[1]),
    compareMeasurements(measurements[1], measurements[2]),
    compareMeasurements(measurements[0], measurements[2]),
  ];
  const { tracks, brokenAt } = followSeries(measurements, comparisons);
  expect(brokenAt).toEqual([1]);
  expect(tracks.every((t) => t.visits[1].state === "not-in-view")).toBe(true);
  expect(tracks.some((t) => t.visits[0].state === "present" && t.visits[2].state === "present")).toBe(true);
});

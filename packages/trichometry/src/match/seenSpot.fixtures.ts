/** Measurements of a drawn scalp without drawing it: what a flawless measurement would list, for tests of matching. */
import { isInFrame } from "../counting/countingFrame.ts";
import { isInPolygon } from "../counting/maskedArea.ts";
import { countedArea } from "../measurement/countedArea.ts";
import { joinUnits } from "../measurement/joinUnits.ts";
import { defaultMeasureParameters, engineVersion } from "../measurement/parameters.ts";
import type { Hair, Measurement } from "../measurement/schema.ts";
import { summaryOf } from "../measurement/summaryOf.ts";
import type { Scalp } from "../render/scalp.ts";

export interface SeenFrom {
  /** Shift of the field, mm. */
  readonly shiftMm?: readonly [number, number];
  readonly turnDeg?: number;
  readonly stretch?: readonly [number, number];
  readonly umPerPixel?: number;
  readonly mirrored?: boolean;
  readonly scaleKnown?: boolean;
  /** Visible length of all hairs, mm. */
  readonly lengthMm?: number;
  /** A hexadecimal digit; pictures of different digits are different files. */
  readonly sha?: string;
  /** Masked rectangle, px: x, y, width, height. */
  readonly masked?: readonly [number, number, number, number];
  /** Ids of hairs that the measurement misses. */
  readonly missed?: readonly number[];
}

const [width, height] = [1280, 1024];

const isInside = ([x, y]: readonly [number, number]): boolean => x > 0 && y > 0 && x < width && y < height;

/** Where a shaft that leaves the picture is seen last. */
function cutAtBorder(root: readonly [number, number], tip: readonly [number, number]): [number, number] {
  for (let share = 1; ; share -= 0.02) {
    const end: [number, number] = [
      root[0] + share * (tip[0] - root[0]),
      root[1] + share * (tip[1] - root[1]),
    ];
    if (isInside(end)) return end;
  }
}

/** `hairOf` gives the id on the scalp of every listed hair. */
export function seenSpot(
  scalp: Scalp,
  from: SeenFrom = {},
): { measurement: Measurement; hairOf: ReadonlyMap<number, number> } {
  const { umPerPixel = 5.5, scaleKnown = true, missed = [] } = from;
  const calibration = scaleKnown
    ? { umPerPixel, relativeSd: 0.01, source: { kind: "stated" as const } }
    : null;
  const masked = from.masked === undefined ? [] : [{ reason: "label", polygon: cornersOf(from.masked) }];
  const frame = { x: 8, y: 8, width: width - 16, height: height - 16 };
  const hairOf = new Map<number, number>();
  const hairs: Hair[] = [];
  for (const hair of scalp.units.flatMap((u) => u.hairs)) {
    if (missed.includes(hair.id)) continue;
    const lengthMm = (from.lengthMm ?? 0.4) * hair.lengthFactor;
    const tip = [
      hair.rootMm[0] + lengthMm * Math.cos(hair.azimuth),
      hair.rootMm[1] + lengthMm * Math.sin(hair.azimuth),
    ] as const;
    const root = toPicture(hair.rootMm, scalp, from);
    if (!isInside(root)) continue;
    const path = [root, cutAtBorder(root, toPicture(tip, scalp, from))];
    const isMasked = masked.some((m) => isInPolygon(path[0], m.polygon));
    const notCounted = isMasked ? "in-masked-area" : isInFrame(path[0], frame) ? null : "root-outside-frame";
    hairOf.set(hairs.length, hair.id);
    hairs.push(listed(hairs.length, path, hair.diameterUm, umPerPixel, scaleKnown, notCounted));
  }
  const joined = joinUnits(hairs, calibration, 2);
  const area = countedArea({ frame, masked, calibration });
  const parameters = { ...defaultMeasureParameters, engine: { workingFactor: 2 } };
  const measurement: Measurement = {
    schema: "anagen.measurement/1",
    engine: { name: "anagen-trichometry", version: engineVersion },
    picture: { sha256: (from.sha ?? "a").repeat(64), widthPx: width, heightPx: height },
    parameters: { vellusBelowUm: 30, terminalAboveUm: 60, engine: parameters.engine },
    calibration,
    quality: {
      verdict: "measurable",
      findings: [],
      focusSigmaPx: 2,
      ...{ darkShare: 0.1, saturatedShare: 0, glareShare: 0, overlayShare: 0, usableShare: 1 },
    },
    area,
    ...joined,
    summary: summaryOf({ calibration, parameters }, joined, area.usableMm2),
  };
  return { measurement, hairOf };
}

function toPicture(
  mm: readonly [number, number],
  scalp: Scalp,
  { shiftMm = [0, 0], turnDeg = 0, stretch = [1, 1], umPerPixel = 5.5, mirrored = false }: SeenFrom,
): [number, number] {
  const x = (mm[0] - scalp.widthMm / 2) * stretch[0] - shiftMm[0];
  const y = (mm[1] - scalp.heightMm / 2) * stretch[1] - shiftMm[1];
  const turn = (turnDeg * Math.PI) / 180;
  const perMm = 1000 / umPerPixel;
  const u = (Math.cos(turn) * x - Math.sin(turn) * y) * perMm;
  return [width / 2 + (mirrored ? -u : u), height / 2 + (Math.sin(turn) * x + Math.cos(turn) * y) * perMm];
}

function listed(
  id: number,
  path: [number, number][],
  diameterUm: number,
  umPerPixel: number,
  scaleKnown: boolean,
  notCounted: Hair["notCounted"],
): Hair {
  const lengthPx = Math.hypot(path[1][0] - path[0][0], path[1][1] - path[0][1]);
  return {
    ...{ id, path, lengthPx, diameterPx: diameterUm / umPerPixel, diameterPxSd: 2 / umPerPixel },
    lengthUm: scaleKnown ? lengthPx * umPerPixel : null,
    diameterUm: scaleKnown ? diameterUm : null,
    diameterUmSd: scaleKnown ? 2 : null,
    class: scaleKnown ? (diameterUm < 30 ? "vellus" : diameterUm > 60 ? "terminal" : "intermediate") : null,
    ...{ polarity: "dark", confidence: 0.97, rootConfidence: 0.99, unit: null },
    counted: notCounted === null,
    notCounted,
  };
}

const cornersOf = ([x, y, w, h]: readonly [number, number, number, number]): [number, number][] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

/** Lays two measured pictures on each other, or says why they cannot be: wrong spot, mirrored, too little in common. */
import type { Measurement } from "../../measurement/schema.ts";
import type { CompareOptions } from "../contract.ts";
import { mapPoint } from "../mapPoint.ts";
import type { RefusalCode, Registration, Transform } from "../schema.ts";
import { type CommonArea, commonArea } from "./commonArea.ts";
import { type Constellation, constellationOf } from "./constellation.ts";
import { shapeOf } from "./linearMap.ts";
import { registrationRules } from "./matchRules.ts";
import { mirrored } from "./mirrored.ts";
import { type FoundMap, type MarkPair, type SearchOptions, searchMap } from "./searchMap.ts";
import { settleTransform } from "./settleTransform.ts";
import { whyUnfit } from "./whyUnfit.ts";

export interface Registered {
  readonly registration: Extract<Registration, { status: "accepted" }>;
  readonly transform: Transform;
  readonly area: CommonArea;
  readonly before: Constellation;
  readonly after: Constellation;
}
export type RefusedRegistration = Extract<Registration, { status: "refused" }>;

export function register(
  first: Measurement,
  second: Measurement,
  { marks, pictures }: CompareOptions = {},
): Registered | RefusedRegistration {
  const unfit = whyUnfit(first, second, pictures);
  if (unfit !== null) return refused(unfit.code, unfit.sentence, null);
  const before = constellationOf(first) as Constellation;
  const after = constellationOf(second) as Constellation;
  const pairs = markPairs(marks, before, after);
  const marked = pairs.length > 0 ? search(before, after, pairs) : null;
  const found = marked !== null && isSure(marked) ? marked : search(before, after, []);
  if (found === null || !isSure(found)) return refusedSpot(before, after, found);
  return accepted(found, before, after, pairs, found === marked);
}

const lnLimit = Math.log(registrationRules.mostP);
const isSure = (found: FoundMap): boolean => found.agreement.lnP < lnLimit;

/** Usual turns first: they are cheaper and likelier. */
function search(before: Constellation, after: Constellation, marks: readonly MarkPair[]): FoundMap | null {
  const logScale = scaleRange(before, after);
  const usual = searchMap(before, after, {
    logScale,
    mostTurn: (registrationRules.usualTurnDeg * Math.PI) / 180,
    marks,
  });
  if (usual !== null && isSure(usual)) return usual;
  const any = searchMap(before, after, { logScale, mostTurn: Math.PI, marks });
  if (usual === null || any === null) return usual ?? any;
  return any.agreement.lnP < usual.agreement.lnP ? any : usual;
}

function scaleRange(before: Constellation, after: Constellation): [number, number] {
  const most =
    before.scaleKnown && after.scaleKnown
      ? registrationRules.mostLogScale
      : registrationRules.mostLogScaleUnknown;
  return [-most, most];
}

/** Looks for a mirrored picture and another magnification, so that the refusal can name them. */
function refusedSpot(
  before: Constellation,
  after: Constellation,
  best: FoundMap | null,
): RefusedRegistration {
  const anyTurn: SearchOptions = { logScale: scaleRange(before, after), mostTurn: Math.PI, marks: [] };
  const flipped = searchMap(before, mirrored(after), anyTurn);
  if (flipped !== null && isSure(flipped))
    return refused(
      "mirrored",
      `One of the two pictures is mirrored: ${flipped.agreement.unitsMet} of ${flipped.agreement.unitsCompared} follicular units meet when it is turned over. Take the picture as the camera gave it.`,
      flipped,
    );
  const wide = searchMap(before, after, {
    ...anyTurn,
    mostTurn: (registrationRules.usualTurnDeg * Math.PI) / 180,
    logScale: [-1.1, 1.1],
  });
  if (wide !== null && isSure(wide))
    return refused(
      "scale-differs",
      `The two pictures show the spot at sizes that differ by ${(100 * Math.abs(shapeOf(wide.map).scale - 1)).toFixed(0)} %, more than skin stretches; check the scale of both.`,
      wide,
    );
  const a = best?.agreement;
  const what =
    a === undefined || a.unitsCompared === 0
      ? "no arrangement of follicular units was found on both"
      : `at best ${a.unitsMet} of ${a.unitsCompared} follicular units meet, which chance alone explains`;
  return refused(
    "not-same-spot",
    `These pictures do not show the same spot, or too little of it: ${what}.`,
    best,
  );
}

function accepted(
  found: FoundMap,
  before: Constellation,
  after: Constellation,
  marks: readonly MarkPair[],
  marksUsed: boolean,
): Registered | RefusedRegistration {
  const { transform, residualPx } = settleTransform(found.map, before, after);
  const area = commonArea(transform, before, after);
  if (area === null || area.share < registrationRules.leastOverlap)
    return refused(
      "overlap-too-small",
      `The two pictures show the same scalp but share only ${(100 * (area?.share ?? 0)).toFixed(0)} % of it; at least ${100 * registrationRules.leastOverlap} % is needed. Take the picture again nearer to the same place.`,
      found,
      area?.share ?? 0,
    );
  const { stretches } = shapeOf(found.map);
  return {
    registration: {
      status: "accepted",
      ...evidenceOf(found, area.share),
      transform,
      stretchPercent: [round(100 * (stretches[0] - 1), 2), round(100 * (stretches[1] - 1), 2)],
      residualPx: round(residualPx, 3),
      overlap: {
        outlineBefore: area.outlineBefore,
        outlineAfter: area.outlineAfter,
        areaPx2: round(area.areaPx2, 1),
        areaMm2: area.areaMm2 === null ? null : round(area.areaMm2, 6),
      },
      marks: {
        used: marksUsed ? marks.length : 0,
        distancePx: markDistance(transform, marks, before, after),
      },
      warnings: marks.length > 0 && !marksUsed ? [marksDisagree] : [],
    },
    transform,
    area,
    before,
    after,
  };
}

const marksDisagree = {
  code: "marks-disagree",
  sentence:
    "The marks that were set do not lie on each other; the pictures were laid on each other by the hairs alone.",
};

function refused(
  code: RefusalCode,
  sentence: string,
  found: FoundMap | null,
  overlapShare: number | null = null,
): RefusedRegistration {
  return { status: "refused", code, sentence, ...evidenceOf(found, overlapShare) };
}

function evidenceOf(found: FoundMap | null, overlapShare: number | null) {
  const a = found?.agreement ?? null;
  const shape = found === null ? null : shapeOf(found.map);
  return {
    pValue: a === null ? null : Math.min(1, Math.max(1e-300, Math.exp(Math.min(0, a.lnP)))),
    unitsCompared: a?.unitsCompared ?? null,
    unitsMet: a?.unitsMet ?? null,
    unitsMetByChance: a === null ? null : round(a.unitsMetByChance, 4),
    scaleRatio: shape === null ? null : round(shape.scale, 5),
    rotationDeg: shape === null ? null : round((shape.turn * 180) / Math.PI, 3),
    overlapShare: overlapShare === null ? null : round(overlapShare, 4),
  };
}

function markPairs(marks: CompareOptions["marks"], before: Constellation, after: Constellation): MarkPair[] {
  const partners = marks?.after ?? [];
  return (marks?.before ?? []).slice(0, partners.length).map(([x, y], k) => ({
    x: x * before.umPerPixel,
    y: y * before.umPerPixel,
    toX: partners[k][0] * after.umPerPixel,
    toY: partners[k][1] * after.umPerPixel,
  }));
}

/** Root mean square distance of the marks once the pictures lie on each other, px of the first picture. */
function markDistance(
  transform: Transform,
  marks: readonly MarkPair[],
  before: Constellation,
  after: Constellation,
): number | null {
  if (marks.length === 0) return null;
  let sum = 0;
  for (const m of marks) {
    const [x, y] = mapPoint(transform, [m.x / before.umPerPixel, m.y / before.umPerPixel]);
    sum += (x * after.umPerPixel - m.toX) ** 2 + (y * after.umPerPixel - m.toY) ** 2;
  }
  return round(Math.sqrt(sum / marks.length) / before.umPerPixel, 2);
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

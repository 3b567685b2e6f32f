/** Makes a patch of scalp: follicular units at a minimum distance, hairs in them, a common direction, diameters, pigment. */
import { type LyingShaft, mostTries, roomBeside, stubbleMm } from "./roomBeside.ts";
import type { Pigment, Scalp, ScalpHair, ScalpUnit } from "./scalp.ts";
import { createStream, type Stream } from "./stream.ts";

export interface ScalpOptions {
  /** Any integer; the same seed and options give the same scalp. */
  readonly seed: number;
  /** Size of the patch, mm; default 11 × 10, a 7.1 × 5.7 mm field with room to be shifted and turned. */
  readonly widthMm?: number;
  readonly heightMm?: number;
  /** Follicular units per cm²; default 75 (real frames: 72 in the median). */
  readonly unitsPerCm2?: number;
  /** Shares of units with 1, 2, 3 and 4 hairs; default 0.42, 0.42, 0.13, 0.03. */
  readonly unitSizes?: readonly [number, number, number, number];
  /** Median and log SD of terminal shafts, µm; default 78 and 0.2. */
  readonly terminalMedianUm?: number;
  readonly terminalLogSd?: number;
  /** Share of hairs drawn from the vellus distribution; default 0.08. */
  readonly vellusShare?: number;
  /** Median and log SD of vellus shafts, µm; default 24 and 0.3. */
  readonly vellusMedianUm?: number;
  readonly vellusLogSd?: number;
  /** Melanin of the pigmented hairs; default black. */
  readonly pigment?: Pigment;
  /** Share of hairs without pigment; default 0. */
  readonly whiteShare?: number;
  /** 0 very fair to 1 very dark; default 0.25. */
  readonly skinTone?: number;
  /** 0 pale to 1 inflamed; default 0.2. */
  readonly redness?: number;
  /** Common direction of growth, degrees; default drawn from the seed. */
  readonly directionDeg?: number;
  /** Curvature of the shafts, SD in 1/mm; default 0.12 (nearly straight). */
  readonly curvaturePerMm?: number;
}

interface Filled extends Required<ScalpOptions> {
  readonly waves: readonly [number, number];
}

/** Directions within one real frame scatter by about 0.2 rad; half of it varies slowly over the field. */
const unitDirectionSd = 0.11;
const directionWave = 0.12;

/**
 * Share of the units that stand close beside another one, and how close, mm: on the real frames a tenth of the units have
 * the next one within 0.28 mm.
 */
const companionShare = 0.11;
const companionMm = [0.23, 0.42] as const;

/** Returns a scalp of `unitsPerCm2 × area` units, as many as fit at the minimum distance. */
export function createScalp(options: ScalpOptions): Scalp {
  const stream = createStream(options.seed, 0x5ca1);
  const filled = fill(options, stream);
  const centres = placeUnits(filled, stream);
  let nextHair = 0;
  const units = centres.map((centre, id): ScalpUnit => {
    const own = createStream(options.seed, 0x0017, id);
    const hairs = placeHairs(filled, own, id, centre, nextHair);
    nextHair += hairs.length;
    return { id, centreMm: centre, hairs };
  });
  const { seed, widthMm, heightMm, skinTone, redness } = filled;
  return { seed, widthMm, heightMm, skinTone, redness, units };
}

/** Draws one hair's calibre, pigment and shape; also used for hairs that appear later. */
export function drawHair(
  options: Pick<
    Required<ScalpOptions>,
    | "terminalMedianUm"
    | "terminalLogSd"
    | "vellusShare"
    | "vellusMedianUm"
    | "vellusLogSd"
    | "pigment"
    | "whiteShare"
    | "curvaturePerMm"
  >,
  stream: Stream,
): Pick<ScalpHair, "diameterUm" | "taper" | "pigment" | "lengthFactor" | "curvaturePerMm"> {
  const vellus = stream.uniform() < options.vellusShare;
  const diameter = vellus
    ? stream.lognormal(options.vellusMedianUm, options.vellusLogSd)
    : stream.lognormal(options.terminalMedianUm, options.terminalLogSd);
  const white = stream.uniform() < options.whiteShare;
  const depth = Math.exp(stream.normal(0, 0.35)) * (vellus ? 0.55 : 1);
  return {
    diameterUm: Math.min(Math.max(diameter, 6), 160),
    taper: stream.between(0, 0.12),
    pigment: white
      ? { eumelanin: 0.002, pheomelanin: 0 }
      : {
          eumelanin: options.pigment.eumelanin * depth,
          pheomelanin: options.pigment.pheomelanin * depth,
        },
    lengthFactor: stream.lognormal(vellus ? 0.75 : 1, 0.26),
    curvaturePerMm: stream.normal(0, options.curvaturePerMm * (vellus ? 3 : 1)),
  };
}

function fill(options: ScalpOptions, stream: Stream): Filled {
  const drawn = stream.between(0, 360);
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as ScalpOptions;
  return {
    widthMm: 11,
    heightMm: 10,
    unitsPerCm2: 75,
    unitSizes: [0.42, 0.42, 0.13, 0.03],
    terminalMedianUm: 78,
    terminalLogSd: 0.2,
    vellusShare: 0.08,
    vellusMedianUm: 24,
    vellusLogSd: 0.3,
    pigment: { eumelanin: 1, pheomelanin: 0.1 },
    whiteShare: 0,
    skinTone: 0.25,
    redness: 0.2,
    directionDeg: drawn,
    curvaturePerMm: 0.12,
    ...given,
    waves: [stream.between(0, 2 * Math.PI), stream.between(0, 2 * Math.PI)],
  };
}

/**
 * Dart throwing with a minimum distance that gives way when the patch is full. Distances go round the patch's borders, so
 * that the units are not crowded there; some are put close beside another on purpose.
 */
function placeUnits(options: Filled, stream: Stream): [number, number][] {
  const { widthMm, heightMm, unitsPerCm2 } = options;
  const wanted = Math.round((unitsPerCm2 * widthMm * heightMm) / 100);
  if (wanted <= 0) return [];
  let distance = 0.72 / Math.sqrt(unitsPerCm2 / 100);
  const placed: [number, number][] = [];
  const round = (d: number, size: number): number => Math.min(Math.abs(d), size - Math.abs(d));
  const isFree = ([x, y]: readonly [number, number], least: number): boolean =>
    placed.every(([u, v]) => Math.hypot(round(u - x, widthMm), round(v - y, heightMm)) >= least);
  let misses = 0;
  let isCompanion = false;
  while (placed.length < wanted) {
    const candidate: [number, number] = isCompanion
      ? beside(placed[stream.integer(placed.length)], options, stream)
      : [stream.between(0, widthMm), stream.between(0, heightMm)];
    if (isFree(candidate, isCompanion ? Math.min(companionMm[0], distance) : distance)) {
      placed.push(candidate);
      isCompanion = stream.uniform() < companionShare;
      misses = 0;
    } else if (++misses > 200) {
      isCompanion = false;
      distance *= 0.97;
      misses = 0;
    }
  }
  return placed;
}

/** A place near another, within the patch (going round its borders). */
function beside(
  [x, y]: readonly [number, number],
  { widthMm, heightMm }: Filled,
  stream: Stream,
): [number, number] {
  const away = stream.between(...companionMm);
  const angle = stream.between(0, 2 * Math.PI);
  return [
    (x + away * Math.cos(angle) + widthMm) % widthMm,
    (y + away * Math.sin(angle) + heightMm) % heightMm,
  ];
}

/**
 * Roots of one unit stand side by side across the direction of growth and their shafts lean together: on the real
 * frames (1193 pairs) 0.11 mm apart (0.03–0.18) across, 0.04 mm along, axes closing by 8° (SD 9°).
 */
function placeHairs(
  options: Filled,
  stream: Stream,
  unit: number,
  centre: readonly [number, number],
  firstId: number,
): ScalpHair[] {
  const size = drawSize(options.unitSizes, stream);
  const azimuth =
    (options.directionDeg * Math.PI) / 180 +
    directionWave * Math.sin(centre[0] * 0.55 + options.waves[0]) +
    directionWave * Math.sin(centre[1] * 0.6 + options.waves[1]) +
    stream.normal(0, unitDirectionSd);
  const along = [Math.cos(azimuth), Math.sin(azimuth)] as const;
  const across = [-along[1], along[0]] as const;
  const gaps = Array.from({ length: size - 1 }, () => Math.max(0.012, stream.normal(0.109, 0.055)));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  let offset = -total / 2;
  const hairs: ScalpHair[] = [];
  for (let i = 0; i < size; i++) {
    if (i > 0) offset += gaps[i - 1];
    const shift = size === 1 ? 0 : stream.normal(0, 0.045);
    const hair = {
      id: firstId + i,
      unit,
      rootMm: [
        centre[0] + across[0] * offset + along[0] * shift,
        centre[1] + across[1] * offset + along[1] * shift,
      ] as const,
      ...drawHair(options, stream),
    };
    const lean = (spread: number) => (-offset / 0.109) * 0.14 + stream.normal(0, spread);
    hairs.push({
      ...hair,
      azimuth: azimuth + (size === 1 ? 0 : leanWithRoom(hair, azimuth, hairs, lean, stream)),
    });
  }
  return hairs;
}

/** Draws a lean that leaves the shaft room beside those of its unit, at the length of usual stubble; the last if none does. */
function leanWithRoom(
  hair: Omit<ScalpHair, "azimuth">,
  azimuth: number,
  others: readonly ScalpHair[],
  draw: (spread: number) => number,
  stream: Stream,
): number {
  const lying = (h: Omit<ScalpHair, "azimuth">, direction: number): LyingShaft => ({
    ...h,
    azimuth: direction,
    lengthMm: stubbleMm * h.lengthFactor,
  });
  const neighbours = others.map((h) => lying(h, h.azimuth));
  for (let tries = 1; ; tries++) {
    const lean = draw(0.08 + 0.03 * tries);
    const room = roomBeside(lying(hair, azimuth + lean), neighbours);
    if (stream.uniform() < room || tries === mostTries) return lean;
  }
}

function drawSize(shares: readonly number[], stream: Stream): number {
  let left = stream.uniform() * shares.reduce((sum, share) => sum + share, 0);
  for (let i = 0; i < shares.length; i++) {
    left -= shares[i];
    if (left < 0) return i + 1;
  }
  return shares.length;
}

/** Draws two pictures of one spot at two visits, with the truth of every hair: over the whole range, or a careful repeat. */
import { randomStream } from "@anagen/numerics";
import { ageScalp, createScalp, laterView, type Scalp, typicalFrame, type View } from "@anagen/trichometry";
import { type Drawn, photograph } from "./photograph.ts";

export interface PairOptions {
  /** Any integer; the same seed and kind give the same pair. */
  readonly seed: number;
  /**
   * `clean`: a careful clinic finds the spot again with the same device and clipping, and 2–10 % of the hairs changed.
   * `hard`: anywhere in the whole range. `repeat`: careful, and nothing changed.
   */
  readonly kind: "clean" | "hard" | "repeat";
}

export interface DrawnPair {
  readonly before: Drawn;
  readonly after: Drawn;
  readonly lost: readonly number[];
  readonly appeared: readonly number[];
  readonly thinned: readonly number[];
  readonly lostShare: number;
}

/** How far a pair may differ; every share is drawn evenly between its two ends. */
interface Range {
  readonly turnDeg: number;
  readonly scaleShare: number;
  readonly shiftShare: number;
  readonly stretchShare: readonly [number, number];
  readonly changedShare: readonly [number, number];
  readonly otherDevice: boolean;
}

const ranges: Record<PairOptions["kind"], Range> = {
  hard: {
    turnDeg: 20,
    scaleShare: 0.1,
    shiftShare: 0.4,
    stretchShare: [0.03, 0.08],
    changedShare: [0.02, 0.3],
    otherDevice: true,
  },
  clean: {
    turnDeg: 5,
    scaleShare: 0.02,
    shiftShare: 0.1,
    stretchShare: [0, 0.03],
    changedShare: [0.02, 0.1],
    otherDevice: false,
  },
  repeat: {
    turnDeg: 5,
    scaleShare: 0.02,
    shiftShare: 0.1,
    stretchShare: [0, 0.03],
    changedShare: [0, 0],
    otherDevice: false,
  },
};

export async function drawPair({ seed, kind }: PairOptions): Promise<DrawnPair> {
  const range = ranges[kind];
  const { between, chance, shape } = drawer(seed);
  const first = { ...typicalFrame(seed), umPerPixel: 5.54 };
  const scalp = createScalp({ ...first, widthMm: 15, heightMm: 14 });
  const [lostShare, newShare, thinnedShare] = [0, 1, 2].map(() => between(...range.changedShare));
  const aged = ageScalp(scalp, { seed, lostShare, newShare, thinnedShare });
  const moved = laterView({ ...first, umPerPixel: 5.54 }, scalp, seed + 500_000_000, {
    turnDeg: range.turnDeg,
    scaleShare: range.scaleShare,
    shiftShare: range.shiftShare,
    stretchShare: range.stretchShare,
  });
  const second: View = range.otherDevice
    ? {
        ...moved,
        lengthMm: (first.lengthMm ?? 0.4) * between(0.7, 1.6),
        ...(chance(0.5) ? otherDevice(typicalFrame(seed + 7_000_000)) : {}),
      }
    : { ...moved, lengthMm: (first.lengthMm ?? 0.4) * between(0.93, 1.07) };
  const stretched = stretchUnevenly(aged.scalp, range.stretchShare[1] / 2, shape);
  const quality = Math.round(between(80, 95));
  return {
    before: await photograph(scalp, first, quality, between(-1, 1)),
    after: await photograph(stretched, second, quality, between(-1, 1)),
    lost: aged.changes.lost,
    appeared: aged.changes.appeared,
    thinned: aged.changes.thinned,
    lostShare,
  };
}

function drawer(seed: number) {
  const source = randomStream({ seed, stream: 0x9a17 });
  const between = (low: number, high: number): number => low + (high - low) * source.uniform();
  return {
    between,
    chance: (share: number) => source.uniform() < share,
    shape: [0, 1, 2, 3].map(() => between(0, 2 * Math.PI)),
  };
}

/** What belongs to the camera: light, lens and sensor. */
const otherDevice = (view: View): View =>
  Object.fromEntries(
    (
      [
        "blurSigmaPx",
        "exposure",
        "glare",
        "light",
        "flare",
        "depthBlur",
        "cornerTint",
        "noiseLevels",
      ] as const
    ).map((name) => [name, view[name]]),
  ) as unknown as View;

/** Skin gives way unevenly: a displacement of two waves, whose steepest strain is `most`. */
function stretchUnevenly(scalp: Scalp, most: number, [p, q, r, s]: readonly number[]): Scalp {
  const [longMm, shortMm] = [9, 7];
  const strainX = (most * longMm) / (2 * Math.PI);
  const strainY = (most * shortMm) / (2 * Math.PI);
  const move = ([x, y]: readonly [number, number]): [number, number] => [
    x + strainX * Math.sin((2 * Math.PI * x) / longMm + p) * Math.cos((2 * Math.PI * y) / longMm / 2 + r),
    y + strainY * Math.sin((2 * Math.PI * y) / shortMm + q) * Math.cos((2 * Math.PI * x) / shortMm / 2 + s),
  ];
  return {
    ...scalp,
    units: scalp.units.map((unit) => ({
      ...unit,
      centreMm: move(unit.centreMm),
      hairs: unit.hairs.map((hair) => ({ ...hair, rootMm: move(hair.rootMm) })),
    })),
  };
}

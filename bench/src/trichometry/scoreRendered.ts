/** Measures rendered pictures of one kind and compares the result with the truth that they were drawn from. */
import {
  type Hair,
  type Measurement,
  measure,
  type RenderOptions,
  renderScalp,
  type TrueHair,
  typicalFrame,
} from "@anagen/trichometry";

/** A kind of picture: the options that are laid over those of a typical frame. */
export interface RenderedKind {
  readonly name: string;
  readonly options: Partial<RenderOptions>;
}

export interface RenderedGroup {
  readonly name: string;
  readonly pictures: number;
  readonly refused: number;
  readonly hairs: number;
  /** (measured − true) / true over all pictures; shares, not percent. */
  readonly countBias: number;
  readonly countError: number;
  readonly countCovered: number;
  /** Measured − true diameter of matched hairs, µm; null with fewer than 20 pairs. */
  readonly diameterBiasUm: number | null;
  readonly diameterSdUm: number | null;
  readonly meanDiameterCovered: number;
  /** Mean of |measured − true| vellus share, percentage points. */
  readonly vellusShareError: number | null;
}

export const renderedGroups: readonly RenderedKind[] = [
  { name: "typical frames", options: {} },
  { name: "sparse (30 units/cm²)", options: { unitsPerCm2: 30 } },
  { name: "dense (110 units/cm²)", options: { unitsPerCm2: 110 } },
  { name: "sharp (blur 1.2 px)", options: { blurSigmaPx: 1.2 } },
  { name: "soft (blur 3 px)", options: { blurSigmaPx: 3 } },
  { name: "thinning (25 % vellus, median 70 µm)", options: { vellusShare: 0.25, terminalMedianUm: 70 } },
];

const umPerPixel = 5.54;
/** Farthest that the ends of a detection may lie from those of the true hair, px. */
const reach = 14;

export function scoreRendered(kind: RenderedKind, pictures: number, firstSeed: number): RenderedGroup {
  const trials = Array.from({ length: pictures }, (_, i) => trialOf(kind, firstSeed + i));
  const measured = trials.filter((t) => t.result.summary !== null);
  const truths = measured.map((t) => t.truth.length);
  const counts = measured.map((t) => t.result.summary?.hairs.value ?? 0);
  const total = sum(truths);
  const differences = measured.flatMap((t) =>
    t.pairs.map(({ hair, truth }) => (hair.diameterUm ?? 0) - truth),
  );
  const bias = differences.length < 20 ? null : sum(differences) / differences.length;
  return {
    name: kind.name,
    pictures,
    refused: pictures - measured.length,
    hairs: total,
    countBias: sum(counts) / total - 1,
    countError: sum(counts.map((c, i) => Math.abs(c - truths[i]) / Math.max(1, truths[i]))) / measured.length,
    countCovered: share(measured, (t) => holds(t.result.summary?.densityPerCm2, trueDensity(t))),
    diameterBiasUm: bias,
    diameterSdUm:
      bias === null
        ? null
        : Math.sqrt(sum(differences.map((d) => (d - bias) ** 2)) / (differences.length - 1)),
    meanDiameterCovered: share(measured, (t) =>
      holds(t.result.summary?.meanDiameterUm, sum(t.truth.map((h) => h.meanDiameterUm)) / t.truth.length),
    ),
    vellusShareError:
      sum(measured.map((t) => Math.abs((t.result.summary?.vellusShare?.value ?? 0) - trueVellus(t.truth)))) /
      measured.length,
  };
}

interface Trial {
  readonly result: Measurement;
  /** True hairs whose root lies in the counting frame. */
  readonly truth: readonly TrueHair[];
  readonly pairs: readonly { readonly hair: Hair; readonly truth: number }[];
}

function trialOf(kind: RenderedKind, seed: number): Trial {
  const { raster, truth } = renderScalp({ ...typicalFrame(seed), ...kind.options, seed, umPerPixel });
  const result = measure(raster, {
    imageSha256: seed.toString(16).padStart(64, "0"),
    calibration: { umPerPixel, relativeSd: 0.005, source: { kind: "stated" } },
  });
  const frame = result.area?.frame;
  const inFrame = truth.hairs.filter(({ counted, path: [root] }) => {
    if (!counted || frame === undefined || root === undefined) return false;
    const [x, y] = root;
    return x >= frame.x && y >= frame.y && x < frame.x + frame.width && y < frame.y + frame.height;
  });
  return { result, truth: inFrame, pairs: pairsOf(result.hairs, inFrame) };
}

/** Each true hair with the nearest detection whose both ends lie near; a detection serves once. */
function pairsOf(hairs: readonly Hair[], truth: readonly TrueHair[]): Trial["pairs"] {
  const free = new Set(hairs);
  return truth.flatMap((t) => {
    let best: Hair | null = null;
    let least = 2 * reach;
    for (const hair of free) {
      const root = distance(hair.path[0], t.path[0]);
      const tip = distance(hair.path[hair.path.length - 1], t.path[t.path.length - 1]);
      if (root > reach || tip > reach || root + tip >= least) continue;
      least = root + tip;
      best = hair;
    }
    if (best === null) return [];
    free.delete(best);
    return [{ hair: best, truth: t.meanDiameterUm }];
  });
}

const trueDensity = ({ result, truth }: Trial): number =>
  (100 * truth.length) / (result.area?.usableMm2 ?? Number.NaN);
const trueVellus = (truth: readonly TrueHair[]): number =>
  (100 * truth.filter((h) => h.meanDiameterUm < 30).length) / Math.max(1, truth.length);
const holds = (estimate: { low: number; high: number } | null | undefined, value: number): boolean =>
  estimate !== null && estimate !== undefined && value >= estimate.low && value <= estimate.high;
const share = <T>(all: readonly T[], is: (each: T) => boolean): number => all.filter(is).length / all.length;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * Rendered pictures to learn from: wider than real ones in everything that differs from device to device and person to
 * person, so that what is learned does not hang on how the renderer draws; with creases, vessels and spots that are no hair.
 */
import { type RandomStream, randomStream } from "@anagen/numerics";
import {
  createScalp,
  photographScalp,
  type Raster,
  type Rendered,
  type RenderOptions,
  typicalFrame,
} from "@anagen/trichometry";

export interface TrainingPictureOptions {
  readonly seed: number;
  /** `light`: from all hairs white to none, on every skin. */
  readonly polarity: "dark" | "light";
}

interface Draws {
  uniform(): number;
  between(low: number, high: number): number;
  normal(mean: number, sd: number): number;
  lognormal(median: number, logSd: number): number;
}

function draws(seed: number, stream: number, substream = 0): Draws {
  const source: RandomStream = randomStream({ seed, stream, substream });
  return {
    uniform: source.uniform,
    between: (low, high) => low + (high - low) * source.uniform(),
    normal: (mean, sd) => mean + sd * source.normal(),
    lognormal: (median, logSd) => median * Math.exp(logSd * source.normal()),
  };
}

const whiteShares = [1, 1, 0.7, 0.5, 0.3, 0] as const;
const umPerPixel = 5.54;
/** Thinner hairs than this, µm, bend and lie across the others more than thick ones do. */
const thinBelowUm = 50;
/** Every eighth picture of dark hair shows red or blond hair, which is sought by its colour. */
const everyRed = 8;

export function trainingPicture({ seed, polarity }: TrainingPictureOptions): Rendered {
  const draw = draws(seed, 0x7a31);
  const options = optionsOf(seed, polarity, draw);
  const margin = 2 + 2 * (options.lengthMm ?? 0.47);
  const scalp = createScalp({
    ...options,
    widthMm: (1280 * umPerPixel) / 1000 + margin,
    heightMm: (1024 * umPerPixel) / 1000 + margin,
  });
  // Real shafts look wider at the root, where their sheath and the shade under the skin add to them.
  const mostTaper = draw.between(0.1, 0.7);
  const units = scalp.units.map((unit) => ({
    ...unit,
    hairs: unit.hairs.map((hair) => {
      const own = draws(seed, 0x7a32, hair.id);
      const { eumelanin, pheomelanin } = hair.pigment;
      const isThin = hair.diameterUm < thinBelowUm;
      return {
        ...hair,
        taper: own.between(-0.05, mostTaper),
        pigment: { eumelanin: eumelanin * own.lognormal(1, 0.4), pheomelanin },
        azimuth: hair.azimuth + (isThin ? own.normal(0, 0.3) : 0),
        curvaturePerMm: hair.curvaturePerMm + (isThin ? own.normal(0, 0.8) : 0),
      };
    }),
  }));
  const rendered = photographScalp({ ...scalp, units }, options);
  distract(rendered.raster, draws(seed, 0x7a33), Math.round(draw.between(0, 60)));
  return rendered;
}

function optionsOf(seed: number, polarity: "dark" | "light", draw: Draws): RenderOptions {
  const isLight = polarity === "light";
  const few = draw.uniform() < 0.5;
  const [two, three, four] = [draw.between(0.3, 0.5), draw.between(0.08, 0.25), draw.between(0, 0.05)];
  return {
    ...typicalFrame(seed),
    whiteShare: isLight ? whiteShares[seed % whiteShares.length] : 0,
    vellusShare: few ? draw.between(0.03, 0.12) : draw.between(0.1, 0.3),
    vellusMedianUm: draw.between(22, 42),
    vellusLogSd: 0.35,
    terminalMedianUm: draw.between(68, 115),
    terminalLogSd: draw.between(0.15, 0.3),
    pigment: pigmentOf(seed, isLight, draw),
    blurSigmaPx: Math.min(3.8, Math.max(1.2, draw.lognormal(1.75, 0.3))),
    depthBlur: draw.between(0.2, 1),
    glare: draw.between(0.1, 1),
    dandruff: draw.between(3, 40),
    looseHairs: draw.between(0, 3),
    unitsPerCm2: Math.min(150, Math.max(25, draw.lognormal(80, 0.3))),
    unitSizes: [1 - two - three - four, two, three, four],
    flare: draw.between(0.006, 0.04),
    lengthMm: draw.between(0.16, 0.8),
    skinTone: draw.between(0.05, isLight ? 1 : 0.45),
    noiseLevels: draw.lognormal(2.6, 0.35),
    curvaturePerMm: draw.between(0.03, 0.2),
    umPerPixel,
    seed,
  };
}

function pigmentOf(seed: number, isLight: boolean, draw: Draws): RenderOptions["pigment"] {
  if (!isLight && seed % everyRed === 5)
    return { eumelanin: draw.between(0.06, 0.3), pheomelanin: draw.between(0.1, 1.2) };
  return {
    eumelanin: isLight && draw.uniform() < 0.3 ? draw.between(0.03, 0.2) : draw.between(0.3, 1),
    pheomelanin: draw.between(0.05, 0.3),
  };
}

interface Mark {
  readonly points: readonly (readonly [number, number, number])[];
  readonly sigma: number;
  readonly depth: number;
  /** Share of the depth in red: a vessel darkens green and blue. */
  readonly red: number;
}

/** Darkens the picture along soft curved lines and in spots that are no hair. */
function distract(raster: Raster, draw: Draws, count: number): void {
  const { width, height } = raster;
  const factor = new Float32Array(3 * width * height).fill(1);
  for (let k = 0; k < count; k++) {
    const mark = drawMark(raster, draw);
    const reach = Math.ceil(2.5 * mark.sigma);
    const strength = new Map<number, number>();
    for (const [px, py, fade] of mark.points) {
      for (let y = Math.max(0, Math.floor(py - reach)); y <= Math.min(height - 1, py + reach); y++) {
        for (let x = Math.max(0, Math.floor(px - reach)); x <= Math.min(width - 1, px + reach); x++) {
          const near = fade * Math.exp(-((x - px) ** 2 + (y - py) ** 2) / (2 * mark.sigma ** 2));
          const at = y * width + x;
          if (near > (strength.get(at) ?? 0)) strength.set(at, near);
        }
      }
    }
    for (const [at, near] of strength) {
      factor[3 * at] *= 1 - mark.depth * near * mark.red;
      factor[3 * at + 1] *= 1 - mark.depth * near;
      factor[3 * at + 2] *= 1 - mark.depth * near;
    }
  }
  for (let i = 0; i < raster.data.length; i++) raster.data[i] = Math.round(raster.data[i] * factor[i]);
}

function drawMark({ width, height }: Raster, draw: Draws): Mark {
  const kind = draw.uniform();
  const isSpot = kind < 0.25;
  let [x, y, angle] = [draw.between(0, width), draw.between(0, height), draw.between(0, 2 * Math.PI)];
  const length = isSpot ? draw.between(1, 14) : draw.lognormal(110, 0.6);
  const curve = draw.normal(0, 0.006);
  const points: [number, number, number][] = [];
  for (let t = 0; t < length; t += 2) {
    points.push([x, y, isSpot ? 1 : Math.min(1, (t + 1) / 20, (length - t) / 20)]);
    x += 2 * Math.cos(angle);
    y += 2 * Math.sin(angle);
    angle += 2 * curve + draw.normal(0, 0.03);
  }
  return {
    points,
    sigma: isSpot ? draw.between(2, 6) : draw.between(2.6, 9),
    depth: isSpot ? draw.between(0.05, 0.5) : draw.between(0.015, 0.11),
    red: kind > 0.7 ? 0.25 : 1,
  };
}

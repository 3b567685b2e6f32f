/** Looks for the repeating grid of a screen: a line in the power spectrum of rows and columns. */
import type { Raster } from "../picture/raster.ts";

/** Length of the pieces whose spectra are averaged, px. */
const piece = 256;
/** Pieces taken in each direction, at the most. */
const pieces = 48;
/** Neighbours count at least this share of the mean power: an enlarged picture has next to none at high frequencies. */
const floorShare = 0.3;
/** Periods looked at lie between 2 and 12.8 px: lower frequencies hold hair and skin. */
const firstBin = 20;

export interface ScreenPeak {
  /** Power at the frequency over the median of the frequencies beside it; about 1 to 3 for scalp. */
  readonly ratio: number;
  /** Amplitude of the brightness at that frequency over the mean brightness, 0–1. */
  readonly modulation: number;
}

/**
 * The frequency that stands out most over the averaged spectra of rows and of columns, among those at which the brightness
 * goes up and down by at least `leastModulation`: an enlarged picture and the steps of an even gradient repeat exactly
 * too, but by less than a grey level. Zeros where there is none, and for pictures below 256 px.
 */
export function screenPeak(raster: Raster, leastModulation: number): ScreenPeak {
  const across = peakAlong(raster, true, leastModulation);
  const down = peakAlong(raster, false, leastModulation);
  return across.ratio >= down.ratio ? across : down;
}

const nothing: ScreenPeak = { ratio: 0, modulation: 0 };

/** Sums over the pieces looked at. */
interface Spectrum {
  /** Power as a share of each piece's own, so that no piece with a strong edge outweighs the others. */
  readonly shares: Float64Array;
  /** Power in grey levels². */
  readonly power: Float64Array;
  /** Of the brightness. */
  level: number;
}

function peakAlong(raster: Raster, rows: boolean, leastModulation: number): ScreenPeak {
  const along = rows ? raster.width : raster.height;
  const across = rows ? raster.height : raster.width;
  if (along < piece) return nothing;
  const bins = piece / 2;
  const sums: Spectrum = { shares: new Float64Array(bins), power: new Float64Array(bins), level: 0 };
  const line = new Float64Array(piece);
  for (let k = 0; k < pieces; k++) {
    const lane = Math.floor(((k + 0.5) * across) / pieces);
    const start = Math.floor(((along - piece) * ((k * 7) % pieces)) / pieces);
    for (let i = 0; i < piece; i++) {
      const x = rows ? start + i : lane;
      const y = rows ? lane : start + i;
      line[i] = raster.data[3 * (y * raster.width + x) + 1] ?? 0;
    }
    addSpectrum(line, sums);
  }
  return highestPeak(sums, leastModulation);
}

/** Adds the power of the differenced, Hann-windowed line; the differences flatten the fall towards high frequencies. */
function addSpectrum(line: Float64Array, sums: Spectrum): void {
  const windowed = line.map((v, i) => (i === 0 ? 0 : (v - line[i - 1]) * (0.5 - 0.5 * cosines[i])));
  let total = 0;
  const spectrum = new Float64Array(piece / 2);
  for (let f = firstBin; f < spectrum.length; f++) {
    let re = 0;
    let im = 0;
    for (let i = 0; i < piece; i++) {
      re += windowed[i] * cosines[(i * f) % piece];
      im += windowed[i] * cosines[(i * f + piece / 4) % piece];
    }
    spectrum[f] = re * re + im * im;
    total += spectrum[f];
  }
  sums.level += line.reduce((a, b) => a + b, 0) / piece;
  if (total === 0) return;
  for (let f = firstBin; f < spectrum.length; f++) {
    sums.shares[f] += spectrum[f] / total;
    sums.power[f] += spectrum[f];
  }
}

const cosines = Float64Array.from({ length: piece }, (_, i) => Math.cos((2 * Math.PI * i) / piece));

function highestPeak({ shares, power, level }: Spectrum, leastModulation: number): ScreenPeak {
  const mean = shares.reduce((a, b) => a + b, 0) / (shares.length - firstBin);
  let highest = nothing;
  for (let f = firstBin + 2; f < shares.length - 2; f++) {
    const floor = Math.max(medianBeside(shares, f), floorShare * mean);
    const ratio = floor > 0 ? shares[f] / floor : 0;
    if (ratio <= highest.ratio) continue;
    const modulation = (pieces * amplitudeAt(power, f)) / level;
    if (modulation >= leastModulation) highest = { ratio, modulation };
  }
  return highest;
}

/** Median of the values at 3 to 10 bins to either side. */
function medianBeside(values: Float64Array, f: number): number {
  const beside: number[] = [];
  for (let d = -10; d <= 10; d++) {
    const at = f + d;
    if (Math.abs(d) > 2 && at >= firstBin && at < values.length) beside.push(values[at]);
  }
  beside.sort((a, b) => a - b);
  return beside[Math.floor(beside.length / 2)] ?? 0;
}

/**
 * Amplitude in grey levels of the wave at a frequency, root mean square over the pieces, without what lies beside it. Hann's
 * window spreads a wave of amplitude a over three bins with the power 1.5 · (a · piece / 4)² in all, and differencing
 * takes the amplitude times 2 sin(π f / piece).
 */
function amplitudeAt(power: Float64Array, f: number): number {
  const wave = Math.max(0, power[f - 1] + power[f] + power[f + 1] - 3 * medianBeside(power, f));
  const differenced = Math.sqrt(wave / pieces / 1.5) * (4 / piece);
  return differenced / Math.sqrt(2 * (1 - cosines[f]));
}

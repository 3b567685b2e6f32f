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

/**
 * Highest ratio of the power at one frequency to the median of the frequencies beside it, over the averaged spectra of
 * rows and of columns. About 1 to 3 for scalp; a photographed screen gives tens. 0 for pictures below 256 px.
 */
export function screenPeak(raster: Raster): number {
  return Math.max(peakAlong(raster, true), peakAlong(raster, false));
}

function peakAlong(raster: Raster, rows: boolean): number {
  const along = rows ? raster.width : raster.height;
  const across = rows ? raster.height : raster.width;
  if (along < piece) return 0;
  const power = new Float64Array(piece / 2);
  const line = new Float64Array(piece);
  for (let k = 0; k < pieces; k++) {
    const lane = Math.floor(((k + 0.5) * across) / pieces);
    const start = Math.floor(((along - piece) * ((k * 7) % pieces)) / pieces);
    for (let i = 0; i < piece; i++) {
      const x = rows ? start + i : lane;
      const y = rows ? lane : start + i;
      line[i] = raster.data[3 * (y * raster.width + x) + 1] ?? 0;
    }
    addSpectrum(line, power);
  }
  return highestPeak(power);
}

/** Adds the power of the differenced, Hann-windowed line; the differences flatten the fall towards high frequencies. */
function addSpectrum(line: Float64Array, power: Float64Array): void {
  const windowed = line.map((v, i) => (i === 0 ? 0 : (v - line[i - 1]) * (0.5 - 0.5 * cosines[i])));
  let total = 0;
  const spectrum = new Float64Array(power.length);
  for (let f = firstBin; f < power.length; f++) {
    let re = 0;
    let im = 0;
    for (let i = 0; i < piece; i++) {
      re += windowed[i] * cosines[(i * f) % piece];
      im += windowed[i] * cosines[(i * f + piece / 4) % piece];
    }
    spectrum[f] = re * re + im * im;
    total += spectrum[f];
  }
  if (total > 0) for (let f = firstBin; f < power.length; f++) power[f] += spectrum[f] / total;
}

const cosines = Float64Array.from({ length: piece }, (_, i) => Math.cos((2 * Math.PI * i) / piece));

function highestPeak(power: Float64Array): number {
  const mean = power.reduce((a, b) => a + b, 0) / (power.length - firstBin);
  let highest = 0;
  for (let f = firstBin + 2; f < power.length - 2; f++) {
    const beside: number[] = [];
    for (let d = -10; d <= 10; d++) {
      const at = f + d;
      if (Math.abs(d) > 2 && at >= firstBin && at < power.length) beside.push(power[at]);
    }
    beside.sort((a, b) => a - b);
    const median = beside[Math.floor(beside.length / 2)] ?? 0;
    const floor = Math.max(median, floorShare * mean);
    if (floor > 0) highest = Math.max(highest, power[f] / floor);
  }
  return highest;
}

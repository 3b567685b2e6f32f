/** Multinomial logistic regression by Newton-like steps of Adam on the whole sample; small samples of a few dozen terms. */

export interface SoftmaxSample {
  readonly terms: readonly number[];
  /** Number of the class. */
  readonly label: number;
}

/** Weights by class; `ridge` is the price of a squared weight (not of the first term, which is 1). Deterministic. */
export function fitSoftmax(
  samples: readonly SoftmaxSample[],
  classes: number,
  ridge = 1,
  steps = 3000,
): number[][] {
  const size = samples[0]?.terms.length ?? 0;
  const zeros = () => Array.from({ length: classes }, () => new Array<number>(size).fill(0));
  const [weights, mean, square] = [zeros(), zeros(), zeros()];
  for (let step = 1; step <= steps; step++) {
    const slope = slopeOf(samples, weights, ridge);
    for (let c = 0; c < classes; c++) {
      for (let i = 0; i < size; i++) {
        const g = slope[c][i];
        mean[c][i] = 0.9 * mean[c][i] + 0.1 * g;
        square[c][i] = 0.999 * square[c][i] + 0.001 * g * g;
        const rate = 0.05 / (1 + step / 1000);
        weights[c][i] -=
          (rate * (mean[c][i] / (1 - 0.9 ** step))) / (Math.sqrt(square[c][i] / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  return weights.map((row) => row.map((w) => Number(w.toFixed(2))));
}

function slopeOf(samples: readonly SoftmaxSample[], weights: readonly number[][], ridge: number): number[][] {
  const slope = weights.map((row) => row.map((w, i) => (i === 0 ? 0 : (ridge * w) / samples.length)));
  for (const { terms, label } of samples) {
    softmax(terms, weights).forEach((p, c) => {
      const error = (p - (c === label ? 1 : 0)) / samples.length;
      for (let i = 0; i < terms.length; i++) slope[c][i] += error * terms[i];
    });
  }
  return slope;
}

export function softmax(terms: readonly number[], weights: readonly (readonly number[])[]): number[] {
  const scores = weights.map((row) => row.reduce((sum, w, i) => sum + w * terms[i], 0));
  const most = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((p) => p / sum);
}

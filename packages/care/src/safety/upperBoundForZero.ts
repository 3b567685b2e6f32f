/** How often a harm may still happen when it was never seen: "none in 30" does not mean "never". */

export interface ZeroBound {
  /** Highest share that is still compatible with none seen, 0 to 1. */
  readonly share: number;
  readonly people: number;
  readonly confidence: number;
  readonly sentence: string;
}

/**
 * One-sided upper bound for a harm seen in none of n people: 1 − (1 − confidence)^(1/n), exact for independent people;
 * about 3/n at 95 % (Hanley and Lippman-Hand, JAMA 1983;249:1743, from memory).
 *
 * Throws when `people` is no whole number above 0 or `confidence` lies outside 0 to 1.
 *
 * @param people number of people who were watched for it
 * @param confidence default 0.95
 */
export function upperBoundForZero(people: number, confidence = 0.95): ZeroBound {
  if (!Number.isInteger(people) || people <= 0)
    throw new RangeError(`Invalid number of people: ${people}; it must be a whole number above 0`);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`Invalid confidence: ${confidence}; it must lie between 0 and 1`);
  const share = -Math.expm1(Math.log1p(-confidence) / people);
  const of = people === 1 ? "Not seen in 1 person" : `Seen in none of ${people} people`;
  const percent = 100 * share;
  const bound = percent >= 10 ? percent.toFixed(0) : percent.toPrecision(2);
  return {
    share,
    people,
    confidence,
    sentence: `${of}; it may still happen in up to ${bound} % (upper bound, ${Math.round(100 * confidence)} % sure).`,
  };
}

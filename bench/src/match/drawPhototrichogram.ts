/** Draws two pictures of one spot two or three days apart, the first just after clipping, with the growth of every hair. */
import { randomStream } from "@anagen/numerics";
import {
  createScalp,
  laterView,
  type Scalp,
  type ScalpHair,
  typicalFrame,
  type View,
} from "@anagen/trichometry";
import { type Drawn, photograph } from "./photograph.ts";

export interface DrawnPhototrichogram {
  readonly days: number;
  /** Probability with which a hair of this scalp rests. */
  readonly telogenShare: number;
  readonly before: Drawn;
  readonly after: Drawn;
  /** mm/day by the hair's id on the scalp; 0 in telogen. */
  readonly growth: ReadonlyMap<number, number>;
}

/** Spread of the growth between one head's hairs (logarithm, standard deviation). */
const hairLogSd = 0.12;

/**
 * Clipped to 0.25–0.45 mm; two or three days; anagen hairs grow by 0.25–0.45 mm/day in the mean, each by its own; 5–35 % rest. The
 * field is found again within 10 % of its size, 5° and 2 % of scale. The same seed gives the same pair.
 */
export async function drawPhototrichogram(seed: number): Promise<DrawnPhototrichogram> {
  const source = randomStream({ seed, stream: 0x9407 });
  const between = (low: number, high: number): number => low + (high - low) * source.uniform();
  const first: View & { readonly lengthMm: number } = {
    ...typicalFrame(seed),
    umPerPixel: 5.54,
    lengthMm: between(0.25, 0.45),
  };
  const scalp = createScalp({ ...typicalFrame(seed), widthMm: 12, heightMm: 11 });
  const days = source.uniform() < 0.5 ? 2 : 3;
  const [mean, telogenShare] = [between(0.25, 0.45), between(0.05, 0.35)];
  const growth = new Map<number, number>();
  for (const { id } of scalp.units.flatMap((u) => u.hairs)) {
    const own = mean * Math.exp(hairLogSd * source.normal());
    growth.set(id, source.uniform() < telogenShare ? 0 : own);
  }
  const later = laterView(first, scalp, seed + 500_000_000, {
    turnDeg: 5,
    scaleShare: 0.02,
    shiftShare: 0.1,
    stretchShare: [0, 0.03],
  });
  const grown = growLonger(scalp, (hair) => ((growth.get(hair.id) ?? 0) * days) / first.lengthMm);
  const quality = Math.round(between(80, 95));
  return {
    days,
    telogenShare,
    growth,
    before: await photograph(scalp, first, quality, between(-1, 1)),
    after: await photograph(grown, { ...later, lengthMm: first.lengthMm }, quality, between(-1, 1)),
  };
}

/** `share` is what a hair's length factor grows by. */
const growLonger = (scalp: Scalp, share: (hair: ScalpHair) => number): Scalp => ({
  ...scalp,
  units: scalp.units.map((unit) => ({
    ...unit,
    hairs: unit.hairs.map((hair) => ({ ...hair, lengthFactor: hair.lengthFactor + share(hair) })),
  })),
});

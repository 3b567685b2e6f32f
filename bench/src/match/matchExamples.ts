/** From a drawn pair of pictures to examples for the trees of the pairing and of the second look, each with what is true. */
import { pairingSamples, type SecondLookSample, secondLookSamples } from "@anagen/trichometry";
import type { DrawnPair } from "./drawPair.ts";
import { identify } from "./identify.ts";

export interface Example {
  /** What is asked of the row. */
  readonly question: string;
  readonly row: Float64Array;
  readonly isTrue: boolean;
}

/** Of every two hairs that might be one: are they? */
export function pairingExamples({ before, after }: DrawnPair): Example[] {
  const idsOf = ({ measurement, truth }: DrawnPair["before"]) =>
    identify(
      measurement.hairs.filter((h) => h.notCounted !== "loose"),
      truth,
    );
  const [first, second] = [idsOf(before), idsOf(after)];
  return pairingSamples(before.measurement, after.measurement).map((sample) => {
    const id = first.get(sample.before);
    return {
      question: "isSame",
      row: sample.row,
      isTrue: id !== undefined && id === second.get(sample.after),
    };
  });
}

type Side = "before" | "after";

/** Of hairs that were paired: is it one hair? Of the others: is it a hair, does it stand there too, was it seen there? */
export function lookExamples(pair: DrawnPair): Example[] {
  const { before, after } = pair;
  const samples = secondLookSamples(before.measurement, after.measurement, {
    before: before.raster,
    after: after.raster,
  });
  const listed = idsOf(pair, samples, (s, side) => s.listedIn === "both" || s.listedIn === side);
  const seen = idsOf(pair, samples, () => true);
  const standing = {
    before: new Set(before.truth.hairs.map((h) => h.scalpHair)),
    after: new Set(after.truth.hairs.map((h) => h.scalpHair)),
  };
  const isOne = (ids: typeof listed, k: number): boolean =>
    ids.before.has(k) && ids.before.get(k) === ids.after.get(k);
  return samples.flatMap(({ listedIn, row }, k): Example[] => {
    if (listedIn === "both") {
      return [{ question: "isSame", row, isTrue: isOne(listed, k) }];
    }
    const id = listed[listedIn].get(k);
    if (id === undefined) return [{ question: "isHair", row, isTrue: false }];
    const stands = standing[listedIn === "before" ? "after" : "before"].has(id);
    return [
      { question: "isHair", row, isTrue: true },
      { question: "standsThere", row, isTrue: stands },
      ...(stands ? [{ question: "isSeen", row, isTrue: isOne(seen, k) }] : []),
    ];
  });
}

function idsOf(
  pair: DrawnPair,
  samples: readonly SecondLookSample[],
  counts: (sample: SecondLookSample, side: Side) => boolean,
): Readonly<Record<Side, ReadonlyMap<number, number>>> {
  const of = (side: Side) =>
    identify(
      samples.flatMap((sample, id) => {
        const path = sample[side];
        return path === null || !counts(sample, side) ? [] : [{ id, path: path.map((p) => [...p]) }];
      }) as Parameters<typeof identify>[0],
      pair[side].truth,
    );
  return { before: of("before"), after: of("after") };
}

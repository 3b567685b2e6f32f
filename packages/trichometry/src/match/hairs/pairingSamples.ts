/** Every two hairs that might be one, as the pairing sees them: the material that its trees are grown from. */
import type { Measurement } from "../../measurement/schema.ts";
import { register } from "../registration/register.ts";
import { pairCandidateNames, pairCandidates } from "./pairCandidates.ts";
import { isRooted } from "./pairHairs.ts";

export interface PairingSample {
  /** Ids in the two measurements. */
  readonly before: number;
  readonly after: number;
  /** In the order of `pairingNumbers`. */
  readonly row: Float64Array;
}

export const pairingNumbers = pairCandidateNames;

/** Empty when the pictures cannot be laid on each other. */
export function pairingSamples(before: Measurement, after: Measurement): PairingSample[] {
  const registered = register(before, after);
  if ("status" in registered) return [];
  const [first, second] = [before.hairs.filter(isRooted), after.hairs.filter(isRooted)];
  return pairCandidates(registered, first, second).map((c) => ({
    before: first[c.first].id,
    after: second[c.second].id,
    row: c.numbers,
  }));
}

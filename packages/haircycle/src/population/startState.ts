/** Where the follicles stand when a run begins. */
import { type Biology, type Phase, phaseNames } from "../cycle/biology.ts";
import { accepted, type Outcome, refused } from "../outcome/outcome.ts";

/**
 * "equilibrium": renewal equilibrium of the healthy scalp. "synchronised": every follicle begins anagen, as after a shed of all
 * hairs. Shares: so many follicles in each phase (they add up to 1), each inside a stay as in equilibrium; an effluvium starts
 * with too many in telogen.
 */
export type StartState =
  | "equilibrium"
  | "synchronised"
  | { readonly shares: Readonly<Record<Phase, number>> };

/** Share of follicles in anagen, catagen, telogen and kenogen at the start. */
export function startShares(biology: Biology, state: StartState): Outcome<Float64Array> {
  if (state === "synchronised") return accepted(Float64Array.of(1, 0, 0, 0));
  if (state === "equilibrium") {
    const means = phaseNames.map((name) => biology.phases[name].meanDays);
    const cycle = means.reduce((a, b) => a + b, 0);
    return accepted(Float64Array.from(means, (mean) => mean / cycle));
  }
  const shares = phaseNames.map((name) => state.shares[name]);
  const wrong = shares.find((share) => !(share >= 0 && share <= 1));
  if (wrong !== undefined) return refused("start.share", `Invalid share of a phase: ${wrong}; 0 to 1`, wrong);
  const sum = shares.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) > 1e-6)
    return refused(
      "start.shares-sum",
      `The shares of the phases add up to ${sum}; they must add up to 1`,
      sum,
    );
  return accepted(Float64Array.from(shares));
}

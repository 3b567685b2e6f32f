/** What the second look sees of every hair that only one measurement lists: the material that its weights are fitted to. */
import type { Measurement } from "../../measurement/schema.ts";
import type { Raster } from "../../picture/raster.ts";
import { pairHairs } from "../hairs/pairHairs.ts";
import { register } from "../registration/register.ts";
import { lookContext } from "./lookAgainIn.ts";
import { lookAt } from "./lookFeatures.ts";
import { secondLookTerms } from "./secondLookModel.ts";

export interface SecondLookSample {
  /** Id in the measurement that lists it. */
  readonly hair: number;
  readonly listedIn: "before" | "after";
  /** Terms of the regression. */
  readonly terms: readonly number[];
}

/** Empty when the pictures cannot be laid on each other. */
export function secondLookSamples(
  before: Measurement,
  after: Measurement,
  pictures: { readonly before: Raster; readonly after: Raster },
): SecondLookSample[] {
  const registered = register(before, after, undefined);
  if ("status" in registered) return [];
  const pairing = pairHairs(registered, before.hairs, after.hairs);
  const context = lookContext(registered, pairing, { before, after }, pictures);
  const sides = [
    ["before", pairing.onlyBefore],
    ["after", pairing.onlyAfter],
  ] as const;
  return sides.flatMap(([listedIn, hairs]) =>
    hairs.map((hair) => ({
      hair: hair.id,
      listedIn,
      terms: secondLookTerms(lookAt(context, hair, listedIn).features),
    })),
  );
}

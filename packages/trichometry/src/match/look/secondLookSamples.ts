/** What the second look sees of every hair of a pair of pictures: the material that its trees are grown from. */
import type { Measurement } from "../../measurement/schema.ts";
import type { Raster } from "../../picture/raster.ts";
import { pairHairs } from "../hairs/pairHairs.ts";
import { register } from "../registration/register.ts";
import { type JointScene, jointScene, type LookContext, type Side } from "./jointScene.ts";
import { lookContext } from "./lookContext.ts";
import { pairNumberNames, pairNumbers } from "./pairNumbers.ts";
import { shaftPath } from "./shaftPath.ts";
import { singleNumberNames, singleNumbers } from "./singleNumbers.ts";

type Path = readonly (readonly [number, number])[];

export interface SecondLookSample {
  readonly listedIn: "both" | Side;
  /** In the order of `secondLookNumbers.pair` or `.single`. */
  readonly row: Float64Array;
  /** Where the hair lies in either picture, px; null where it was not seen. */
  readonly before: Path | null;
  readonly after: Path | null;
}

export const secondLookNumbers = { pair: pairNumberNames, single: singleNumberNames } as const;

/** Empty when the pictures cannot be laid on each other. */
export function secondLookSamples(
  before: Measurement,
  after: Measurement,
  pictures: { readonly before: Raster; readonly after: Raster },
): SecondLookSample[] {
  const registered = register(before, after);
  if ("status" in registered) return [];
  const pairing = pairHairs(registered, before.hairs, after.hairs);
  const context = lookContext(registered, pairing, { before, after }, pictures);
  const scene = jointScene(context);
  return scene.hairs.map((hair, k) => ({
    listedIn: hair.before === null ? "after" : hair.after === null ? "before" : "both",
    row: rowOf(context, scene, k),
    before: shaftPath(context, scene, k, "before"),
    after: shaftPath(context, scene, k, "after"),
  }));
}

const rowOf = (context: LookContext, scene: JointScene, k: number): Float64Array =>
  scene.hairs[k].looked === null ? pairNumbers(context, scene, k) : singleNumbers(context, scene, k);

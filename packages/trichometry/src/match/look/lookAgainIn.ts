/** Looks again, in the pictures themselves, where only one of two measurements lists a hair. */
import type { Measurement } from "../../measurement/schema.ts";
import type { CompareOptions } from "../contract.ts";
import type { LookAgain } from "../hairs/judgeHairs.ts";
import type { Registered } from "../registration/register.ts";

export function lookAgainIn(
  _registered: Registered,
  _before: Measurement,
  _after: Measurement,
  _pictures: CompareOptions["pictures"],
): LookAgain {
  return () => null;
}

/** What red flags lead to, with and without a dermatologist's sign-off. */
import { when } from "../rules/fired.ts";
import type { Fired } from "../rules/judge.ts";
import type { FlagFacts } from "./candidacyFacts.ts";

/**
 * Each flag without a sign-off refers; "confirmed" rules treatment out; "cleared" takes the flag away.
 *
 * @param flags flags noted
 * @param openingsAbsent whether the dermatoscope shows no follicular openings in the target, which is a flag by itself
 */
export function judgeRedFlags(flags: readonly FlagFacts[], openingsAbsent: boolean): Fired[] {
  const noted = flags.some((f) => f.code === "FLAG-NO-OSTIA");
  const all: readonly FlagFacts[] = openingsAbsent && !noted ? [...flags, { code: "FLAG-NO-OSTIA" }] : flags;
  return all.flatMap((flag) => [
    ...when(!flag.signOff, flag.code),
    ...when(flag.signOff?.conclusion === "confirmed", "FLAG-CONFIRMED", flag.code),
  ]);
}

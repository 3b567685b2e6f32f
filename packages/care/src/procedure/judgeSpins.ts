/** Centrifuge runs in g: the force from turns a minute and rotor radius, against what was recorded and the protocol. */
import { z } from "zod";
import { finite, positive } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Fired, type Judgement, judge } from "../rules/judge.ts";
import { above, differsByMore, rounded } from "../rules/slack.ts";
import { procedureLimits } from "./procedureLimits.ts";

const spin = z.object({
  rpm: finite.nullish(),
  radiusCm: finite.nullish(),
  minutes: finite.nullish(),
  /** Force in g as written down. */
  rcfRecorded: finite.nullish(),
  /** Lowest and highest force of the protocol, in g; both belong to it. */
  protocolRcf: z
    .tuple([positive, positive])
    .refine(([low, high]) => low <= high, { error: "must run from low to high" })
    .nullish(),
});

export const spinFacts = z.object({ spins: z.array(spin) });

export type SpinFacts = z.infer<typeof spinFacts>;
type Spin = SpinFacts["spins"][number];

/** Computed: `rcf`, one value a spin in g to one decimal: calculated, else recorded, else null. Spins count from 1. */
export function judgeSpins({ spins }: SpinFacts): Judgement {
  const found = spins.map((s, i) => judgeSpin(s, String(i + 1)));
  return judge(
    "accept",
    found.flatMap((f) => f.fired),
    { rcf: found.map((f) => (f.rcf === null ? null : rounded(f.rcf, 1))) },
  );
}

function judgeSpin(spin: Spin, n: string): { fired: Fired[]; rcf: number | null } {
  const { rpm = null, radiusCm = null, rcfRecorded = null, minutes = null } = spin;
  const given = [rpm, radiusCm, rcfRecorded, minutes].filter((value) => value !== null);
  if (given.some((value) => value <= 0)) return { fired: when(true, "SPIN-VALUE-IMPOSSIBLE", n), rcf: null };
  const calculated =
    rpm !== null && radiusCm !== null ? procedureLimits.forceConstant * radiusCm * rpm ** 2 : null;
  const rcf = calculated ?? rcfRecorded;
  const { min, max } = procedureLimits.radiusCm;
  return {
    fired: [
      ...judgeSource(spin, calculated, n),
      ...when(radiusCm !== null && (above(min, radiusCm) || above(radiusCm, max)), "RADIUS-IMPLAUSIBLE", n, {
        seen: `${radiusCm} cm`,
      }),
      ...when(rcf !== null && isOutside(rcf, spin.protocolRcf ?? null), "RCF-OUTSIDE-PROTOCOL", n),
    ],
    rcf,
  };
}

/** Where the force comes from: calculated and compared, recorded only, or nowhere. */
function judgeSource({ rpm, rcfRecorded = null }: Spin, calculated: number | null, n: string): Fired[] {
  if (calculated !== null) {
    const differs =
      rcfRecorded !== null && differsByMore(rcfRecorded, calculated, procedureLimits.forceTolerance);
    return when(differs, "RCF-MISMATCH", n, {
      seen: `${rcfRecorded} g recorded, ${rounded(calculated, 1)} g calculated`,
    });
  }
  const turns = typeof rpm === "number";
  return [
    ...when(turns && rcfRecorded !== null, "RCF-NOT-CHECKABLE", n),
    ...when(turns && rcfRecorded === null, "RPM-WITHOUT-RADIUS", n, { seen: `${rpm} rpm, no radius` }),
    ...when(!turns && rcfRecorded === null, "RCF-MISSING", n),
  ];
}

function isOutside(rcf: number, protocol: readonly [number, number] | null): boolean {
  return protocol !== null && (above(protocol[0], rcf) || above(rcf, protocol[1]));
}

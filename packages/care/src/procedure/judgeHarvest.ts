/** Local anaesthetic and punches of a harvest. */
import { z } from "zod";
import { count, finite, notNegative, positive } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Computed, type Fired, type Judgement, judge } from "../rules/judge.ts";
import { above, rounded } from "../rules/slack.ts";
import { procedureLimits } from "./procedureLimits.ts";

export const harvestFacts = z.object({
  lidocaine: z
    .object({
      weightKg: positive,
      concentrationPercent: positive.lte(100, { error: "must be at most 100 %" }),
      volumeMl: notNegative,
      adrenaline: z.boolean(),
      /** A ring block is an infiltration. */
      technique: z.enum(["infiltration", "tumescent"]),
    })
    .nullish(),
  punches: z
    .object({
      count: finite,
      diameterMm: finite,
      lifetimeBefore: count.nullish(),
      /** The clinic's own limit. */
      lifetimeLimit: count.nullish(),
    })
    .nullish(),
});

export type HarvestFacts = z.infer<typeof harvestFacts>;

interface Finding {
  readonly fired: readonly Fired[];
  readonly computed: Computed;
}

/** Computed: `lidocaineMg`, `lidocaineLimitMg` or `lidocaineMgPerKg`, `punchAreaMm2`, `lifetimePunches`. */
export function judgeHarvest(facts: HarvestFacts): Judgement {
  const findings = [
    ...(facts.lidocaine ? [judgeLidocaine(facts.lidocaine)] : []),
    ...(facts.punches ? [judgePunches(facts.punches)] : []),
  ];
  return judge(
    "accept",
    findings.flatMap((f) => f.fired),
    Object.assign({}, ...findings.map((f) => f.computed)),
  );
}

/** Per cent × 10 × mL gives milligrams; the limits of infiltration are not those of tumescent liposuction. */
function judgeLidocaine(dose: NonNullable<HarvestFacts["lidocaine"]>): Finding {
  const mg = dose.concentrationPercent * 10 * dose.volumeMl;
  const lidocaineMg = rounded(mg, 2);
  if (dose.technique === "tumescent") {
    const perKg = mg / dose.weightKg;
    return {
      fired: when(above(perKg, procedureLimits.lidocaine.tumescentMgPerKg), "LIDOCAINE-TUMESCENT-ABOVE-55"),
      computed: { lidocaineMg, lidocaineMgPerKg: rounded(perKg, 2) },
    };
  }
  const { plain, withAdrenaline } = procedureLimits.lidocaine;
  const label = dose.adrenaline ? withAdrenaline : plain;
  const limit = Math.min(label.mgPerKg * dose.weightKg, label.mg);
  return {
    fired: when(above(mg, limit), "LIDOCAINE-ABOVE-LABEL", null, {
      seen: `${lidocaineMg} mg, limit ${rounded(limit, 2)} mg`,
    }),
    computed: { lidocaineMg, lidocaineLimitMg: rounded(limit, 2) },
  };
}

function judgePunches(punches: NonNullable<HarvestFacts["punches"]>): Finding {
  const { count: number, diameterMm, lifetimeLimit } = punches;
  if (!Number.isInteger(number) || number <= 0 || diameterMm <= 0) {
    const seen = `${number} punches of ${diameterMm} mm`;
    return { fired: when(true, "HARVEST-COUNT-IMPOSSIBLE", null, { seen }), computed: {} };
  }
  const lifetimePunches = (punches.lifetimeBefore ?? 0) + number;
  return {
    fired: when(typeof lifetimeLimit === "number" && lifetimePunches > lifetimeLimit, "PUNCH-LIFETIME-LIMIT"),
    computed: { punchAreaMm2: rounded((number * Math.PI * diameterMm ** 2) / 4, 2), lifetimePunches },
  };
}

/** The room's second entry: two measured pictures of one spot in, what became of every hair out. */
import type { Estimate } from "@anagen/quantity";
import { engineVersion } from "../measurement/parameters.ts";
import type { Measurement } from "../measurement/schema.ts";
import { changeRules } from "./changes/changeRules.ts";
import { type PairedChanges, pairedChanges } from "./changes/pairedChanges.ts";
import { type UnpairedChanges, unpairedChanges } from "./changes/unpairedChanges.ts";
import type { CompareMeasurements } from "./contract.ts";
import { fateRules } from "./hairs/fateRules.ts";
import { joinComparedUnits } from "./hairs/joinComparedUnits.ts";
import { type JudgedHair, judgeHairs } from "./hairs/judgeHairs.ts";
import { pairHairs, pairingRules } from "./hairs/pairHairs.ts";
import { rounded } from "./hairs/sightings.ts";
import { chainRules } from "./look/chainRules.ts";
import { lookAgainIn } from "./look/lookAgainIn.ts";
import { reaches, registrationRules } from "./registration/matchRules.ts";
import { register } from "./registration/register.ts";
import type { Changes, ComparedHair, Comparison, QuantityChange } from "./schema.ts";

export const compareMeasurements: CompareMeasurements = (before, after, options = {}) => {
  const registered = register(before, after, options);
  const head = headOf(before, after, options.pictures !== undefined);
  if ("status" in registered)
    return { ...head, registration: registered, units: [], hairs: [], changes: null };
  const pairing = pairHairs(registered, before.hairs, after.hairs);
  const look = lookAgainIn(registered, pairing, { before, after }, options.pictures);
  const judged = judgeHairs(registered, pairing, look);
  const hairs = judged.filter((hair) => hair.isListed);
  const unlisted = judged.filter((hair) => !hair.isListed);
  const { unitOf, units } = joinComparedUnits(hairs, before, after, registered.transform);
  const { areaMm2 } = registered.area;
  const paired = pairedChanges({ hairs, unlisted, units, areaMm2, before, after });
  return {
    ...head,
    registration: registered.registration,
    units: [...units],
    hairs: hairs.map((hair, id) => toComparedHair(hair, id, unitOf[id])),
    changes: joinChanges(paired, unpairedChanges(before, after)),
  };
};

function headOf(before: Measurement, after: Measurement, looked: boolean) {
  return {
    schema: "anagen.comparison/1" as const,
    engine: { name: "anagen-trichometry" as const, version: engineVersion },
    before: { ...before.picture },
    after: { ...after.picture },
    parameters: {
      ...numbersOf(registrationRules),
      ...numbersOf(pairingRules),
      ...numbersOf(chainRules),
      ...numbersOf(fateRules),
      ...numbersOf(changeRules),
      unitReachUm: reaches.unit,
      lookedAgain: looked,
    },
  };
}

const numbersOf = (rules: Readonly<Record<string, unknown>>): Comparison["parameters"] =>
  Object.fromEntries(Object.entries(rules).filter((e): e is [string, number] => typeof e[1] === "number"));

function toComparedHair(hair: JudgedHair, id: number, unit: number): ComparedHair {
  const { fate, confidence, before, after, diameterChange: change } = hair;
  const estimate: Estimate | null =
    change === null
      ? null
      : {
          ...change,
          low: rounded(change.value - 1.96 * change.sd, 2),
          high: rounded(change.value + 1.96 * change.sd, 2),
          unit: "µm",
        };
  return { id, fate, confidence: rounded(confidence, 4), unit, before, after, diameterChangeUm: estimate };
}

function joinChanges(paired: PairedChanges, unpaired: UnpairedChanges): Changes {
  const join = (name: keyof Changes): QuantityChange => {
    const [p, u] = [paired[name], unpaired[name]];
    const width = (e: Estimate) => e.high - e.low;
    const narrowing =
      p === null || u === null || width(p.change) === 0
        ? null
        : rounded(width(u.change) / width(p.change), 3);
    return { paired: p, unpaired: u, narrowing: narrowing === null || narrowing <= 0 ? null : narrowing };
  };
  return {
    hairs: join("hairs"),
    densityPerCm2: join("densityPerCm2"),
    meanDiameterUm: join("meanDiameterUm"),
    terminalShare: join("terminalShare"),
    vellusShare: join("vellusShare"),
    terminalToVellus: join("terminalToVellus"),
    occupiedUnits: join("occupiedUnits"),
    hairsPerUnit: join("hairsPerUnit"),
  };
}

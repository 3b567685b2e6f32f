/** Refuses a scalp that cannot be: the first broken rule with the value seen. */
import { accepted, type Outcome, refused } from "../outcome/outcome.ts";
import { type Biology, type Miniaturisation, phaseNames } from "./biology.ts";
import type { DurationLaw } from "./durationLaw.ts";

export function checkBiology(biology: Biology): Outcome<Biology> {
  for (const name of phaseNames) {
    const fault = faultOfLaw(name, biology.phases[name]);
    if (fault) return refused(fault.code, fault.sentence, fault.value);
  }
  const { diameter, season, lossPerYear, miniaturisation } = biology;
  if (!(diameter.meanUm > 0 && diameter.meanUm < 300))
    return refused(
      "diameter.out-of-range",
      `Invalid mean diameter: ${diameter.meanUm} µm; a hair is above 0 and below 300 µm`,
      diameter.meanUm,
    );
  if (!(diameter.cv > 0 && diameter.cv <= 2))
    return refused(
      "diameter.cv",
      `Invalid CV of the diameter: ${diameter.cv}; above 0, at most 2`,
      diameter.cv,
    );
  if (!(Math.abs(season.amplitude) < 1))
    return refused(
      "season.amplitude",
      `Invalid amplitude of the season: ${season.amplitude}; it must lie between −1 and 1, or anagen would run backwards`,
      season.amplitude,
    );
  if (!(lossPerYear >= 0 && lossPerYear < 1))
    return refused(
      "loss.out-of-range",
      `Invalid loss: ${lossPerYear} a year; at least 0, below 1`,
      lossPerYear,
    );
  const fault = miniaturisation && faultOfMiniaturisation(miniaturisation);
  return fault ? refused(fault.code, fault.sentence, fault.value) : accepted(biology);
}

interface Fault {
  readonly code: string;
  readonly sentence: string;
  readonly value: number;
}

function faultOfLaw(name: string, law: DurationLaw): Fault | null {
  if (!(law.meanDays > 0 && law.meanDays < 1e6))
    return {
      code: "duration.not-positive",
      sentence: `Invalid mean of ${name}: ${law.meanDays} days; a duration is above 0`,
      value: law.meanDays,
    };
  if (law.family !== "fixed" && !(law.cv > 0 && law.cv <= 3))
    return {
      code: "duration.cv",
      sentence: `Invalid CV of ${name}: ${law.cv}; above 0, at most 3 (use the family "fixed" for no spread)`,
      value: law.cv,
    };
  return null;
}

function faultOfMiniaturisation(m: Miniaturisation): Fault | null {
  const rules: readonly [keyof Miniaturisation, boolean, string][] = [
    ["factorPerCycle", m.factorPerCycle > 0 && m.factorPerCycle <= 1, "above 0, at most 1: hairs never gain"],
    ["floorRatio", m.floorRatio > 0 && m.floorRatio <= 1, "above 0, at most 1"],
    ["anagenExponent", m.anagenExponent >= 0 && m.anagenExponent <= 10, "0 to 10"],
    ["anagenFloorDays", m.anagenFloorDays > 0, "above 0 days"],
    ["kenogenSlopeDays", m.kenogenSlopeDays >= 0, "at least 0 days"],
    ["onsetSpreadDays", m.onsetSpreadDays >= 0, "at least 0 days"],
    ["susceptibleShare", m.susceptibleShare >= 0 && m.susceptibleShare <= 1, "a share, 0 to 1"],
    ["onsetDay", Number.isFinite(m.onsetDay), "a day number"],
  ];
  const broken = rules.find(([, holds]) => !holds);
  if (!broken) return null;
  const [name, , rule] = broken;
  return {
    code: `miniaturisation.${name}`,
    sentence: `Invalid ${name}: ${m[name]}; ${rule}`,
    value: m[name],
  };
}

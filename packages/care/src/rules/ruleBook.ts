/** Every rule of the pathway by its code: the one place where a reason finds its outcome, its grade and its source. */
import { aftercareRules } from "../aftercare/aftercareRules.ts";
import { candidacyRules, redFlagRules } from "../assessment/candidacyRules.ts";
import { femaleCriteriaRules } from "../assessment/femaleCriteriaRules.ts";
import type { RedFlagCode } from "../assessment/redFlags.ts";
import { responseRules } from "../change/responseRules.ts";
import { consentRules } from "../consent/consentRules.ts";
import { donorRules } from "../donor/donorRules.ts";
import { maintenanceRules } from "../maintenance/maintenanceRules.ts";
import { procedureRules } from "../procedure/procedureRules.ts";
import { identityRules } from "../product/identityRules.ts";
import { releaseRules } from "../release/releaseRules.ts";
import { routeRules } from "../route/routeRules.ts";
import { safetyRules } from "../safety/safetyRules.ts";
import { visitRules } from "../visits/visitRules.ts";
import { inputRules } from "./inputRules.ts";
import type { Rule, RuleTable } from "./rule.ts";

const tables = [
  inputRules,
  candidacyRules,
  femaleCriteriaRules,
  consentRules,
  routeRules,
  donorRules,
  identityRules,
  procedureRules,
  releaseRules,
  aftercareRules,
  visitRules,
  responseRules,
  maintenanceRules,
  safetyRules,
] as const;

export const ruleBook: readonly RuleTable[] = [...tables, redFlagRules];

/** Every code there is; a rule that fires an unknown one does not compile. */
export type RuleCode = (typeof tables)[number]["rules"][number]["code"] | RedFlagCode;

const byCode = new Map(ruleBook.flatMap((table) => table.rules.map((rule) => [rule.code, { rule, table }])));

/** The rule of a code, with the table that it stands in. */
export function ruleOf(code: RuleCode): { readonly rule: Rule; readonly table: RuleTable } {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`The rule book has no code ${code}`);
  return found;
}

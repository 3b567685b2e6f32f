/** Whether a patient has decided with open eyes: options, version signed, teach-back, terms, time to think, scopes. */
import { z } from "zod";
import { addDays } from "../calendar/calendarDate.ts";
import { calendarDate, count, text } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Judgement, judge } from "../rules/judge.ts";
import { consentScopes, decisionOptions } from "./decisionOptions.ts";

const scope = z.enum(consentScopes);

export const consentFacts = z.object({
  /** Options that the patient was shown. */
  optionsShown: z.array(text),
  /** Hash of the exact text signed; null where nothing was signed. */
  signedVersion: text.nullish(),
  /** Hash of the text as it stands now. */
  currentVersion: text,
  teachBack: z
    .object({ asked: count, correct: count })
    .refine((t) => t.correct <= t.asked, { error: "more right than were asked" })
    .nullish(),
  /** Whether "no guarantee" and "no refund" were shown before the decision. */
  termsShownBeforeDecision: z.boolean(),
  signedOn: calendarDate,
  coolingOffDays: count,
  procedureDate: calendarDate.nullish(),
  scopes: z.partialRecord(scope, z.boolean().nullish()),
  /** Scopes withdrawn, as names or with the day. */
  withdrawn: z
    .array(z.union([scope, z.object({ scope, on: calendarDate }).transform((w) => w.scope)]))
    .nullish(),
});

export type ConsentFacts = z.infer<typeof consentFacts>;

/** Computed: `earliestDate` while the time to think is running. */
export function judgeConsent(facts: ConsentFacts): Judgement {
  const { teachBack, procedureDate } = facts;
  const earliestDate = addDays(facts.signedOn, facts.coolingOffDays);
  const tooSoon = !!procedureDate && earliestDate > procedureDate;
  const taught = teachBack && teachBack.asked > 0 ? teachBack : null;
  return judge(
    "accept",
    [
      ...decisionOptions.options.flatMap((o) =>
        when(!facts.optionsShown.includes(o.id), "CONSENT-OPTION-MISSING", o.id),
      ),
      ...when(facts.signedVersion !== facts.currentVersion, "CONSENT-VERSION-CHANGED"),
      ...when(taught === null, "CONSENT-TEACHBACK-MISSING"),
      ...when(taught !== null && taught.correct < taught.asked, "CONSENT-TEACHBACK-FAILED"),
      ...when(!facts.termsShownBeforeDecision, "CONSENT-TERMS-AFTER-DECISION"),
      ...when(tooSoon, "CONSENT-COOLING-OFF"),
      ...when(facts.scopes.treatment !== true, "CONSENT-SCOPE-MISSING", "treatment"),
      ...(facts.withdrawn ?? []).flatMap((s) =>
        when(true, "CONSENT-WITHDRAWN", s, { outcome: s === "treatment" ? "not-eligible" : "warn" }),
      ),
    ],
    tooSoon ? { earliestDate } : {},
  );
}

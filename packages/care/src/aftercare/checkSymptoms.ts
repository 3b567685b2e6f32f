/** What a patient should do about what they notice: one action, the most urgent of all signs. */
import { type SignAction, type WarningSign, type WarningSignId, warningSigns } from "./warningSigns.ts";

export interface SymptomAdvice {
  readonly action: SignAction;
  /** What to do, in plain words. */
  readonly sentence: string;
  /** Signs that led to it. */
  readonly because: readonly WarningSign[];
}

const sentences: Readonly<Record<SignAction, string>> = {
  emergency: "Call the emergency number now. Then tell the clinic.",
  "call-now": "Call the clinic now, at night too.",
  "call-today": "Call the clinic today.",
  wait: "Nothing here needs a call. Follow your list, and check again when something changes.",
};

/**
 * The most urgent action of the signs ticked. What is none of the signs but worries the patient is a call today: nobody is
 * sent away with a worry.
 *
 * @param ticked signs that the patient has
 * @param worried whether the patient is worried about anything else
 */
export function checkSymptoms(ticked: readonly WarningSignId[], worried: boolean): SymptomAdvice {
  const because = warningSigns.signs.filter((s) => ticked.includes(s.id));
  const wanted: readonly SignAction[] = [...because.map((s) => s.action), worried ? "call-today" : "wait"];
  const action = warningSigns.actions.find((a) => wanted.includes(a)) ?? "wait";
  return { action, sentence: sentences[action], because: because.filter((s) => s.action === action) };
}

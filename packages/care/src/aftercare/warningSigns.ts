/** Signs after the procedure that need a person now, and the one clear action for each. */

export type SignAction = "emergency" | "call-now" | "call-today" | "wait";

export interface WarningSign {
  readonly id: string;
  /** In the patient's words. */
  readonly sign: string;
  readonly action: SignAction;
}

/** Which action a sign leads to is a design choice; the signs are those of the pathway, section 9. */
export const warningSigns = {
  id: "warning-signs",
  version: "1",
  date: "2026-11-23",
  source:
    "Clinic pages on platelet-rich plasma; bleeding after 10 minutes of pressure and the choice between actions: from memory, to be confirmed by the treating clinician",
  /** From the most to the least urgent. */
  actions: ["emergency", "call-now", "call-today", "wait"],
  signs: [
    {
      id: "vision",
      sign: "You see less well, or something else is wrong with your sight",
      action: "emergency",
    },
    {
      id: "nerves",
      sign: "Weakness, numbness, trouble speaking, or a sudden strong headache",
      action: "emergency",
    },
    {
      id: "allergy",
      sign: "Swollen face or throat, rash all over, or trouble breathing",
      action: "emergency",
    },
    { id: "chest", sign: "Chest pain or shortness of breath", action: "emergency" },
    { id: "swollen-leg", sign: "One leg is swollen or hurts", action: "emergency" },
    {
      id: "bleeding",
      sign: "Bleeding that does not stop after 10 minutes of firm pressure",
      action: "call-now",
    },
    { id: "dusky-skin", sign: "Skin that turns grey, blue or black", action: "call-now" },
    { id: "fever", sign: "Fever", action: "call-now" },
    { id: "pus", sign: "Pus", action: "call-now" },
    { id: "spreading-redness", sign: "Redness that spreads", action: "call-now" },
    { id: "worse-pain", sign: "Pain that gets worse instead of better", action: "call-now" },
  ],
} as const satisfies { readonly signs: readonly WarningSign[]; readonly [key: string]: unknown };

export type WarningSignId = (typeof warningSigns.signs)[number]["id"];

/** Numbers and lists of the general gate that people may dispute. */

export const coreCriteria = {
  id: "core-gate",
  version: "1",
  date: "2026-11-22",
  source:
    "STYLE (age, pregnancy test; its 7 days are a design choice), UMIN000023343 (sudden loss), clinic pages (NSAID)",
  adultYears: 18,
  pregnancyTestDays: 7,
  suddenLossMonths: 3,
  nsaidDays: 7,
  anaestheticAllergies: ["lidocaine", "xylocaine", "local-anaesthetic"],
  diseasesExcluded: ["cancer", "autoimmune-active", "bleeding-disorder", "substance-abuse-under-1-year"],
  diseasesReferred: ["psychiatric", "diabetes-uncontrolled"],
} as const;

/** Duties to report, in the order in which clocks are listed; a deadline that nobody found is not invented. */

export interface ReportingDuty {
  readonly duty: string;
  readonly route: "us-ind" | "us-361" | "eu-trial";
  /** Calendar days after day 0, or elapsed hours. */
  readonly within: { readonly days: number } | { readonly hours: number };
  readonly says: string;
  readonly source: string;
}

const ind = "21 CFR 312.32: https://compliance.ucsf.edu/ind-safety-reports";
const fimea = "https://fimea.fi/en/supervision/clinical_drug_trials/safety-reporting-in-clinical-trials";

// biome-ignore format: one duty a line reads as a table
export const reportingDuties = {
  id: "reporting-duties",
  version: "1",
  date: "2026-11-22",
  source: "Named with each duty; day 0 is the local date of first receipt, the earlier and safer reading of 21 CFR 312.32",
  duties: [
    { duty: "US-IND-15", route: "us-ind", within: { days: 15 }, says: "Suspected, serious and unexpected", source: ind },
    { duty: "US-IND-7", route: "us-ind", within: { days: 7 }, says: "The same, fatal or life-threatening", source: ind },
    { duty: "US-IND-FOLLOW-UP-15", route: "us-ind", within: { days: 15 }, says: "Relevant follow-up, from its receipt", source: ind },
    { duty: "US-361-15", route: "us-361", within: { days: 15 }, says: "Communicable disease with a grave consequence; Form FDA 3500A", source: "21 CFR 1271.350(a)" },
    { duty: "US-361-DEVIATION-45", route: "us-361", within: { days: 45 }, says: "Deviation of a distributed product, from discovery", source: "21 CFR 1271.350(b)" },
    { duty: "EU-SAE-24H", route: "eu-trial", within: { hours: 24 }, says: "Investigator to sponsor, any serious event", source: fimea },
    { duty: "EU-SUSAR-7", route: "eu-trial", within: { days: 7 }, says: "Suspected, serious, unexpected; fatal or life-threatening", source: fimea },
    { duty: "EU-SUSAR-FOLLOW-UP-8", route: "eu-trial", within: { days: 8 }, says: "Additions, from the submission of the first report", source: fimea },
    { duty: "EU-SUSAR-15", route: "eu-trial", within: { days: 15 }, says: "Other suspected, serious, unexpected", source: fimea },
  ],
} as const satisfies { readonly duties: readonly ReportingDuty[]; readonly [key: string]: unknown };

export type DutyId = (typeof reportingDuties.duties)[number]["duty"];

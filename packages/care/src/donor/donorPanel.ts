/** Donor tests and label texts of the United States (21 CFR 1271) as data; another jurisdiction brings its own panel. */

export interface DonorTest {
  readonly name: string;
  readonly title: string;
  readonly needed: "always" | "leukocyte-rich" | "west-nile-season";
  /** Name in the warning on the label; null where a reactive result alone does not make a donor ineligible. */
  readonly disease: string | null;
}

export const donorPanel = {
  id: "donor-panel-us",
  version: "1",
  date: "2026-11-22",
  source:
    "https://www.fda.gov/BiologicsBloodVaccines/SafetyAvailability/TissueSafety/ucm151757.htm ; West Nile season: https://www.aatb.org/bulletins/bulletin-16-15 ; 21 CFR 1271.80(b), 1271.90(c), 1271.65(b)",
  /** Days before and after recovery in which a specimen counts. */
  specimenDays: 7,
  /** West Nile season for establishments in the United States, both days included; outside it: all year. */
  westNileSeason: { from: "06-01", to: "10-31" },
  tests: [
    { name: "HIV-1-AB", title: "HIV-1 antibody", needed: "always", disease: "HIV-1" },
    { name: "HIV-2-AB", title: "HIV-2 antibody", needed: "always", disease: "HIV-2" },
    { name: "HIV-1-NAT", title: "HIV-1 nucleic acid", needed: "always", disease: "HIV-1" },
    { name: "HBSAG", title: "Hepatitis B surface antigen", needed: "always", disease: "hepatitis B virus" },
    {
      name: "ANTI-HBC-TOTAL",
      title: "Total anti-HBc (IgG and IgM)",
      needed: "always",
      disease: "hepatitis B virus",
    },
    { name: "HBV-NAT", title: "Hepatitis B nucleic acid", needed: "always", disease: "hepatitis B virus" },
    { name: "ANTI-HCV", title: "Hepatitis C antibody", needed: "always", disease: "hepatitis C virus" },
    { name: "HCV-NAT", title: "Hepatitis C nucleic acid", needed: "always", disease: "hepatitis C virus" },
    { name: "SYPHILIS", title: "Treponema pallidum", needed: "always", disease: "Treponema pallidum" },
    { name: "HTLV-AB", title: "HTLV-I/II antibody", needed: "leukocyte-rich", disease: "HTLV-I/II" },
    { name: "CMV-AB", title: "Cytomegalovirus antibody", needed: "leukocyte-rich", disease: null },
    {
      name: "WNV-NAT",
      title: "West Nile virus nucleic acid",
      needed: "west-nile-season",
      disease: "West Nile virus",
    },
  ],
  labels: {
    autologousOnly: "FOR AUTOLOGOUS USE ONLY",
    notEvaluated: "NOT EVALUATED FOR INFECTIOUS SUBSTANCES",
    biohazard: "Biohazard legend",
    advise: "WARNING: Advise patient of communicable disease risks",
    /** The disease follows. */
    reactive: "WARNING: Reactive test results for ",
  },
} as const satisfies {
  readonly tests: readonly DonorTest[];
  readonly [key: string]: unknown;
};

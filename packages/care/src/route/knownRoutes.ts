/** Routes that the rules know by name, by jurisdiction; anything else is the clinic's own words. */

export interface KnownRoute {
  readonly id: string;
  readonly jurisdiction: string;
  readonly title: string;
}

export const knownRoutes: readonly KnownRoute[] = [
  { id: "us-361", jurisdiction: "US", title: "361 HCT/P (21 CFR 1271.10)" },
  { id: "us-ind", jurisdiction: "US", title: "IND (trial of a drug or biologic)" },
  { id: "us-ssp", jurisdiction: "US", title: "Same surgical procedure (21 CFR 1271.15(b))" },
  { id: "eu-trial", jurisdiction: "EU", title: "Clinical trial" },
  { id: "eu-marketing-authorisation", jurisdiction: "EU", title: "Marketing authorisation" },
  { id: "eu-hospital-exemption", jurisdiction: "EU", title: "Hospital exemption (art. 28)" },
  { id: "jp-plan", jurisdiction: "JP", title: "Plan under Act 85/2013" },
  { id: "kr-trial", jurisdiction: "KR", title: "Clinical trial" },
  {
    id: "kr-advanced-regenerative",
    jurisdiction: "KR",
    title: "Advanced regenerative treatment (Act 20331)",
  },
  { id: "in-trial", jurisdiction: "IN", title: "Clinical trial" },
  { id: "au-excluded", jurisdiction: "AU", title: "Excluded autologous product" },
];

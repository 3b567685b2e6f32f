/** What the law says where, as dated facts; no advice. The rules of the route read their product classes from here. */
import type { CalendarDate } from "../calendar/calendarDate.ts";
import type { RuleCode } from "../rules/ruleBook.ts";

export const productClasses = [
  "prp",
  "mechanical-micrograft",
  "mechanical-fat",
  "enzymatic-svf",
  "cultured-autologous",
  "cultured-allogeneic",
  "exosome",
  "cell-extract",
] as const;

export type ProductClass = (typeof productClasses)[number];

/** Products changed by enzymes or culture. */
export const manipulated: readonly ProductClass[] = [
  "enzymatic-svf",
  "cultured-autologous",
  "cultured-allogeneic",
];

/** Products that hold cells. */
export const cells: readonly ProductClass[] = [...manipulated, "mechanical-micrograft", "mechanical-fat"];

/** A class of products that a jurisdiction lets in by named routes only. */
export interface RouteLimit {
  readonly code: RuleCode;
  readonly jurisdiction: string;
  readonly products: readonly ProductClass[];
  readonly routes: readonly string[];
  /** In force from this day; null where it was in force before every date that a clinic may enter. */
  readonly from: CalendarDate | null;
}

export interface Jurisdiction {
  readonly id: string;
  readonly name: string;
  /** What was read, with its date. */
  readonly status: string;
}

export const jurisdictionFacts = {
  id: "jurisdictions",
  version: "1",
  date: "2026-11-22",
  source: "Sources stand with the rules of the route",
  jurisdictions: [
    {
      id: "US",
      name: "United States",
      status:
        "Cells are a 361 product only under the four conditions of 21 CFR 1271.10; enforcement discretion ended on 31 May 2021; SVF is a drug (9th Cir., 27 Sep 2024; certiorari denied on 14 Oct 2025). No approved regenerative product for hair.",
    },
    {
      id: "EU",
      name: "European Union",
      status:
        "Substantially manipulated or non-homologous cells are advanced therapies (Regulation 1394/2007). The SoHO Regulation 2024/1938 applies from 7 Aug 2027.",
    },
    {
      id: "UK",
      name: "United Kingdom",
      status: "HTA licence for starting material; hair restoration is registered with the CQC in England.",
    },
    { id: "JP", name: "Japan", status: "Act 85/2013: plan and committee; class I waits 90 days." },
    {
      id: "KR",
      name: "South Korea",
      status: "Act 20331, effective 21 Feb 2025: serious, rare or incurable disease only.",
    },
    {
      id: "IN",
      name: "India",
      status: "National Guidelines 2017: cells other than haematopoietic ones in trials only.",
    },
    {
      id: "AU",
      name: "Australia",
      status:
        "Excluded only if supplied by one's own practitioner, made in a hospital and not advertised; from 1 Jul 2018.",
    },
  ],
  limits: [
    {
      code: "ROUTE-US-DRUG-NO-IND",
      jurisdiction: "US",
      products: [...manipulated, "exosome", "cell-extract"],
      routes: ["us-ind"],
      from: null,
    },
    {
      code: "ROUTE-EU-ATMP",
      jurisdiction: "EU",
      products: manipulated,
      routes: ["eu-trial", "eu-marketing-authorisation", "eu-hospital-exemption"],
      from: null,
    },
    {
      code: "ROUTE-KR-INDICATION",
      jurisdiction: "KR",
      products: manipulated,
      routes: ["kr-trial"],
      from: "2025-02-21",
    },
    {
      code: "ROUTE-IN-NOT-TRIAL",
      jurisdiction: "IN",
      products: [...cells, "exosome", "cell-extract"],
      routes: ["in-trial"],
      from: null,
    },
  ],
  japanStandstillDays: 90,
} as const satisfies {
  readonly id: string;
  readonly version: string;
  readonly date: CalendarDate;
  readonly source: string;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly limits: readonly RouteLimit[];
  readonly japanStandstillDays: number;
};

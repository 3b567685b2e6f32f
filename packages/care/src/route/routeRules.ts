/** Reason codes of the lawful route. Grade A for the statutory facts; the way they are combined is a design choice. */
import type { RuleTable } from "../rules/rule.ts";

const us361 = "21 CFR 1271.10: https://law.lawstack.com/cfr/21/1271.10/";
const usDrug =
  "US v. California Stem Cell Treatment Center, 9th Cir., 27 Sep 2024; certiorari denied 14 Oct 2025: https://www.scotusblog.com/cases/case-files/california-stem-cell-treatment-center-inc-v-united-states";
const au =
  "https://tga.gov.au/resources/guidance/understanding-regulation-autologous-human-cell-and-tissue-hct-products";
const jp = "Act 85/2013: https://www.japaneselawtranslation.go.jp/ja/laws/view/4980/en";

export const routeRules = {
  id: "route",
  version: "1",
  date: "2026-11-22",
  source: "Design choice: the clinic's own recorded route, evidence, reviewer and review date",
  rules: [
    {
      code: "ROUTE-JURISDICTION-UNKNOWN",
      outcome: "needs-information",
      grade: "D",
      says: "No facts are held for this jurisdiction.",
    },
    {
      code: "ROUTE-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "The clinic has not recorded its lawful route.",
    },
    {
      code: "ROUTE-EVIDENCE-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "The route lacks evidence document, reviewer or review date.",
    },
    {
      code: "ROUTE-REVIEW-EXPIRED",
      outcome: "needs-information",
      grade: "D",
      says: "The route is due for review.",
    },
    {
      code: "ROUTE-US-DRUG-NO-IND",
      outcome: "not-eligible",
      grade: "A",
      says: "In the United States this product is an unapproved drug without an IND.",
      source: usDrug,
    },
    {
      code: "ROUTE-US-SSP-SVF",
      outcome: "not-eligible",
      grade: "A",
      says: "The same-surgical-procedure exception does not cover enzymatic SVF.",
      source: `${usDrug} ; 21 CFR 1271.15(b)`,
    },
    {
      code: "ROUTE-US-361-FAILS",
      outcome: "not-eligible",
      grade: "A",
      says: "A condition for a 361 product is not met.",
      source: us361,
    },
    {
      code: "ROUTE-US-361-UNKNOWN",
      outcome: "needs-information",
      grade: "A",
      says: "A condition for a 361 product has not been answered.",
      source: us361,
    },
    {
      code: "ROUTE-EU-ATMP",
      outcome: "not-eligible",
      grade: "A",
      says: "In the EU this product is an advanced therapy; the route is none of those open to it.",
      source:
        "Regulation (EC) 1394/2007; CAT, 7 Oct 2016: https://p.pdfkul.com/human-autologous-stromal-vascular-fraction-cells-and-human-_59bf89851723dd9b4393e090.html",
    },
    {
      code: "ROUTE-UK-HTA-LICENCE",
      outcome: "not-eligible",
      grade: "A",
      says: "The starting material needs an HTA licence.",
      source:
        "https://hta.gov.uk/guidance-professionals/regulated-sectors/human-application/regenerative-medicine-and-regulation",
    },
    {
      code: "ROUTE-UK-CQC",
      outcome: "not-eligible",
      grade: "B",
      says: "Hair restoration needs registration with the CQC (England).",
      source:
        "https://aestheticsjournal.com/news/news-special-new-prp-guidance-released-for-hair-treatments/",
    },
    {
      code: "ROUTE-JP-NO-PLAN",
      outcome: "not-eligible",
      grade: "A",
      says: "Cells need a submitted plan and a committee's opinion in Japan.",
      source: jp,
    },
    {
      code: "ROUTE-JP-90-DAYS",
      outcome: "not-eligible",
      grade: "A",
      says: "Class I: 90 days from the plan's submission have not passed.",
      source: `${jp} ; https://abdominalkey.com/critical-path-initiative-for-regenerative-medicine-in-japan`,
    },
    {
      code: "ROUTE-KR-INDICATION",
      outcome: "not-eligible",
      grade: "A",
      says: "Hair loss is no serious, rare or incurable disease under the Korean act; only a trial is open.",
      source:
        "Act 20331, effective 21 Feb 2025: https://ombudsman.kotra.or.kr/ob-en/ob/i-2647/lgsltn/front/gv-detail.do?tmatt_no=0000072704",
    },
    {
      code: "ROUTE-IN-NOT-TRIAL",
      outcome: "not-eligible",
      grade: "A",
      says: "In India cells for hair loss are for trials only.",
      source:
        "National Guidelines 2017: http://hariwarangal.blogspot.com/2020/07/obsolete-and-outdated-national.html ; http://ahrsindia.org/position-statement-of-ahrs-india.html",
    },
    {
      code: "ROUTE-AU-ADVERTISED",
      outcome: "not-eligible",
      grade: "A",
      says: "Advertising cell products to consumers is prohibited in Australia.",
      source:
        "https://tga.gov.au/resources/guidance/advertising-stem-cell-and-other-human-cell-or-tissue-hct-products",
    },
    {
      code: "ROUTE-AU-NOT-HOSPITAL",
      outcome: "not-eligible",
      grade: "A",
      says: "The Australian exclusion needs a product made in a hospital.",
      source: au,
    },
    {
      code: "ROUTE-AU-NOT-OWN-PRACTITIONER",
      outcome: "not-eligible",
      grade: "A",
      says: "The Australian exclusion needs supply by the patient's own practitioner.",
      source: au,
    },
  ],
} as const satisfies RuleTable;

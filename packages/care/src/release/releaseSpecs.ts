/** Published release criteria to choose one set from; a clinic may write its own. Never mixed: the limits differ 140-fold. */
import type { ReleaseFacts } from "./releaseFacts.ts";

export interface ReleaseSpec {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly source: string;
  readonly spec: ReleaseFacts["spec"];
}

const tables =
  "https://stemcellres.biomedcentral.com/articles/10.1186/s13287-020-01696-6/tables/4 ; https://www.hindawi.com/journals/sci/2022/4664917/tab2/";

/**
 * Criteria stand together as the pathway (section 8) lists them for published cell products; which viability goes with
 * which endotoxin limit in a set is a design choice, since the products differ. Sterility: no growth for seven days.
 */
export const releaseSpecs: readonly ReleaseSpec[] = [
  {
    id: "viability-80-endotoxin-0.5",
    title: "Viability above 80 %, endotoxin below 0.5 EU/mL",
    version: "1",
    date: "2026-11-22",
    source: tables,
    spec: {
      viability: { op: ">", value: 80 },
      endotoxin: { op: "<", value: 0.5, unit: "EU/mL" },
      sterilityDays: 7,
      mycoplasma: false,
    },
  },
  {
    id: "viability-85-endotoxin-5-per-kg",
    title: "Viability 85 % or more, endotoxin at most 5 EU/kg, mycoplasma negative",
    version: "1",
    date: "2026-11-22",
    source: `${tables} ; https://link.springer.com/doi/10.1186/s13287-021-02445-z`,
    spec: {
      viability: { op: ">=", value: 85 },
      endotoxin: { op: "<=", value: 5, unit: "EU/kg" },
      sterilityDays: 7,
      mycoplasma: true,
    },
  },
];

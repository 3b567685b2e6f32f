/**
 * The kinds of entry that a dossier holds, each with the schema of its facts. A new kind is a line here, a right in
 * care's table of access and its routes; the store keeps every kind in the same two tables, in versions.
 */
import type { DossierThing } from "@anagen/care";
import type { z } from "zod";
import { aftercareFactsSchema } from "./aftercare.ts";
import { assessmentFactsSchema } from "./assessment.ts";
import { comparisonFactsSchema } from "./comparison.ts";
import { consentFactsSchema } from "./consent.ts";
import { decisionFactsSchema } from "./decision.ts";
import { diaryFactsSchema } from "./diary.ts";
import { donorFactsSchema } from "./donor.ts";
import { eventFactsSchema } from "./event.ts";
import { maintenanceFactsSchema } from "./maintenance.ts";
import { medicationFactsSchema } from "./medication.ts";
import { photographFactsSchema } from "./photograph.ts";
import { procedureFactsSchema } from "./procedure.ts";
import { productFactsSchema } from "./product.ts";
import { protocolFactsSchema } from "./protocol.ts";
import { ratingFactsSchema } from "./rating.ts";
import { routeFactsSchema } from "./route.ts";
import { verdictFactsSchema } from "./verdict.ts";

/** `course`: belongs to one course of one patient. `clinic`: kept for the whole clinic (donor, route, protocol). */
export type DossierScope = "course" | "clinic";

interface KindOfEntry {
  readonly scope: DossierScope;
  readonly facts: z.ZodObject;
}

export const dossierKinds = {
  aftercare: { scope: "course", facts: aftercareFactsSchema },
  assessment: { scope: "course", facts: assessmentFactsSchema },
  consent: { scope: "course", facts: consentFactsSchema },
  decision: { scope: "course", facts: decisionFactsSchema },
  diary: { scope: "course", facts: diaryFactsSchema },
  donor: { scope: "clinic", facts: donorFactsSchema },
  event: { scope: "course", facts: eventFactsSchema },
  medication: { scope: "course", facts: medicationFactsSchema },
  procedure: { scope: "course", facts: procedureFactsSchema },
  product: { scope: "course", facts: productFactsSchema },
  protocol: { scope: "clinic", facts: protocolFactsSchema },
  route: { scope: "clinic", facts: routeFactsSchema },
  rating: { scope: "course", facts: ratingFactsSchema },
  maintenance: { scope: "course", facts: maintenanceFactsSchema },
  comparison: { scope: "course", facts: comparisonFactsSchema },
  verdict: { scope: "course", facts: verdictFactsSchema },
  photograph: { scope: "course", facts: photographFactsSchema },
} as const satisfies Partial<Record<DossierThing, KindOfEntry>>;

export type DossierKind = keyof typeof dossierKinds;

/** The facts of a kind of entry. */
export type FactsOf<Kind extends DossierKind> = z.infer<(typeof dossierKinds)[Kind]["facts"]>;

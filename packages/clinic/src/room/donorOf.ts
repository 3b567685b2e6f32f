/** What the rules of the donor are asked about a product, and what they say: may it be used, what must its label bear. */
import { type DonorFacts, type Judgement, judgeDonor } from "@anagen/care";
import type { Entry } from "../contract/index.ts";

export interface JudgedDonor {
  readonly judgement: Judgement;
  readonly use: "permitted" | "permitted-with-warning" | "prohibited";
  /** Texts that the label must carry, word for word, in their order. */
  readonly requiredLabels: readonly string[];
  readonly says: string;
}

/** @param donor the donor of somebody else's cells; null for the patient's own, or where the donor is not found */
export function judgedDonor(product: Entry<"product">, donor: Entry<"donor"> | null): JudgedDonor {
  const facts = factsOf(product, donor);
  if (facts === null) {
    const says = "The donor of these cells is not in the clinic's book.";
    return {
      judgement: { outcome: "refuse", reasons: [], computed: {} },
      use: "prohibited",
      requiredLabels: [],
      says,
    };
  }
  const judgement = judgeDonor(facts);
  const { use, requiredLabels } = judgement.computed as Pick<JudgedDonor, "use" | "requiredLabels">;
  return { judgement, use, requiredLabels, says: sentence(product, judgement) };
}

function factsOf({ facts, on }: Entry<"product">, donor: Entry<"donor"> | null): DonorFacts | null {
  if (facts.donor.source === "autologous") return { ...facts.donor, livingDonor: true, recoveryDate: on };
  if (donor === null) return null;
  const { source, recipientRelation, urgentNeedDocumented } = facts.donor;
  const { establishment, livingDonor, leukocyteRich, recoveryDate, screening, tests } = donor.facts;
  return {
    ...{ source, recipientRelation, urgentNeedDocumented },
    ...{ establishment, livingDonor, leukocyteRich, recoveryDate, screening, tests },
  };
}

function sentence({ facts }: Entry<"product">, { reasons }: Judgement): string {
  const told = reasons.map(({ says, detail }) => (detail === null ? says : `${detail}: ${says}`)).join(" ");
  if (told !== "") return told.slice(0, 480);
  return facts.donor.source === "autologous" ? "The patient's own cells." : "The donor is found eligible.";
}

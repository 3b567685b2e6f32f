/** A product's facts as the rules of the procedure room take them; the same for server and pages. */
import type { RoomProduct } from "@anagen/care";
import type { ProductFacts } from "./dossier/product.ts";

export function roomProductOf(facts: ProductFacts): RoomProduct {
  const { code, donor, spec, maxHoldMinutes, weightKg, punchesBefore, punchLimit, protocolRcf } = facts;
  return {
    code,
    source: donor.source,
    spec,
    maxHoldMinutes,
    weightKg,
    punchesBefore,
    punchLimit,
    protocolRcf,
  };
}

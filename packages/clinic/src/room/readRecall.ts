/** Everything that a lot went into, over all products and donors of the clinic. */
import { type LotUse, recallByLot } from "@anagen/care";
import type { RecallView } from "../contract/index.ts";
import type { Services } from "../http/services.ts";
import type { Actor } from "../store/port.ts";
import { allProducts, type FoldedProduct, productRows } from "./productRows.ts";

export async function readRecall(
  services: Pick<Services, "store">,
  actor: Actor,
  lot: string,
): Promise<RecallView> {
  const all = await allProducts(services, actor);
  const byCode = new Map(all.map((one) => [one.product.facts.code, one]));
  const { stop, call, gone } = recallByLot(all.map(lotUseOf), lot);
  const rows = async (uses: readonly LotUse[]) =>
    productRows(
      services,
      actor,
      uses.flatMap((use) => byCode.get(use.productCode) ?? []),
    );
  const donors = await services.store.dossier("donor").between(actor, "0001-01-01", "9999-12-31");
  const plain = (text: string) => text.replace(/\s/g, "").toUpperCase();
  return {
    lot,
    stop: await rows(stop),
    call: await rows(call),
    gone: await rows(gone),
    donors: donors
      .filter(({ facts }) => facts.lots.some((one) => plain(one.lot) === plain(lot)))
      .map(({ id, facts }) => ({ id, code: facts.code })),
    productsSearched: all.length,
  };
}

function lotUseOf({ product, state }: FoldedProduct): LotUse {
  const { facts, patientId } = product;
  const received = state.harvest?.facts.received?.lot;
  return {
    productCode: facts.code,
    patientId: patientId ?? "",
    lots: [
      ...state.lots.map(({ lot }) => lot),
      ...(facts.donor.source === "allogeneic" ? [facts.donor.lot] : []),
      ...(received === undefined ? [] : [received]),
    ],
    injectedOn: state.injection?.on ?? null,
    discarded: state.custody.stoppedBy === "discarded",
  };
}

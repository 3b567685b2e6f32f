/** Who is touched when a lot turns out bad: every product that it went into, by what can still be done. */

export interface LotUse {
  readonly productCode: string;
  readonly patientId: string;
  /** Lots that touched the cells: enzyme, medium, device, filter, saline. */
  readonly lots: readonly string[];
  /** Day on which the product was injected; null while it was not. */
  readonly injectedOn: string | null;
  readonly discarded: boolean;
}

export interface Recall {
  readonly lot: string;
  /** Not yet given: stop it now. */
  readonly stop: readonly LotUse[];
  /** Given: call these patients, the latest first. */
  readonly call: readonly LotUse[];
  /** Discarded before it was given: nothing more to do, but it is part of the report. */
  readonly gone: readonly LotUse[];
}

/**
 * Products that a lot went into. Lots are compared without regard to case and blanks, since labels are typed and scanned.
 * A product that was given counts as given even where it was marked as discarded afterwards.
 */
export function recallByLot(uses: readonly LotUse[], lot: string): Recall {
  const wanted = plain(lot);
  const touched = wanted === "" ? [] : uses.filter((use) => use.lots.some((l) => plain(l) === wanted));
  return {
    lot,
    stop: touched.filter((use) => use.injectedOn === null && !use.discarded),
    call: touched
      .filter((use) => use.injectedOn !== null)
      .sort((a, b) => (b.injectedOn ?? "").localeCompare(a.injectedOn ?? "")),
    gone: touched.filter((use) => use.injectedOn === null && use.discarded),
  };
}

function plain(lot: string): string {
  return lot.replace(/\s/g, "").toUpperCase();
}

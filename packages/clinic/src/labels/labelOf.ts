/** What stands on the label of a product: code, type, expiry, the legal words. No free text, so no name can get there. */
import type { ProductClass } from "@anagen/care";
import type { ProductFacts, RoomView } from "../contract/index.ts";

export interface LabelContent {
  readonly code: string;
  /** Type of product (21 CFR 1271.370). */
  readonly type: string;
  /** "Use by 24 Nov 2026 14:00 CET"; null where it does not expire. */
  readonly expiry: string | null;
  /** "Store at 2 to 8 °C"; null where nothing is laid down. */
  readonly storage: string | null;
  /** Texts that the law asks for, word for word. The biohazard legend is drawn as symbol and word. */
  readonly legal: readonly string[];
  /** Who determines release. */
  readonly establishment: string;
}

/** Words of this project for the classes of the pathway; the law asks for a type, not for these words. */
const types: Readonly<Record<ProductClass, string>> = {
  prp: "Platelet-rich plasma",
  "mechanical-micrograft": "Cell suspension, mechanical micrografts",
  "mechanical-fat": "Fat tissue, mechanically processed",
  "enzymatic-svf": "Stromal vascular fraction, enzymatic",
  "cultured-autologous": "Cultured cells",
  "cultured-allogeneic": "Cultured donor cells",
  exosome: "Extracellular vesicles",
  "cell-extract": "Cell extract",
};

export function labelOf({ product, requiredLabels, clinic }: RoomView): LabelContent {
  const { facts } = product;
  return {
    code: facts.code,
    type: types[facts.class],
    expiry: facts.expiresAt === null ? null : `Use by ${inZone(facts.expiresAt, clinic.timeZone)}`,
    storage: storageOf(facts),
    legal: requiredLabels,
    establishment: clinic.name,
  };
}

function storageOf({ storageC }: ProductFacts): string | null {
  return storageC === null ? null : `Store at ${degrees(storageC.low)} to ${degrees(storageC.high)} °C`;
}

function degrees(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

function inZone(instant: string, timeZone: string): string {
  const format = { timeZone, timeZoneName: "short", hourCycle: "h23" } as const;
  const day = { day: "numeric", month: "short", year: "numeric" } as const;
  const parts = new Intl.DateTimeFormat("en-GB", { ...format, ...day, hour: "2-digit", minute: "2-digit" });
  return parts.format(new Date(instant)).replace(",", "");
}

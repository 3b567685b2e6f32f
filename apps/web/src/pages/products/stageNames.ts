/** How far a product has come, and what it is, in words. */
import type { ProductFacts, ProductStage } from "@anagen/clinic/contract";

export const stageNames: Readonly<Record<ProductStage, string>> = {
  planned: "Prepared, not begun",
  harvested: "Harvested",
  separated: "Separated",
  filled: "In the syringe",
  released: "Released",
  injected: "Given",
  stopped: "Stopped",
  discarded: "Discarded",
};

export const classNames: Readonly<Record<ProductFacts["class"], string>> = {
  prp: "Platelet-rich plasma",
  "mechanical-micrograft": "Mechanical micrografts",
  "mechanical-fat": "Fat, mechanically processed",
  "enzymatic-svf": "Stromal vascular fraction, enzymatic",
  "cultured-autologous": "Cultured cells of one's own",
  "cultured-allogeneic": "Cultured cells of a donor",
  exosome: "Exosomes",
  "cell-extract": "Cell extract",
};

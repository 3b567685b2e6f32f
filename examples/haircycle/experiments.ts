/** All experiments of the hair cycle by name. */
import { baldAreas } from "./baldAreas.ts";
import { earlyShedding } from "./earlyShedding.ts";
import { effectDuration } from "./effectDuration.ts";
import type { Experiment } from "./experiment.ts";
import { fiftyToHundred } from "./fiftyToHundred.ts";
import { genetics } from "./genetics.ts";
import { newHair } from "./newHair.ts";
import { withoutControls } from "./withoutControls.ts";

export const experiments: Readonly<Record<string, () => Experiment>> = {
  fiftyToHundred,
  earlyShedding,
  newHair,
  effectDuration,
  baldAreas,
  genetics,
  withoutControls,
};

/** Which choices of a decision fit a course's treatment. */
import type { Course, OptionId } from "../contract/index.ts";

export const fittingChoices: Readonly<Record<Course["treatment"], readonly OptionId[]>> = {
  "cells-autologous": ["cells", "trial"],
  "cells-allogeneic": ["cells", "trial"],
  "cell-free": ["cells", "trial"],
  prp: ["prp", "trial"],
  drugs: ["minoxidil", "finasteride-or-dutasteride", "trial"],
  observation: ["nothing"],
};

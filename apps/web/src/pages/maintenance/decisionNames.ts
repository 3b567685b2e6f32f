/** Names of the decisions about treating again. */
import type { MaintenanceEntryFacts } from "@anagen/clinic/contract";

export const decisionNames: Record<MaintenanceEntryFacts["decision"], string> = {
  "treat-again": "Treat again",
  wait: "Wait and measure again",
  stop: "Stop",
};

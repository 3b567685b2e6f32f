/** What the measuring kernels offer; see src/kernels for the callers and the plain twins. */
export { fitRibbon, paintRibbon, ribbonGain } from "./ribbon";
export { longestRun } from "./run";

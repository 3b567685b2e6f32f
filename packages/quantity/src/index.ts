export type { Days, HairsPerCm2, Micrometres, MicrometresPerPixel, Pixels } from "./brands.ts";
export type { Estimate } from "./estimate.ts";

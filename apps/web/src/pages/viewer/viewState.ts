/** What of the viewer stands in the address, so that a link shows the same detail to a colleague. */
import { z } from "zod";

export const hairKeys = [
  "terminal",
  "intermediate",
  "vellus",
  "unclassified",
  "not-counted",
  "units",
] as const;
export type HairKey = (typeof hairKeys)[number];

export const viewStateSchema = z.object({
  /** Zoom; 1 shows the whole picture. */
  z: z.number().min(1).max(40).optional().catch(undefined),
  /** Middle of the view as shares of the picture's width and height. */
  x: z.number().min(0).max(1).optional().catch(undefined),
  y: z.number().min(0).max(1).optional().catch(undefined),
  /** Id of the hair that is looked at. */
  hair: z.number().int().nonnegative().optional().catch(undefined),
  /** What is hidden, separated by dots. */
  hide: z
    .string()
    .regex(/^[a-z.-]*$/)
    .optional()
    .catch(undefined),
  /** True while the scale is being marked. */
  mark: z.boolean().optional().catch(undefined),
  /** The version of the measurement that is shown; the newest where absent. */
  version: z.number().int().positive().optional().catch(undefined),
  /** True while hairs are being corrected. */
  correct: z.boolean().optional().catch(undefined),
});
export type ViewState = z.infer<typeof viewStateSchema>;

export function hiddenKeys(hide: string | undefined): ReadonlySet<HairKey> {
  const names = new Set((hide ?? "").split("."));
  return new Set(hairKeys.filter((key) => names.has(key)));
}

/** The address part for a set; undefined when nothing is hidden, so that the address stays short. */
export function hideParameter(hidden: ReadonlySet<HairKey>): string | undefined {
  return hidden.size === 0 ? undefined : hairKeys.filter((key) => hidden.has(key)).join(".");
}

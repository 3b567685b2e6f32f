/** Which of the two polarities is worth a search: beside light hair, the texture of dark skin looks like faint dark hair. */
import type { Evidence } from "./prepareEvidence.ts";
import { worth } from "./standOut.ts";

/** Light hair must show this many times as much as dark hair, and dark hair stand out less than this over the skin. */
const lightOverDark = 2.5;
const leastRatio = 5;

/** The evidence, its darkness even where only light hair stands out. Rendered white and blond hair on dark skin. */
export function hairSought(evidence: Evidence): Evidence {
  const { standsOut, darkness } = evidence;
  if (standsOut === null) return evidence;
  const { dark, light } = standsOut;
  if (dark.ratio >= leastRatio || worth(light) <= lightOverDark * worth(dark)) return evidence;
  return { ...evidence, darkness: { ...darkness, data: new Float32Array(darkness.data.length) } };
}

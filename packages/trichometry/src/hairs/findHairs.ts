/** All hairs of a picture at the working scale: clear shafts first, then the thin ones between them. */
import type { Evidence } from "../evidence/prepareEvidence.ts";
import { acceptShafts } from "../shafts/acceptShafts.ts";
import { coveredPixels } from "../shafts/coveredPixels.ts";
import { findShafts } from "../shafts/findShafts.ts";
import type { Ribbon } from "../shafts/ribbon.ts";
import { acceptThin } from "../thin/acceptThin.ts";
import { findThinShafts } from "../thin/findThinShafts.ts";

/** Rim of a clear shaft that its blur darkens, working pixels; no thin hair is sought there. */
const rim = 1.5;

export interface FoundHair {
  readonly ribbon: Ribbon;
  /** Found as a clearly dark shaft, or traced as a faint ridge. */
  readonly kind: "clear" | "thin";
  /** What speaks for it: squared darkness explained alone (clear), strength × √length over noise (thin). */
  readonly support: number;
  /** Shafts in the same dark area, itself included. */
  readonly together: number;
}

export interface FoundHairs {
  readonly hairs: readonly FoundHair[];
  readonly usualWidth: number;
  readonly shaftContrast: number;
}

export function findHairs(evidence: Evidence, onProgress: (share: number) => void = () => {}): FoundHairs {
  const { darkness } = evidence;
  const found = findShafts(darkness);
  onProgress(0.7);
  const accepted = acceptShafts(found.shafts);
  const clear = accepted.map((s) => s.ribbon);
  // What was not accepted stays covered: a shade is not looked at a second time.
  const covered = coveredPixels(
    found.shafts.map((s) => s.ribbon),
    darkness.width,
    darkness.height,
    rim,
  );
  const thin = acceptThin(findThinShafts(darkness, covered), clear);
  return {
    usualWidth: found.usualWidth,
    shaftContrast: found.shaftContrast,
    hairs: [
      ...accepted.map((s) => ({
        ribbon: s.ribbon,
        kind: "clear" as const,
        support: s.gain,
        together: s.together,
      })),
      ...thin.map(({ shaft, score }) => ({
        ribbon: shaft.ribbon,
        kind: "thin" as const,
        support: score,
        together: 1,
      })),
    ],
  };
}

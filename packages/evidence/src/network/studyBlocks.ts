/** Arms and contrasts of trials as blocks of contrasts, with the rules that a network's data must meet. */
import { type Fault, faultOf } from "../fault.ts";
import type { NetworkArm, NetworkContrast, StudyBlock } from "./types.ts";

/** Returns one block a study, in the order given. Faults: one arm only, a treatment twice, a variance that is not above 0. */
export function studyBlocks(
  arms: readonly NetworkArm[],
  contrasts: readonly NetworkContrast[] = [],
): readonly StudyBlock[] | Fault {
  const blocks: StudyBlock[] = [];
  for (const [study, members] of Map.groupBy(arms, (a) => a.study)) {
    const block = blockOfArms(study, members);
    if ("fault" in block) return block;
    blocks.push(block);
  }
  const known = new Set(blocks.map((b) => b.study));
  for (const { study, first, second, yi, vi } of contrasts) {
    if (known.has(study))
      return faultOf(
        "network.duplicate-study",
        `Study "${study}" is given twice; one block of arms, or one contrast`,
        study,
      );
    known.add(study);
    if (!(Number.isFinite(yi) && vi > 0))
      return faultOf(
        "network.variance",
        `Contrast of "${study}": ${yi} with variance ${vi}; the variance must be above 0`,
        study,
      );
    if (first === second)
      return faultOf("network.same-treatment", `Study "${study}" compares ${first} with itself`, study);
    blocks.push({
      study,
      treatments: [second, first],
      pairs: [[first, second]],
      y: [yi],
      covariance: [[vi]],
    });
  }
  return blocks.length > 0 ? blocks : faultOf("network.no-study", "Studies: 0; a network needs trials");
}

function blockOfArms(study: string, arms: readonly NetworkArm[]): StudyBlock | Fault {
  const treatments = arms.map((a) => a.treatment);
  const twice = treatments.find((t, i) => treatments.indexOf(t) !== i);
  if (twice !== undefined)
    return faultOf(
      "network.duplicate-arm",
      `Study "${study}" has two arms of ${twice}; combine them first`,
      study,
    );
  if (arms.length < 2)
    return faultOf("network.one-arm", `Study "${study}" has one arm; a comparison needs two`, study);
  for (const arm of arms)
    if (!(Number.isFinite(arm.mean) && arm.variance > 0))
      return faultOf(
        "network.variance",
        `Arm ${arm.treatment} of "${study}": mean ${arm.mean}, variance ${arm.variance}; the variance must be above 0`,
        study,
      );
  const [base, ...others] = arms;
  return {
    study,
    treatments,
    pairs: others.map((a) => [a.treatment, base!.treatment] as const),
    y: others.map((a) => a.mean - base!.mean),
    covariance: others.map((a, i) => others.map((_, j) => base!.variance + (i === j ? a.variance : 0))),
  };
}

/** Groups of treatments that no trial connects; one group when the network is whole. */
export function components(blocks: readonly StudyBlock[]): readonly (readonly string[])[] {
  const groups: Set<string>[] = [];
  for (const { treatments } of blocks) {
    const touched = groups.filter((g) => treatments.some((t) => g.has(t)));
    const merged = new Set([...touched.flatMap((g) => [...g]), ...treatments]);
    for (const g of touched) groups.splice(groups.indexOf(g), 1);
    groups.push(merged);
  }
  return groups.map((g) => [...g].sort());
}

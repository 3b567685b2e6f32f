/** The kinds of rendered pictures that the validation reports, by what they vary. */
import { namedPicture } from "@anagen/trichometry";
import { coverSets, shapeSets } from "./renderedSets.ts";
import type { RenderedKind } from "./renderedTrial.ts";

export interface RenderedGroup extends RenderedKind {
  /** Groups of `density` are pooled for the tables by class and for the intervals' coverage. */
  readonly part: "density" | "blur" | "colour" | "style" | "surface";
}

const named = (
  part: RenderedGroup["part"],
  name: string,
  options: RenderedKind["options"],
): RenderedGroup => ({
  part,
  name,
  options,
});

/** Only what a name adds over the typical frame of a seed. */
function partOf(options: Parameters<typeof namedPicture>[1]): RenderedKind["options"] {
  const plain = namedPicture(1, {});
  const own = namedPicture(1, options);
  return Object.fromEntries(
    Object.entries(own).filter(([key, value]) => value !== plain[key as keyof typeof plain]),
  );
}

const hairs = ["black", "brown", "red", "blond", "grey", "white"] as const;
const skins = ["light", "medium", "dark"] as const;

export const renderedGroups: readonly RenderedGroup[] = [
  named("density", "typical frames", {}),
  named("density", "sparse (35 units/cm²)", { unitsPerCm2: 35 }),
  named("density", "dense (110 units/cm²)", { unitsPerCm2: 110 }),
  named("density", "thinning (25 % vellus, median 70 µm)", { vellusShare: 0.25, terminalMedianUm: 70 }),
  named("density", "thinned (45 % vellus, median 65 µm, 60 units/cm²)", {
    vellusShare: 0.45,
    terminalMedianUm: 65,
    unitsPerCm2: 60,
  }),
  named("blur", "sharp (blur 1.2 px)", { blurSigmaPx: 1.2 }),
  named("blur", "soft (blur 2.5 px)", { blurSigmaPx: 2.5 }),
  named("blur", "very soft (blur 3.2 px)", { blurSigmaPx: 3.2 }),
  ...skins.flatMap((skin) =>
    hairs.map((hair) => named("colour", `${hair} hair, ${skin} skin`, partOf({ hair, skin }))),
  ),
  ...shapeSets.map((set) => named("style", set.name, set.options)),
  ...coverSets.map((set) => named("surface", set.name, set.options)),
];

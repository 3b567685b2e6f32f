/** Writes a comparison drawn: an SVG of both pictures, or a page in which they lie on each other and can be blinked. */
import { writeFile } from "node:fs/promises";
import { encodePicture } from "@anagen/clinic/pictures";
import { fateOverlay } from "@anagen/figures";
import { type Comparison, type Raster, warpToBefore } from "@anagen/trichometry";
import { blinkPage } from "./blinkPage.ts";
import type { Visit } from "./readVisits.ts";

export type ComparisonFormat = "svg" | "html";

/** The file stands alone: both pictures lie in it. */
export async function writeComparison(
  comparison: Comparison,
  { before, after }: { readonly before: Visit; readonly after: Visit },
  path: string,
  format: ComparisonFormat,
): Promise<void> {
  const svg = fateOverlay({
    id: "fates",
    comparison,
    beforeHref: await dataAddress(before.raster),
    afterHref: await dataAddress(after.raster),
    titles: [before.id, after.id],
  });
  if (format === "svg") return writeFile(path, svg);
  const { registration } = comparison;
  const layers =
    registration.status === "refused"
      ? null
      : {
          before: await dataAddress(before.raster),
          after: await dataAddress(warpToBefore(after.raster, registration.transform, before.raster)),
          hairs: fateOverlay({ id: "over", comparison, only: "before" }),
        };
  return writeFile(path, blinkPage({ title: `${before.id} and ${after.id}`, svg, layers }));
}

async function dataAddress(raster: Raster): Promise<string> {
  const jpeg = await encodePicture(raster, "jpeg", { quality: 85 });
  return `data:image/jpeg;base64,${Buffer.from(jpeg).toString("base64")}`;
}

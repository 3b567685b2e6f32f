/**
 * `npm run bench:renderer -- [--pictures 40] [--first-seed 1] [--real FOLDER]`: measures rendered pictures and, where the
 * folder with the annotated real frames is there, those too, with the same code, and writes docs/validation/renderer.md.
 * Only aggregate numbers of the real frames are written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { decodePicture, encodePicture } from "@anagen/clinic/pictures";
import { renderScalp, typicalFrame } from "@anagen/trichometry";
import { type Figure, measureRealism } from "./realism/measureRealism.ts";
import type { KnownPicture } from "./realism/picture.ts";

const { values } = parseArgs({
  options: {
    pictures: { type: "string", default: "40" },
    "first-seed": { type: "string", default: "1" },
    real: { type: "string", default: process.env.ANAGEN_REAL_FRAMES ?? "" },
    out: { type: "string", default: resolve(import.meta.dirname, "../../../docs/validation/renderer.md") },
  },
});
const count = Number(values.pictures);
const firstSeed = Number(values["first-seed"]);

const rendered = await measureRealism(renderedPictures());
const haveReal = existsSync(join(values.real, "truth.json"));
if (!haveReal)
  console.error("The annotated real frames are not here (--real FOLDER); their column is left out.");
const real = haveReal ? await measureRealism(realPictures(values.real)) : null;
mkdirSync(resolve(values.out, ".."), { recursive: true });
writeFileSync(values.out, page(rendered, real));
console.log(page(rendered, real));

/** Rendered pictures as a user would have them: through JPEG at quality 92. Hidden hairs are known, as annotators see them. */
async function* renderedPictures(): AsyncIterable<KnownPicture> {
  for (let i = 0; i < count; i++) {
    const { raster, truth } = renderScalp(typicalFrame(firstSeed + i));
    const hairs = truth.hairs.filter(
      (hair) => hair.counted && inside(hair.path.at(-1) as [number, number], truth),
    );
    yield {
      raster: await throughJpeg(raster),
      umPerPixel: truth.umPerPixel,
      noSkin: [],
      hairs: hairs.map(({ path }) => ({ root: path[0], tip: path.at(-1) as [number, number] })),
    };
  }
}

function inside([x, y]: readonly [number, number], size: { widthPx: number; heightPx: number }): boolean {
  return x >= 0 && y >= 0 && x < size.widthPx && y < size.heightPx;
}

async function throughJpeg(raster: KnownPicture["raster"]): Promise<KnownPicture["raster"]> {
  const decoded = await decodePicture(await encodePicture(raster, "jpeg", { quality: 92 }));
  if (!decoded.ok) throw new Error("The renderer's own JPEG could not be read");
  return decoded.raster;
}

interface AnnotatedFrame {
  readonly file: string;
  readonly split: string;
  readonly overlay: boolean;
  readonly umPerPixel: number | null;
  readonly umPerPixelAssumed?: number;
  readonly hairs: readonly { root: [number, number]; tip: [number, number]; class: string }[];
}

/** The frames for development that carry no overlay, so that every pixel is skin or hair. */
async function* realPictures(folder: string): AsyncIterable<KnownPicture> {
  const { frames } = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as {
    frames: AnnotatedFrame[];
  };
  for (const frame of frames.filter((f) => f.split === "dev" && !f.overlay)) {
    const decoded = await decodePicture(readFileSync(join(folder, frame.file)));
    if (!decoded.ok) continue;
    yield {
      raster: decoded.raster,
      umPerPixel: frame.umPerPixel ?? frame.umPerPixelAssumed ?? 5.54,
      noSkin: [],
      hairs: frame.hairs.filter((hair) => hair.class !== "abnormal"),
    };
  }
}

function page(ours: readonly Figure[], theirs: readonly Figure[] | null): string {
  const cell = (figure: Figure | undefined) =>
    figure?.values
      .map((v) => v.toPrecision(3))
      .map(Number)
      .join(" / ") ?? "";
  const rows = ours.map((figure, i) =>
    theirs === null
      ? `| ${figure.name} | ${figure.unit} | ${cell(figure)} |`
      : `| ${figure.name} | ${figure.unit} | ${cell(theirs[i])} | ${cell(figure)} |`,
  );
  return `# Rendered pictures beside real ones

Written by \`npm run bench:renderer -- --pictures ${count} --first-seed ${firstSeed}\`. Three numbers are the 10th, 50th and 90th percentile.
The real frames are contact pictures of shaved dark hair from one device (development part, those without burned-in marks);
they are not part of this project, only these figures are. The rendered ones are \`typicalFrame(seed)\` through JPEG at quality
92. Both columns come from the same code in \`bench/src/trichometry/realism\`. On the real frames roots and tips are those that
people marked, which start inside the blur of the root and leave out hairs that cross the border or the middle lines of the
frame (about 7 %), so their densities are a little low; on the rendered ones they are exact.

| | unit | ${theirs === null ? "" : "real | "}rendered |
|---|---|---|${theirs === null ? "" : "---|"}
${rows.join("\n")}
`;
}

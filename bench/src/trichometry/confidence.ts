/**
 * How often what is listed with a stated confidence is a hair, on rendered pictures of seeds that no report uses; for the
 * real frames there is `accuracy.ts --reliability`. Right is what the real frames' rule holds for right.
 *
 *   node --conditions=source bench/src/trichometry/confidence.ts [--pictures 20] [--first-seed 760000]
 */
import { parseArgs } from "node:util";
import { decodePicture, encodePicture } from "@anagen/clinic/pictures";
import { measure, toDetections } from "@anagen/trichometry";
import { labelPaths } from "./candidates/labelPaths.ts";
import { type RenderedKind, renderKind } from "./renderedTrial.ts";

const kinds: readonly RenderedKind[] = [
  { name: "typical", options: {} },
  { name: "dense", options: { unitsPerCm2: 110 } },
  { name: "thinned", options: { vellusShare: 0.45, terminalMedianUm: 65, unitsPerCm2: 60 } },
];

interface Listed {
  readonly confidence: number;
  readonly isHair: boolean;
}

interface Judged {
  readonly listed: readonly Listed[];
  /** True hairs that are not loose and at least `margin` inside the picture. */
  readonly truth: number;
}

/** What lies nearer to the border, px, is not judged: a cut shaft is no hair to count. */
const margin = 40;

async function judged(kind: RenderedKind, seed: number): Promise<Judged> {
  const { raster, truth } = renderKind(kind, seed);
  const decoded = await decodePicture(await encodePicture(raster, "jpeg"));
  if (!decoded.ok) throw new Error(decoded.problem.sentence);
  const { umPerPixel, hairs } = truth;
  const measurement = measure(decoded.raster, {
    imageSha256: decoded.sha256,
    calibration: { umPerPixel, relativeSd: 0.01, source: { kind: "stated" } },
  });
  const found = toDetections("", measurement).hairs;
  // The engine has pixel centres at whole numbers, the renderer at halves.
  const paths = hairs.map((h) => h.path.map(([x, y]): [number, number] => [x - 0.5, y - 0.5]));
  const given = labelPaths(
    found.map((h) => h.path),
    paths,
  );
  const isInside = (path: readonly (readonly [number, number])[]): boolean =>
    path.every(
      ([x, y]) => x >= margin && y >= margin && x < raster.width - margin && y < raster.height - margin,
    );
  return {
    listed: found.flatMap(({ path, confidence }, i) =>
      !isInside(path) || hairs[given[i]]?.notCounted === "loose"
        ? []
        : [{ confidence, isHair: given[i] >= 0 }],
    ),
    truth: hairs.filter((h, i) => h.notCounted !== "loose" && isInside(paths[i])).length,
  };
}

const { values } = parseArgs({
  options: {
    pictures: { type: "string", default: "20" },
    "first-seed": { type: "string", default: "760000" },
  },
});
const edges = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001];
for (const kind of kinds) {
  const all: Judged[] = [];
  for (let i = 0; i < Number(values.pictures); i++)
    all.push(await judged(kind, Number(values["first-seed"]) + i));
  const listed = all.flatMap((j) => j.listed);
  const truth = all.reduce((sum, j) => sum + j.truth, 0);
  const right = listed.filter((l) => l.isHair).length;
  const bias = (100 * (listed.length / truth - 1)).toFixed(1);
  console.log(
    `${kind.name}: ${truth} hairs, ${listed.length} listed, precision ${(right / listed.length).toFixed(3)}, recall ${(right / truth).toFixed(3)}, F1 ${((2 * right) / (listed.length + truth)).toFixed(3)}, count ${bias} %`,
  );
  for (let e = 0; e + 1 < edges.length; e++) {
    const here = listed.filter((l) => l.confidence >= edges[e] && l.confidence < edges[e + 1]);
    const share = here.length > 0 ? (here.filter((l) => l.isHair).length / here.length).toFixed(2) : "-";
    console.log(
      `  ${edges[e].toFixed(2)}–${Math.min(1, edges[e + 1]).toFixed(2)}   ${here.length}   ${share}`,
    );
  }
}

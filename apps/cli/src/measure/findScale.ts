/** `--find-scale`: scale marks found in each picture, with the scales that their usual lengths would mean. */
import { readFileSync } from "node:fs";
import { decodePicture } from "@anagen/clinic/pictures";
import { type CalibrationProposal, calibrationOfProposal, proposeCalibration } from "@anagen/trichometry";
import type { PictureFile } from "./findPictures.ts";
import type { Problem } from "./scaleOptions.ts";

export interface FoundScale {
  readonly file: string;
  /** Null where the file could be read. */
  readonly problem: Problem | null;
  readonly proposals: readonly CalibrationProposal[];
}

/** A file that cannot be read is no reason to leave the others out. */
export async function findScale({ path }: PictureFile): Promise<FoundScale> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const problem = { code: "file.unreadable", sentence: `This file cannot be read: ${said}.` };
    return { file: path, problem, proposals: [] };
  }
  const picture = await decodePicture(bytes, { name: path });
  return picture.ok
    ? { file: path, problem: null, proposals: proposeCalibration(picture.raster) }
    : { file: path, problem: picture.problem, proposals: [] };
}

/** For people: what was seen, and the options to type once its length is known. */
export function foundScaleText({ file, problem, proposals }: FoundScale): string {
  if (problem !== null) return `${file}\n  ${problem.sentence}\n`;
  if (proposals.length === 0) return `${file}\n  No bar, circle, ruler or micrometer was found.\n`;
  return `${file}\n${proposals.map(proposalText).join("")}`;
}

const names = { "scale-bar": "Bar", circle: "Circle", ruler: "Ruler" } as const;

function proposalText(proposal: CalibrationProposal): string {
  const place = ([x, y]: readonly [number, number]) => `${x.toFixed(0)},${y.toFixed(0)}`;
  const head = `  ${names[proposal.shape]}: ${proposal.sentence} From ${place(proposal.from)} to ${place(proposal.to)}.\n`;
  const lines = proposal.lengths.map(({ lengthUm, usualShaftUm }) => {
    const scale = calibrationOfProposal(proposal, lengthUm);
    if (scale === null) return "";
    const { umPerPixel, relativeSd } = scale;
    const length = lengthUm >= 1000 ? `${lengthUm / 1000} mm` : `${lengthUm} µm`;
    const what = proposal.shape === "ruler" ? `${length} a division` : length;
    const shaft = usualShaftUm === null ? "" : `; the usual shaft is then ${usualShaftUm.toFixed(0)} µm wide`;
    const options = `--um-per-pixel ${umPerPixel.toFixed(4)} --um-per-pixel-sd ${(umPerPixel * relativeSd).toFixed(4)}`;
    return `    if it is ${what}: ${options}${shaft}\n`;
  });
  return head + lines.join("");
}

/** `anagen.scale-proposals/1`: what was found, and nothing that changes from run to run. */
export function foundScalesJson(found: readonly FoundScale[]): string {
  return `${JSON.stringify({ schema: "anagen.scale-proposals/1", pictures: found }, null, 1)}\n`;
}

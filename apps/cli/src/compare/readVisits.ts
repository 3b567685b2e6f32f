/** Picture files → decoded and measured visits, in the order given. */
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { decodePicture } from "@anagen/clinic/pictures";
import { type Measurement, measure, type Raster } from "@anagen/trichometry";
import type { Problem, Scale } from "../measure/scaleOptions.ts";

export interface Visit {
  readonly path: string;
  /** File name without extension. */
  readonly id: string;
  readonly raster: Raster;
  readonly measurement: Measurement;
}

/** `scales`: one for each path. Fails with the file and a sentence: a series with a picture missing is not compared around the hole. */
export async function readVisits(
  paths: readonly string[],
  scales: readonly Scale[],
): Promise<{ ok: true; visits: Visit[] } | { ok: false; path: string; problem: Problem }> {
  const visits: Visit[] = [];
  for (const [k, path] of paths.entries()) {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return {
        ok: false,
        path,
        problem: { code: "file.unreadable", sentence: `This file cannot be read: ${said}.` },
      };
    }
    const decoded = await decodePicture(bytes, { name: path });
    if (!decoded.ok) return { ok: false, path, problem: decoded.problem };
    const { raster, sha256 } = decoded;
    const scaled = (scales[k] as Scale)({ widthPx: raster.width, heightPx: raster.height });
    if (!scaled.ok) return { ok: false, path, problem: scaled.problem };
    const measurement = measure(raster, { imageSha256: sha256, calibration: scaled.calibration });
    visits.push({ path, id: basename(path, extname(path)), raster, measurement });
  }
  return { ok: true, visits };
}

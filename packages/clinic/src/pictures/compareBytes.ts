/** Two measured pictures and their bytes → their comparison, in the thread that calls it. */
import { type Comparison, compareMeasurements, type Measurement } from "@anagen/trichometry";
import { decodePicture } from "./decodePicture.ts";

export interface ComparedFile {
  readonly bytes: Uint8Array;
  readonly measurement: Measurement;
}

export interface CompareRequest {
  readonly before: ComparedFile;
  readonly after: ComparedFile;
  /** Marks of the user on a tattoo dot, px, in the same order in both pictures. */
  readonly marks?: {
    readonly before: readonly (readonly [number, number])[];
    readonly after: readonly (readonly [number, number])[];
  };
}

export type CompareOutcome =
  | { readonly ok: true; readonly comparison: Comparison }
  | { readonly ok: false; readonly sentence: string };

export async function compareBytes({ before, after, marks }: CompareRequest): Promise<CompareOutcome> {
  const [first, second] = [await decodePicture(before.bytes), await decodePicture(after.bytes)];
  if (!first.ok) return { ok: false, sentence: first.problem.sentence };
  if (!second.ok) return { ok: false, sentence: second.problem.sentence };
  try {
    const comparison = compareMeasurements(before.measurement, after.measurement, {
      pictures: { before: first.raster, after: second.raster },
      ...(marks === undefined ? {} : { marks }),
    });
    return { ok: true, comparison };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { ok: false, sentence: `Comparing these pictures failed: ${said}.` };
  }
}

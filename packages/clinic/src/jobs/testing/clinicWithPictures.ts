/** A visit in an open store whose pictures are added by their bytes, for tests of the queue. */
import { createHash } from "node:crypto";
import type { Calibration } from "@anagen/trichometry";
import type { Picture } from "../../contract/index.ts";
import type { Store } from "../../store/index.ts";
import { makeVisit, technician } from "../../store/testing/fixtures.ts";

export interface TestFiles {
  put(bytes: Uint8Array): Promise<string>;
  get(sha256: string): Promise<Uint8Array | null>;
}

export interface ClinicWithPictures {
  readonly store: Store;
  readonly files: TestFiles;
  /** Stores the bytes and a picture of them at a visit. */
  addPicture(bytes: Uint8Array): Promise<Picture>;
  /** The same picture with another scale: a new version. */
  rescale(picture: Picture, umPerPixel: number): Promise<Picture>;
  /** The stored picture as it stands now. */
  newest(id: string): Promise<Picture>;
  /** How many results are stored for a picture. */
  results(id: string): Promise<number>;
}

const scaleOf = (umPerPixel: number): Calibration => ({
  umPerPixel,
  relativeSd: 0.01,
  source: { kind: "stated" },
});

export function clinicWithPictures(store: Store, files: TestFiles): ClinicWithPictures {
  const newest = async (id: string) => {
    const picture = await store.pictures.find(technician, id);
    if (picture === null) throw new Error(`no picture ${id}`);
    return picture;
  };
  return {
    store,
    files,
    newest,
    async addPicture(bytes) {
      const { visit, siteId } = await makeVisit(store);
      await files.put(bytes);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const facts = { visitId: visit.id, siteId, deviceId: null, calibration: scaleOf(5.5) };
      const file = { sha256, uploadedSha256: sha256, originalName: null, byteLength: bytes.length } as const;
      const size = { format: "png", widthPx: 480, heightPx: 360 } as const;
      return (await store.pictures.create(technician, facts, { ...file, ...size })).picture;
    },
    async rescale({ id, version, visitId, siteId, deviceId }, umPerPixel) {
      const corrected = await store.pictures.correct(technician, {
        id,
        fromVersion: version,
        facts: { visitId, siteId, deviceId, calibration: scaleOf(umPerPixel) },
        reason: "the scale was wrong",
      });
      if (corrected.kind !== "corrected") throw new Error(corrected.kind);
      return corrected.record;
    },
    results: async (id) => (await store.measurements.history(technician, id)).length,
  };
}

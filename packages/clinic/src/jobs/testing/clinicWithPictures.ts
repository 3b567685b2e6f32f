/** A clinic in a folder with one patient and visit, for tests of the queue; pictures are added by their bytes. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Calibration } from "@anagen/trichometry";
import type { Picture } from "../../contract/index.ts";
import { gradientRaster, sharpOf } from "../../pictures/fixtures.ts";
import { type Actor, type OpenedStore, openStore, type StoreAddress } from "../../store/index.ts";

const technician: Actor = { id: "technician-1", name: "Theo Technician" };

export interface TestClinic {
  readonly opened: OpenedStore;
  readonly files: { get(sha256: string): Promise<Uint8Array | null> };
  addPicture(bytes: Uint8Array, calibration?: Calibration | null): Promise<Picture>;
  /** The same picture with another scale: a new version. */
  rescale(picture: Picture, calibration: Calibration): Promise<Picture>;
  /** The stored picture as it stands now. */
  newest(id: string): Promise<Picture>;
  /** Engine results stored for a picture. */
  results(id: string): Promise<number>;
}

export const statedScale: Calibration = { umPerPixel: 5.5, relativeSd: 0.01, source: { kind: "stated" } };

/** A pale field with dark strokes: enough for the engine to find something. */
export async function strokesPicture(seed: number, width = 480, height = 360): Promise<Uint8Array> {
  const { data } = gradientRaster(width, height);
  data.fill(200);
  for (let k = 0; k < 12; k++) {
    const left = 40 + ((k * 97 + seed * 31) % (width - 100));
    const top = 40 + ((k * 53 + seed * 17) % (height - 160));
    for (let y = 0; y < 80; y++) {
      const from = 3 * ((top + y) * width + left + (y >> 2));
      data.fill(40, from, from + 3 * 14);
    }
  }
  return sharpOf({ width, height, data }).png().toBuffer();
}

export async function openTestClinic(address: StoreAddress, filesFolder: string): Promise<TestClinic> {
  const opened = await openStore(address);
  if (opened.kind === "refused") throw new Error(opened.sentence);
  const { store } = opened;
  mkdirSync(filesFolder, { recursive: true });
  let place: { visitId: string; siteId: string } | null = null;
  const makePlace = async () => {
    place ??= await firstVisit(opened);
    return place;
  };
  return {
    opened,
    files: {
      get: async (sha256) => {
        const path = join(filesFolder, sha256);
        return existsSync(path) ? readFileSync(path) : null;
      },
    },
    async addPicture(bytes, calibration = statedScale) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      writeFileSync(join(filesFolder, sha256), bytes);
      const facts = { ...(await makePlace()), deviceId: null, calibration };
      const file = {
        sha256,
        uploadedSha256: sha256,
        originalName: null,
        format: "png",
        widthPx: 480,
        heightPx: 360,
        byteLength: bytes.length,
      } as const;
      return (await store.pictures.create(technician, facts, file)).picture;
    },
    async rescale(picture, calibration) {
      const { visitId, siteId, deviceId } = picture;
      const corrected = await store.pictures.correct(technician, {
        id: picture.id,
        fromVersion: picture.version,
        facts: { visitId, siteId, deviceId, calibration },
        reason: "the scale was wrong",
      });
      if (corrected.kind !== "corrected") throw new Error(corrected.kind);
      return corrected.record;
    },
    async newest(id) {
      const picture = await store.pictures.find(technician, id);
      if (picture === null) throw new Error(`no picture ${id}`);
      return picture;
    },
    results: async (id) => (await store.measurements.history(technician, id)).length,
  };
}

async function firstVisit({ store }: OpenedStore): Promise<{ visitId: string; siteId: string }> {
  if ((await store.clinic()) === null)
    await store.createClinic({ name: "Test clinic", demo: true, timeZone: "Europe/Berlin" });
  const count = (await store.patients.list(technician, "")).length;
  const patient = await store.patients.create(technician, {
    code: `TEST-${count + 1}`,
    givenName: "Given",
    familyName: "Family",
    birthDate: "1980-01-01",
    sex: "female",
  });
  const course = await store.courses.create(technician, {
    patientId: patient.id,
    diagnosis: "androgenetic alopecia",
    scale: null,
    treatment: "observation",
    treatedOn: null,
    closedOn: null,
  });
  const site = await store.sites.create(technician, {
    patientId: patient.id,
    label: "vertex",
    region: "vertex",
    howToFind: "",
  });
  const visit = await store.visits.create(technician, {
    courseId: course.id,
    label: "D0a",
    plannedFor: null,
    heldOn: "2026-11-23",
    note: "",
  });
  return { visitId: visit.id, siteId: site.id };
}

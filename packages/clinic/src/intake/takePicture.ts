/**
 * Takes a picture into the clinic: checks the bytes by decoding them, removes where and when they were taken, stores
 * them, records the picture and puts it in the line to be measured. The one way in, for uploads and for the demo.
 */
import { createHash } from "node:crypto";
import type { Picture, PictureFacts } from "../contract/index.ts";
import { decodePicture, type PictureProblem, type PictureWarning, stripLocation } from "../pictures/index.ts";
import type { Actor, Store } from "../store/port.ts";
import { type CalibrationFault, checkCalibration } from "./checkCalibration.ts";

export interface IntakeServices {
  readonly store: Store;
  readonly files: { put(bytes: Uint8Array): Promise<string> };
  readonly queue: { add(pictureId: string, pictureVersion: number): Promise<void> };
}

export interface OfferedPicture {
  readonly facts: PictureFacts;
  readonly bytes: Uint8Array;
  /** Name of the file as it came, or null. */
  readonly name: string | null;
}

export type TakenPicture =
  | {
      readonly kind: "taken";
      readonly picture: Picture;
      /** False: the same bytes were already there at this visit and site, and this is that picture. */
      readonly created: boolean;
      readonly warnings: readonly PictureWarning[];
    }
  | { readonly kind: "bad-picture"; readonly problem: PictureProblem }
  | { readonly kind: "bad-facts"; readonly fault: CalibrationFault };

/** Nothing is stored unless the whole picture decodes and its scale can be true. */
export async function takePicture(
  { store, files, queue }: IntakeServices,
  actor: Actor,
  { facts, bytes, name }: OfferedPicture,
): Promise<TakenPicture> {
  const decoded = await decodePicture(bytes, name === null ? {} : { name });
  if (!decoded.ok) return { kind: "bad-picture", problem: decoded.problem };
  const stripped = stripLocation(bytes);
  if (!stripped.ok) return { kind: "bad-picture", problem: stripped.problem };
  const { widthPx, heightPx } = stripped;
  const checked = checkCalibration(facts, { widthPx, heightPx });
  if (!checked.ok) return { kind: "bad-facts", fault: checked.fault };
  const sha256 = await files.put(stripped.bytes);
  const { picture, created } = await store.pictures.create(
    actor,
    { ...facts, calibration: checked.calibration },
    {
      sha256,
      uploadedSha256: createHash("sha256").update(bytes).digest("hex"),
      originalName: name,
      format: stripped.format,
      widthPx,
      heightPx,
      byteLength: stripped.bytes.byteLength,
    },
  );
  if (created) await queue.add(picture.id, picture.version);
  return { kind: "taken", picture, created, warnings: decoded.warnings };
}

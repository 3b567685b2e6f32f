/** Reads a picture file's structure without decoding a pixel: its format, size, pages and which way up it is. */
import {
  formatNames,
  type PictureFailure,
  type PictureFormat,
  pictureFailure,
  truncatedFailure,
} from "../problem.ts";
import type { Container, Unreadable } from "./container.ts";
import { identifyFormat } from "./identifyFormat.ts";
import { readJpeg } from "./jpeg.ts";
import { readPng } from "./png.ts";
import { readTiff } from "./tiff.ts";
import { readWebp } from "./webp.ts";

const readers: Record<PictureFormat, (bytes: Uint8Array) => Container | Unreadable> = {
  jpeg: readJpeg,
  png: readPng,
  webp: readWebp,
  tiff: readTiff,
};

/** The container, or `picture.empty`, `.not-a-picture`, `.unsupported-format`, `.truncated`, `.damaged`. */
export function readContainer(
  bytes: Uint8Array,
): { ok: true; format: PictureFormat; container: Container } | PictureFailure {
  const identified = identifyFormat(bytes);
  if (!identified.ok) return identified;
  const { format } = identified;
  const container = readers[format](bytes);
  if ("missing" in container) return truncatedFailure(format, bytes.length, container.missing);
  if ("wrong" in container)
    return pictureFailure(
      "picture.damaged",
      `This ${formatNames[format]} file is damaged: ${container.wrong}.`,
    );
  return { ok: true, format, container };
}

/** What a file is, from its first bytes alone: names and extensions are not believed. */
import { type PictureFailure, type PictureFormat, pictureFailure } from "../problem.ts";
import { ascii, startsWith } from "./bytes.ts";

/** Formats that people do send and that are not measured; named so that the sentence can say what to do. */
const known: readonly { name: string; matches: (bytes: Uint8Array) => boolean }[] = [
  { name: "a GIF", matches: (b) => startsWith(b, 0, "GIF8") },
  {
    name: "a BMP bitmap",
    matches: (b) => startsWith(b, 0, "BM") && b.length > 26 && b[6] === 0 && b[7] === 0,
  },
  { name: "a PDF document", matches: (b) => startsWith(b, 0, "%PDF") },
  { name: "a ZIP archive", matches: (b) => startsWith(b, 0, "PK\u0003\u0004") },
  {
    name: "a HEIC or AVIF picture",
    matches: (b) => startsWith(b, 4, "ftyp") && /^(hei|hev|mif|msf|avi)/.test(ascii(b, 8, 4)),
  },
  { name: "a video", matches: (b) => startsWith(b, 4, "ftyp") || startsWith(b, 0, "\u001aE\u00df\u00a3") },
  { name: "a DICOM file", matches: (b) => startsWith(b, 128, "DICM") },
  { name: "an SVG drawing", matches: (b) => /<svg[\s>]/.test(ascii(b, 0, 600)) },
];

/** The format, or why there is none: `picture.empty`, `picture.not-a-picture`, `picture.unsupported-format`. */
export function identifyFormat(bytes: Uint8Array): { ok: true; format: PictureFormat } | PictureFailure {
  if (bytes.length === 0)
    return pictureFailure("picture.empty", "This file is empty (0 bytes); a picture has at least a header.");
  const format = supported(bytes);
  if (format !== null) return { ok: true, format };
  const other = known.find((kind) => kind.matches(bytes));
  if (other !== undefined)
    return pictureFailure(
      "picture.unsupported-format",
      `This file is ${other.name}; pictures to be measured are JPEG, PNG, WebP or TIFF. Export it in one of these.`,
    );
  return pictureFailure(
    "picture.not-a-picture",
    `This file is not a picture: it starts with ${opening(bytes)}, which no JPEG, PNG, WebP or TIFF file does.`,
  );
}

function supported(bytes: Uint8Array): PictureFormat | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) return "png";
  if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) return "webp";
  const order = ascii(bytes, 0, 4);
  if (["II*\u0000", "MM\u0000*", "II+\u0000", "MM\u0000+"].includes(order)) return "tiff";
  return null;
}

/** The first bytes in a form that can stand in a sentence: as text where they are text, else as hexadecimal. */
function opening(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 12);
  if (head.every((byte) => byte >= 0x20 && byte < 0x7f)) return `the text “${ascii(head, 0, 12)}”`;
  return `the bytes ${[...head.subarray(0, 6)].map((b) => b.toString(16).padStart(2, "0")).join(" ")}`;
}

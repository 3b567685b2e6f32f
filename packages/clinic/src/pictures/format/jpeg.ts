/** JPEG (ITU-T T.81, annex B): the list of marker segments, the size, and the file without what is personal. */
import { ascii, joinBytes, startsWith, view } from "./bytes.ts";
import type { Container, Unreadable } from "./container.ts";
import { orientationBlock, readOrientation } from "./exif.ts";

interface Segment {
  readonly marker: number;
  /** From the marker's 0xFF to the end of the segment, entropy-coded data included. */
  readonly from: number;
  readonly to: number;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Reads every segment up to the end mark. */
export function readJpeg(bytes: Uint8Array): Container | Unreadable {
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (at + 2 > bytes.length) return { missing: "its end mark is missing" };
    if (bytes[at] !== 0xff) return { wrong: `at byte ${at} stands no marker of a JPEG segment` };
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) break;
    const to = segmentEnd(bytes, at, marker);
    if (to > bytes.length) return { missing: "its end mark is missing" };
    segments.push({ marker, from: at, to });
    at = to;
  }
  const frame = segments.find(({ marker }) => isFrameHeader(marker));
  if (frame === undefined || frame.to - frame.from < 9) return { wrong: "it has no frame header" };
  const data = view(bytes);
  return {
    widthPx: data.getUint16(frame.from + 7),
    heightPx: data.getUint16(frame.from + 5),
    pages: 1,
    animated: false,
    orientation: orientationOf(bytes, segments),
    strip: () => strip(bytes, segments, at + 2),
  };
}

function segmentEnd(bytes: Uint8Array, at: number, marker: number): number {
  const stands = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
  if (stands) return at + 2;
  if (at + 4 > bytes.length) return bytes.length + 1;
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  const end = at + 2 + Math.max(2, length);
  return marker === startOfScan ? entropyEnd(bytes, end) : end;
}

/** End of entropy-coded data: the next 0xFF that is neither stuffed nor a restart mark. */
function entropyEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length + 1;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const isExif = (bytes: Uint8Array, { marker, from }: Segment) =>
  marker === 0xe1 && startsWith(bytes, from + 4, "Exif\0");

function orientationOf(bytes: Uint8Array, segments: readonly Segment[]): number {
  const exif = segments.find((segment) => isExif(bytes, segment));
  return exif === undefined ? 1 : readOrientation(bytes.subarray(exif.from + 10, exif.to));
}

/** Segments needed to show the same pixels: all but application data and comments, with JFIF, ICC and Adobe kept. */
function isNeeded(bytes: Uint8Array, { marker, from }: Segment): boolean {
  if (marker === 0xe0) return startsWith(bytes, from + 4, "JFIF\0");
  if (marker === 0xe2) return startsWith(bytes, from + 4, "ICC_PROFILE\0");
  if (marker === 0xee) return startsWith(bytes, from + 4, "Adobe");
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef);
}

function strip(bytes: Uint8Array, segments: readonly Segment[], end: number) {
  const removed = segments
    .filter((segment) => !isNeeded(bytes, segment))
    .map((segment) => nameOf(bytes, segment));
  if (end < bytes.length) removed.push(`${bytes.length - end} bytes after the picture`);
  const kept = segments
    .filter((segment) => isNeeded(bytes, segment))
    .map(({ from, to }) => bytes.subarray(from, to));
  const orientation = orientationOf(bytes, segments);
  const start = bytes.subarray(0, 2);
  const parts = [start, ...withOrientation(kept, orientation), bytes.subarray(end - 2, end)];
  return { bytes: joinBytes(parts), removed: [...new Set(removed)] };
}

/** Puts the orientation behind a JFIF header, which must come first where there is one. */
function withOrientation(kept: readonly Uint8Array[], orientation: number): Uint8Array[] {
  if (orientation === 1) return [...kept];
  const block = orientationBlock(orientation);
  const head = new Uint8Array([0xff, 0xe1, 0, block.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0]);
  const afterJfif = kept[0]?.[1] === 0xe0 ? 1 : 0;
  return [...kept.slice(0, afterJfif), joinBytes([head, block]), ...kept.slice(afterJfif)];
}

function nameOf(bytes: Uint8Array, segment: Segment): string {
  if (isExif(bytes, segment)) return "EXIF";
  if (segment.marker === 0xfe) return "comment";
  if (segment.marker === 0xe1)
    return startsWith(bytes, segment.from + 4, "http://ns.adobe.com/x") ? "XMP" : "APP1";
  if (segment.marker === 0xed) return "Photoshop and IPTC";
  const label = ascii(bytes, segment.from + 4, 4).replace(/[^A-Za-z]/g, "");
  return `APP${segment.marker - 0xe0}${label === "" ? "" : ` (${label})`}`;
}

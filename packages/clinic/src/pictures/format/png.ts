/** PNG (W3C, third edition): the list of chunks, the size, and the file without what is personal. */
import { crc32 } from "node:zlib";
import { ascii, joinBytes, view } from "./bytes.ts";
import type { Container, Unreadable } from "./container.ts";
import { orientationBlock, readOrientation } from "./exif.ts";

interface Chunk {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** Chunks that decide what the pixels look like. Text, times, EXIF and private chunks are not among them. */
const needed = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "iCCP",
  "sBIT",
  "bKGD",
  "pHYs",
  "cICP",
]);

/** Reads every chunk up to IEND. */
export function readPng(bytes: Uint8Array): Container | Unreadable {
  const data = view(bytes);
  const chunks: Chunk[] = [];
  let at = 8;
  while (chunks.at(-1)?.type !== "IEND") {
    if (at + 12 > bytes.length) return { missing: "its last chunk (IEND) is missing" };
    const to = at + 12 + data.getUint32(at);
    if (to > bytes.length) return { missing: `its chunk ${ascii(bytes, at + 4, 4)} is incomplete` };
    chunks.push({ type: ascii(bytes, at + 4, 4), from: at, to });
    at = to;
  }
  const header = chunks[0];
  if (header?.type !== "IHDR" || header.to - header.from < 25) return { wrong: "it has no header (IHDR)" };
  const exif = chunks.find(({ type }) => type === "eXIf");
  const orientation = exif === undefined ? 1 : readOrientation(bytes.subarray(exif.from + 8, exif.to - 4));
  return {
    widthPx: data.getUint32(header.from + 8),
    heightPx: data.getUint32(header.from + 12),
    pages: chunks.some(({ type }) => type === "acTL") ? 2 : 1,
    animated: chunks.some(({ type }) => type === "acTL"),
    orientation,
    strip: () => strip(bytes, chunks, orientation),
  };
}

function strip(bytes: Uint8Array, chunks: readonly Chunk[], orientation: number) {
  const removed = chunks.filter(({ type }) => !needed.has(type)).map(({ type }) => type);
  const end = chunks.at(-1)?.to ?? 8;
  if (end < bytes.length) removed.push(`${bytes.length - end} bytes after the picture`);
  const kept = chunks.filter(({ type }) => needed.has(type)).map(({ from, to }) => bytes.subarray(from, to));
  const upright = orientation === 1 ? [] : [exifChunk(orientation)];
  const parts = [bytes.subarray(0, 8), ...kept.slice(0, 1), ...upright, ...kept.slice(1)];
  return { bytes: joinBytes(parts), removed: [...new Set(removed)] };
}

function exifChunk(orientation: number): Uint8Array {
  const block = orientationBlock(orientation);
  const chunk = new Uint8Array(12 + block.length);
  chunk.set([0x65, 0x58, 0x49, 0x66], 4);
  chunk.set(block, 8);
  const data = view(chunk);
  data.setUint32(0, block.length);
  data.setUint32(8 + block.length, crc32(chunk.subarray(4, 8 + block.length)));
  return chunk;
}

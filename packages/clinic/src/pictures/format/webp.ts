/** WebP (RFC 9649): the list of RIFF chunks, the size, and the file without what is personal. */
import { ascii, joinBytes, view } from "./bytes.ts";
import type { Container, Unreadable } from "./container.ts";
import { orientationBlock, readOrientation } from "./exif.ts";

interface Chunk {
  readonly type: string;
  readonly from: number;
  /** End of the payload; a padding byte may follow. */
  readonly to: number;
}

const needed = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"]);
const exifFlag = 0x08;
const xmpFlag = 0x04;

/** Reads every chunk that the RIFF header promises. */
export function readWebp(bytes: Uint8Array): Container | Unreadable {
  const data = view(bytes);
  if (bytes.length < 20) return { missing: "its first chunk is incomplete" };
  const end = 8 + data.getUint32(4, true);
  if (end > bytes.length) return { missing: `its header promises ${end} bytes` };
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const to = at + 8 + data.getUint32(at + 4, true);
    if (to > end) return { wrong: `its chunk ${ascii(bytes, at, 4).trim()} is longer than the file` };
    chunks.push({ type: ascii(bytes, at, 4), from: at, to });
    at = to + (to % 2);
  }
  const size = sizeOf(bytes, chunks);
  if (size === null) return { wrong: "it has no picture chunk" };
  const frames = chunks.filter(({ type }) => type === "ANMF").length;
  const exif = chunks.find(({ type }) => type === "EXIF");
  const orientation = exif === undefined ? 1 : readOrientation(exifBlock(bytes, exif));
  return {
    ...size,
    pages: Math.max(1, frames),
    animated: frames > 0,
    orientation,
    strip: () => strip(bytes, chunks, orientation, size, end),
  };
}

/** The EXIF payload; some writers put the JPEG prefix "Exif\0\0" before it. */
function exifBlock(bytes: Uint8Array, { from, to }: Chunk): Uint8Array {
  const block = bytes.subarray(from + 8, to);
  return ascii(block, 0, 4) === "Exif" ? block.subarray(6) : block;
}

function sizeOf(bytes: Uint8Array, chunks: readonly Chunk[]) {
  const data = view(bytes);
  const uint24 = (at: number) => data.getUint16(at, true) | ((bytes[at + 2] ?? 0) << 16);
  for (const { type, from, to } of chunks) {
    const at = from + 8;
    if (to - at < (type === "VP8L" ? 5 : 10)) continue;
    if (type === "VP8X") return { widthPx: uint24(at + 4) + 1, heightPx: uint24(at + 7) + 1 };
    if (type === "VP8 ")
      return {
        widthPx: data.getUint16(at + 6, true) & 0x3fff,
        heightPx: data.getUint16(at + 8, true) & 0x3fff,
      };
    if (type === "VP8L") {
      const packed = data.getUint32(at + 1, true);
      return { widthPx: (packed & 0x3fff) + 1, heightPx: ((packed >>> 14) & 0x3fff) + 1 };
    }
  }
  return null;
}

function strip(
  bytes: Uint8Array,
  chunks: readonly Chunk[],
  orientation: number,
  size: { widthPx: number; heightPx: number },
  end: number,
) {
  const removed = chunks.filter(({ type }) => !needed.has(type)).map(({ type }) => type.trim());
  if (end < bytes.length) removed.push(`${bytes.length - end} bytes after the picture`);
  const turned = orientation !== 1;
  const kept = chunks
    .filter(({ type }) => needed.has(type))
    .map((chunk) => (chunk.type === "VP8X" ? extendedHeader(bytes, chunk, turned) : padded(bytes, chunk)));
  const hasExtended = chunks.some(({ type }) => type === "VP8X");
  if (turned && !hasExtended) kept.unshift(newExtendedHeader(size));
  if (turned) kept.push(exifChunk(orientation));
  const body = joinBytes(kept);
  const head = new Uint8Array(bytes.subarray(0, 12));
  view(head).setUint32(4, body.length + 4, true);
  return { bytes: joinBytes([head, body]), removed: [...new Set(removed)] };
}

function padded(bytes: Uint8Array, { from, to }: Chunk): Uint8Array {
  const chunk = new Uint8Array(to - from + ((to - from) % 2));
  chunk.set(bytes.subarray(from, to));
  return chunk;
}

/** The header with its flags telling the truth about what still follows. */
function extendedHeader(bytes: Uint8Array, chunk: Chunk, keepsExif: boolean): Uint8Array {
  const header = padded(bytes, chunk);
  const others = (header[8] ?? 0) & ~(exifFlag | xmpFlag);
  header[8] = others | (keepsExif ? exifFlag : 0);
  return header;
}

function newExtendedHeader({ widthPx, heightPx }: { widthPx: number; heightPx: number }): Uint8Array {
  const header = new Uint8Array(18);
  header.set([0x56, 0x50, 0x38, 0x58, 10, 0, 0, 0, exifFlag]);
  for (let k = 0; k < 3; k++) {
    header[12 + k] = ((widthPx - 1) >> (8 * k)) & 255;
    header[15 + k] = ((heightPx - 1) >> (8 * k)) & 255;
  }
  return header;
}

function exifChunk(orientation: number): Uint8Array {
  const block = orientationBlock(orientation);
  const chunk = new Uint8Array(8 + block.length + (block.length % 2));
  chunk.set([0x45, 0x58, 0x49, 0x46, block.length]);
  chunk.set(block, 8);
  return chunk;
}

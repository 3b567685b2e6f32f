/**
 * TIFF 6.0 and BigTIFF: the directories, the size, and the file without what is personal. Offsets run through the whole
 * file, so nothing is moved: what is not needed to show the pixels is taken out of the directories and every byte that
 * no remaining entry points to is set to zero.
 */
import { view } from "./bytes.ts";
import type { Container, Unreadable } from "./container.ts";

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where the entry itself starts. */
  readonly at: number;
  /** Where its values stand: in the entry or elsewhere. */
  readonly values: number;
  readonly byteLength: number;
}

interface Directory {
  readonly at: number;
  readonly entries: readonly Entry[];
}

interface Layout {
  readonly data: DataView;
  readonly little: boolean;
  readonly big: boolean;
}

type Range = readonly [from: number, to: number];

/** A file with more is made to keep a reader busy, not to hold a picture (design choice). */
const mostDirectories = 500;
const typeBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
/** Tags that decide what the pixels look like (TIFF 6.0 part 1 and 2, ICC profile, sub-sampling, JPEG tables). */
const needed = new Set([
  254, 255, 256, 257, 258, 259, 262, 263, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291,
  292, 293, 296, 301, 317, 318, 319, 320, 322, 323, 324, 325, 332, 333, 334, 336, 338, 339, 340, 341, 347,
  529, 530, 531, 532, 34675,
]);
const personalNames: Record<number, string> = {
  270: "description",
  271: "camera maker",
  272: "camera model",
  305: "software",
  306: "date and time",
  315: "artist",
  316: "host computer",
  700: "XMP",
  33432: "copyright",
  33723: "IPTC",
  34377: "Photoshop",
  34665: "EXIF",
  34853: "GPS",
};

/** Reads the chain of directories. */
export function readTiff(bytes: Uint8Array): Container | Unreadable {
  if (bytes.length < 16) return { missing: "its header is incomplete" };
  const data = view(bytes);
  const little = data.getUint16(0) === 0x4949;
  const layout: Layout = { data, little, big: data.getUint16(2, little) === 43 };
  const directories = readDirectories(bytes, layout);
  if (!Array.isArray(directories)) return directories as Unreadable;
  const first = directories[0] as Directory;
  const number = (tag: number) =>
    numbers(
      layout,
      first.entries.find((entry) => entry.tag === tag),
    )[0] ?? 0;
  const ranges = directories.flatMap((directory) => pixelRanges(layout, directory));
  if (ranges.some(([, to]) => to > bytes.length)) return { missing: "part of its pixels is missing" };
  const orientation = number(274);
  return {
    widthPx: number(256),
    heightPx: number(257),
    pages: directories.length,
    animated: false,
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    strip: () => strip(bytes, layout, directories, ranges),
  };
}

function readDirectories(bytes: Uint8Array, layout: Layout): Directory[] | Unreadable {
  const { big } = layout;
  const directories: Directory[] = [];
  let at = big ? wide(layout, 8) : layout.data.getUint32(4, layout.little);
  while (at !== 0) {
    if (directories.length === mostDirectories)
      return { wrong: `it has more than ${mostDirectories} directories` };
    if (directories.some((directory) => directory.at === at))
      return { wrong: "its directories run in a circle" };
    if (at + (big ? 8 : 2) > bytes.length) return { missing: "its directory is missing" };
    const count = big ? wide(layout, at) : layout.data.getUint16(at, layout.little);
    const next = at + (big ? 8 + 20 * count : 2 + 12 * count);
    if (next + (big ? 8 : 4) > bytes.length) return { missing: "its directory is incomplete" };
    const entries = Array.from({ length: count }, (_, k) =>
      readEntry(layout, at + (big ? 8 + 20 * k : 2 + 12 * k)),
    );
    if (entries.some((entry) => entry.values + entry.byteLength > bytes.length))
      return { missing: "a value of its directory is missing" };
    directories.push({ at, entries });
    at = big ? wide(layout, next) : layout.data.getUint32(next, layout.little);
  }
  return directories.length === 0 ? { wrong: "it has no directory" } : directories;
}

function readEntry(layout: Layout, at: number): Entry {
  const { data, little, big } = layout;
  const type = data.getUint16(at + 2, little);
  const count = big ? wide(layout, at + 4) : data.getUint32(at + 4, little);
  const byteLength = (typeBytes[type] ?? 0) * count;
  const inline = at + (big ? 12 : 8);
  const fits = byteLength <= (big ? 8 : 4);
  const values = fits ? inline : big ? wide(layout, inline) : data.getUint32(inline, little);
  return { tag: data.getUint16(at, little), type, count, at, values, byteLength };
}

/** A 64-bit offset as a number; offsets beyond 2^53 do not occur in a file that fits in memory. */
function wide({ data, little }: Layout, at: number): number {
  return Number(data.getBigUint64(at, little));
}

/** The values of an entry of an unsigned integer type. */
function numbers(layout: Layout, entry: Entry | undefined): number[] {
  if (entry === undefined) return [];
  const { data, little } = layout;
  const size = typeBytes[entry.type] ?? 0;
  return Array.from({ length: size === 0 ? 0 : entry.count }, (_, k) => {
    const at = entry.values + k * size;
    if (size === 1) return data.getUint8(at);
    if (size === 2) return data.getUint16(at, little);
    return size === 4 ? data.getUint32(at, little) : wide(layout, at);
  });
}

/** Where the strips or tiles of a directory stand. */
function pixelRanges(layout: Layout, { entries }: Directory): Range[] {
  const of = (tag: number) =>
    numbers(
      layout,
      entries.find((entry) => entry.tag === tag),
    );
  const rangesOf = (offsets: number[], lengths: number[]): Range[] =>
    offsets.map((from, k) => [from, from + (lengths[k] ?? 0)]);
  return [...rangesOf(of(273), of(279)), ...rangesOf(of(324), of(325))];
}

function strip(
  bytes: Uint8Array,
  layout: Layout,
  directories: readonly Directory[],
  pixels: readonly Range[],
) {
  const removed = new Set<string>();
  const clean = new Uint8Array(bytes.length);
  const keep = (from: number, to: number) => clean.set(bytes.subarray(from, to), from);
  keep(0, layout.big ? 16 : 8);
  for (const [from, to] of pixels) keep(from, to);
  for (const directory of directories) {
    const kept = directory.entries.filter(({ tag }) => needed.has(tag));
    for (const { tag } of directory.entries)
      if (!needed.has(tag)) removed.add(personalNames[tag] ?? `tag ${tag}`);
    for (const { values, byteLength } of kept) keep(values, values + byteLength);
    writeDirectory(clean, bytes, layout, directory, kept);
  }
  return { bytes: clean, removed: [...removed] };
}

/** Writes the kept entries at the directory's place, its link to the next directory behind them. */
function writeDirectory(
  clean: Uint8Array,
  bytes: Uint8Array,
  { little, big }: Layout,
  { at, entries }: Directory,
  kept: readonly Entry[],
): void {
  const head = big ? 8 : 2;
  const size = big ? 20 : 12;
  const link = big ? 8 : 4;
  clean.fill(0, at, at + head + size * entries.length + link);
  const out = view(clean);
  if (big) out.setBigUint64(at, BigInt(kept.length), little);
  else out.setUint16(at, kept.length, little);
  kept.forEach((entry, k) => {
    clean.set(bytes.subarray(entry.at, entry.at + size), at + head + size * k);
  });
  const oldLink = at + head + size * entries.length;
  clean.set(bytes.subarray(oldLink, oldLink + link), at + head + size * kept.length);
}

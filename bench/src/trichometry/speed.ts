/**
 * `npm run bench:trichometry-speed [-- --pictures 10]`: seconds per megapixel on one thread, ours beside scikit-image's
 * sato + skeletonize on the same pictures, picture by picture in turn, so that a busy machine slows both alike. A first
 * round over all pictures is not counted: the JavaScript engine compiles what is hot meanwhile. What the very first
 * picture takes stands beside it.
 */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { decodePicture } from "@anagen/clinic/pictures";
import { measure } from "@anagen/trichometry";
import { benchPictures } from "./benchPictures.ts";

interface Timing {
  /** s */
  readonly wall: number;
  /** Processor time of all the process's threads, s. */
  readonly cpu: number;
  readonly cpuWithoutDecoding: number;
  readonly found: number;
}

interface Peer {
  readonly version: string;
  time(path: string): Promise<Timing>;
  end(): void;
}

const oneThread = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
const { values } = parseArgs({ options: { pictures: { type: "string", default: "10" } } });
const { kind, paths } = await benchPictures(Number(values.pictures));
const peer = await startPeer();
const rows: { mp: number; ours: Timing; theirs: Timing | null }[] = [];
const cold = await timeOurs(paths[0] as string);
for (const path of paths.slice(1)) await timeOurs(path);
await peer?.time(paths[0] as string);
for (const path of paths) {
  const { mp, timing } = await timeOurs(path);
  rows.push({ mp, ours: timing, theirs: peer === null ? null : await peer.time(path) });
}
peer?.end();
report(rows);

async function timeOurs(path: string): Promise<{ mp: number; timing: Timing }> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const picture = await decodePicture(readFileSync(path));
  if (!picture.ok) throw new Error(`${path}: ${picture.problem.sentence}`);
  const decoded = process.cpuUsage();
  const { raster, sha256 } = picture;
  const calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" } } as const;
  const { hairs } = measure(raster, { imageSha256: sha256, calibration });
  const timing = {
    wall: (performance.now() - wall) / 1000,
    cpu: secondsSince(cpu),
    cpuWithoutDecoding: secondsSince(decoded),
    found: hairs.length,
  };
  return { mp: (raster.width * raster.height) / 1e6, timing };
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Null, with a line that says why, where scikit-image is not installed. */
async function startPeer(): Promise<Peer | null> {
  const python = ["/usr/bin/python3", "python3"].find(
    (each) =>
      (each.includes("/") ? existsSync(each) : true) &&
      spawnSync(each, ["-c", "import skimage"]).status === 0,
  );
  if (python === undefined) {
    console.log("peer skipped: no python3 with scikit-image here (Debian: apt install python3-skimage)");
    return null;
  }
  const child: ChildProcessWithoutNullStreams = spawn(python, [join(import.meta.dirname, "speedPeer.py")], {
    env: { ...process.env, ...oneThread },
  });
  child.stderr.on("data", () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => JSON.parse((await lines.next()).value as string);
  const { version } = await nextLine();
  return {
    version,
    async time(path) {
      child.stdin.write(`${path}\n`);
      return await nextLine();
    },
    end: () => child.stdin.end(),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}

function report(timed: readonly { mp: number; ours: Timing; theirs: Timing | null }[]): void {
  console.log(`${timed.length} ${kind}, one thread, Node ${process.version}; medians, s per megapixel`);
  console.log("                             processor   without decoding   wall clock");
  const line = (name: string, of: (row: (typeof timed)[number]) => Timing | null) => {
    const perMp = (key: keyof Timing) =>
      median(timed.map((row) => ((of(row) as Timing)[key] as number) / row.mp));
    const cells = (["cpu", "cpuWithoutDecoding", "wall"] as const).map((key) =>
      perMp(key).toFixed(3).padStart(13),
    );
    console.log(`${name.padEnd(26)}${cells.join("   ")}`);
  };
  line("Anagen", ({ ours }) => ours);
  const first = (["cpu", "cpuWithoutDecoding", "wall"] as const).map((key) =>
    (cold.timing[key] / cold.mp).toFixed(3).padStart(13),
  );
  console.log(`${"  its very first picture".padEnd(26)}${first.join("   ")}`);
  if (peer === null) return;
  line(`scikit-image ${peer.version}`, ({ theirs }) => theirs);
  const ratio = (key: "cpu" | "cpuWithoutDecoding" | "wall") =>
    median(timed.map(({ ours, theirs }) => (theirs as Timing)[key] / ours[key]))
      .toFixed(2)
      .padStart(13);
  console.log(
    `${"times as fast".padEnd(26)}${ratio("cpu")}   ${ratio("cpuWithoutDecoding")}   ${ratio("wall")}`,
  );
  console.log(
    "scikit-image: sato at its default scales, Otsu, skeletonize, components. It finds pieces, not hairs.",
  );
}

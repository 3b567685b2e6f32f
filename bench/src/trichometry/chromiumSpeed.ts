/**
 * `npm run bench:trichometry-chromium [-- --pictures 10]`: seconds per megapixel of the page's own measuring thread in
 * headless Chromium, beside Node on the same pictures, picture by picture in turn, so that a busy machine slows both
 * alike. A first round is not counted. Ends with 1 when the two give other hairs.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { decodePicture } from "@anagen/clinic/pictures";
import { measure } from "@anagen/trichometry";
import sparticuz from "@sparticuz/chromium";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { benchPictures } from "./benchPictures.ts";

interface Timing {
  readonly decoding: number;
  readonly measuring: number;
  /** The measurement as text, to compare. */
  readonly result: string;
}

const target = 0.45;
const calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" } } as const;
const { values } = parseArgs({ options: { pictures: { type: "string", default: "10" } } });
const { kind, paths } = await benchPictures(Number(values.pictures));

const script = await workerScript();
const server = createServer(({ url }, answer) => {
  const isScript = url === "/worker.js";
  answer.setHeader("content-type", isScript ? "text/javascript" : "text/html");
  answer.end(isScript ? script : pageText());
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
const first = await inChromium(page, paths[0] as string);
for (const path of paths) {
  await inNode(path);
  await inChromium(page, path);
}
const rows: { mp: number; node: Timing; chromium: Timing }[] = [];
for (const path of paths) {
  const node = await inNode(path);
  const there = await inChromium(page, path);
  const { widthPx, heightPx } = JSON.parse(node.result).picture as { widthPx: number; heightPx: number };
  rows.push({ mp: (widthPx * heightPx) / 1e6, node, chromium: there });
}
const version = browser.version();
await browser.close();
server.close();
report();

/** The page's measuring thread as one script. */
async function workerScript(): Promise<string> {
  const entry = resolve(import.meta.dirname, "../../../apps/web/src/pages/measure/measureWorker.ts");
  const result = await build({
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["source"] },
    build: { write: false, lib: { entry, name: "worker", formats: ["iife"] } },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !("output" in bundle)) throw new Error("vite gave no bundle");
  return bundle.output[0].code;
}

async function inNode(path: string): Promise<Timing> {
  const started = performance.now();
  const picture = await decodePicture(readFileSync(path));
  if (!picture.ok) throw new Error(`${path}: ${picture.problem.sentence}`);
  const decoded = performance.now();
  const result = JSON.stringify(measure(picture.raster, { imageSha256: picture.sha256, calibration }));
  return { decoding: (decoded - started) / 1000, measuring: (performance.now() - decoded) / 1000, result };
}

/** What the page runs: one thread for all pictures, as the measuring page keeps it. */
function pageText(): string {
  return `<!doctype html><title>bench</title><script>
  const thread = new Worker("/worker.js");
  async function measureOne(base64, calibration) {
    const file = new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]);
    const begun = performance.now();
    const { measurement, seconds } = await new Promise((done, failed) => {
      thread.onmessage = ({ data }) => {
        if (data.kind === "done") done(data);
        if (data.kind === "failed") failed(new Error(data.sentence));
      };
      thread.onerror = (event) => failed(new Error(event.message));
      thread.postMessage({ file, calibration });
    });
    const whole = (performance.now() - begun) / 1000;
    return { decoding: whole - seconds, measuring: seconds, result: JSON.stringify(measurement) };
  }
  </script>`;
}

async function inChromium(on: Page, path: string): Promise<Timing> {
  return await on.evaluate(
    ([base64, scale]) =>
      (globalThis as unknown as { measureOne(b: string, c: object): Promise<Timing> }).measureOne(
        base64,
        scale,
      ),
    [readFileSync(path).toString("base64"), calibration] as const,
  );
}

function report(): void {
  console.log(`${rows.length} ${kind}, one thread each; medians of wall clock, s per megapixel`);
  console.log("                        decoding   measuring   both");
  const line = (name: string, perMp: (of: (t: Timing) => number) => number) => {
    const cells = [
      perMp((t) => t.decoding),
      perMp((t) => t.measuring),
      perMp((t) => t.decoding + t.measuring),
    ].map((value) => value.toFixed(3).padStart(9));
    console.log(`${name.padEnd(22)}${cells.join("   ")}`);
  };
  line(`Node ${process.version}`, (of) => median(rows.map(({ mp, node }) => of(node) / mp)));
  line(`Chromium ${version.split(".")[0]}`, (of) => median(rows.map(({ mp, chromium: c }) => of(c) / mp)));
  line("  its first picture", (of) => of(first) / (rows[0] as { mp: number }).mp);
  const times = median(rows.map(({ node, chromium: c }) => c.measuring / node.measuring));
  console.log(
    `Chromium takes ${times.toFixed(2)} times as long to measure; target ${target} s per megapixel.`,
  );
  const other = rows.filter(({ node, chromium: c }) => node.result !== c.result).length;
  console.log(other === 0 ? "Results: the same bytes." : `Results: ${other} of ${rows.length} differ.`);
  if (other > 0) process.exitCode = 1;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}

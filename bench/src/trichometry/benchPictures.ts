/** The pictures of the speed bench: annotated real frames where they are at hand, else rendered ones; says which. */
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { encodePicture } from "@anagen/clinic/pictures";
import { renderScalp } from "@anagen/trichometry";

export interface BenchPictures {
  readonly kind: "real frames" | "rendered pictures";
  readonly paths: readonly string[];
}

/** `count` pictures of 1280 × 1024, spread evenly over the real frames; seeds 1 to `count` where there are none. */
export async function benchPictures(count: number): Promise<BenchPictures> {
  const frames = resolve(import.meta.dirname, "../../../../shared/trichoscopy/frames");
  if (existsSync(frames)) {
    const names = readdirSync(frames)
      .filter((name) => name.endsWith(".jpg"))
      .sort();
    const step = names.length / count;
    const chosen = Array.from({ length: count }, (_, k) => names[Math.floor(k * step)] as string);
    return { kind: "real frames", paths: chosen.map((name) => join(frames, name)) };
  }
  const folder = mkdtempSync(join(tmpdir(), "anagen-bench-"));
  const paths: string[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const path = join(folder, `rendered-${seed}.jpg`);
    writeFileSync(path, await encodePicture(renderScalp({ seed }).raster, "jpeg"));
    paths.push(path);
  }
  return { kind: "rendered pictures", paths };
}

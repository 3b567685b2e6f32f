/** Of everything that was traced, the smallest set that covers what is dark: a trace that others cover alone goes. */
import type { Plane } from "../picture/plane.ts";
import type { TracedShaft } from "./traceShafts.ts";

/** A trace stays when it alone covers this share of its dark pixels, and as many of them. */
const leastShare = 0.1;
const leastPixels = 24;
/** A pixel is dark from this share of the shaft's own contrast on. */
const darkFrom = 0.45;

export function chooseShafts(shafts: readonly TracedShaft[], plane: Plane): TracedShaft[] {
  const areas = shafts.map((shaft) => darkPixels(shaft, plane));
  const times = new Uint16Array(plane.width * plane.height);
  for (const area of areas) for (const i of area) times[i]++;
  const alive = shafts.map(() => true);
  const shareOf = (k: number): number => {
    let alone = 0;
    for (const i of areas[k]) if (times[i] === 1) alone++;
    return Math.min(alone / Math.max(1, areas[k].length) / leastShare, alone / leastPixels);
  };
  const evidence = shafts.map((s) => s.points.reduce((sum, p) => sum + [-0.5, 0.3, 1][p.edges], 0));
  for (;;) {
    let worst = -1;
    let least = Number.POSITIVE_INFINITY;
    shafts.forEach((_, k) => {
      if (!alive[k]) return;
      const share = shareOf(k);
      if (share >= 1) return;
      const worth = share + evidence[k] / 100;
      if (worth < least) {
        least = worth;
        worst = k;
      }
    });
    if (worst < 0) break;
    alive[worst] = false;
    for (const i of areas[worst]) times[i]--;
  }
  return shafts.filter((_, k) => alive[k]);
}

/** Indices of the dark pixels within a shaft, each once. */
function darkPixels(shaft: TracedShaft, plane: Plane): Int32Array {
  const reach = shaft.width / 2 + 0.5;
  const level = darkFrom * shaft.level;
  const seen = new Set<number>();
  for (const { x, y } of shaft.points) {
    for (let v = Math.max(0, Math.ceil(y - reach)); v <= Math.min(plane.height - 1, y + reach); v++) {
      const half = Math.sqrt(Math.max(0, reach * reach - (v - y) ** 2));
      for (let u = Math.max(0, Math.ceil(x - half)); u <= Math.min(plane.width - 1, x + half); u++) {
        const i = v * plane.width + u;
        if (plane.data[i] >= level) seen.add(i);
      }
    }
  }
  return Int32Array.from(seen);
}

/** What lies on the skin or on the glass and is no hair: flakes, and bubbles in the immersion oil. */
import type { Canvas } from "./canvas.ts";
import { createStream } from "./stream.ts";
import { stroke } from "./stroke.ts";
import { paintFlake } from "./underSkin.ts";
import type { FilledView } from "./view.ts";

export interface Bubble {
  readonly centre: readonly [number, number];
  readonly radiusPx: number;
}

export function paintDandruff(canvas: Canvas, view: FilledView, pxPerMm: number): void {
  const stream = createStream(view.seed, 0xda);
  const count = stream.poisson(view.dandruff);
  for (let i = 0; i < count; i++) {
    const at: [number, number] = [stream.between(0, canvas.width), stream.between(0, canvas.height)];
    const pieces = 1 + stream.poisson(3);
    for (let k = 0; k < pieces; k++) {
      const from: [number, number] = [
        at[0] + stream.normal(0, 0.06) * pxPerMm,
        at[1] + stream.normal(0, 0.06) * pxPerMm,
      ];
      const angle = stream.between(0, Math.PI);
      const length = stream.between(0.01, 0.1) * pxPerMm;
      const to: [number, number] = [from[0] + Math.cos(angle) * length, from[1] + Math.sin(angle) * length];
      paintFlake(canvas, from, to, stream.between(0.006, 0.03) * pxPerMm, stream.between(0.1, 0.45));
    }
  }
}

/** Draws the bubbles (dark rim, bright inner ring, hot spot, paler inside) and returns where they are. */
export function paintBubbles(canvas: Canvas, view: FilledView, pxPerMm: number): Bubble[] {
  const stream = createStream(view.seed, 0xb3);
  return Array.from({ length: view.oilBubbles }, () => {
    const centre: [number, number] = [stream.between(0, canvas.width), stream.between(0, canvas.height)];
    const radiusPx = stream.lognormal(0.4, 0.45) * pxPerMm;
    paintBubble(canvas, centre, radiusPx, stream.between(0, 2 * Math.PI));
    return { centre, radiusPx };
  });
}

function paintBubble(canvas: Canvas, [cx, cy]: [number, number], radius: number, lit: number): void {
  const spot = [cx + Math.cos(lit) * radius * 0.5, cy + Math.sin(lit) * radius * 0.5] as const;
  const band = Math.max(2, radius * 0.07);
  stroke(
    canvas,
    [
      [cx, cy],
      [cx + 0.01, cy],
    ],
    radius + band * 3,
    (index, along, offset) => {
      const away = Math.hypot(along, offset);
      const rim = Math.exp(-0.5 * ((away - radius) / band) ** 2);
      const ring = Math.exp(-0.5 * ((away - radius + 2.4 * band) / band) ** 2);
      const x = (index % canvas.width) + 0.5;
      const y = Math.floor(index / canvas.width) + 0.5;
      const hot = Math.exp(-0.5 * (((x - spot[0]) ** 2 + (y - spot[1]) ** 2) / (radius * 0.14) ** 2));
      const veil = away < radius ? 0.28 : 0;
      for (const plane of canvas.planes) {
        const inside = plane[index] + veil * (0.7 - plane[index]);
        plane[index] = inside * (1 - 0.75 * rim) + 0.55 * ring + 1.2 * hot;
      }
    },
  );
}

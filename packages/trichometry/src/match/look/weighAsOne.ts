/** Two touching ribbons held against a single wide one: a thick shaft is easily taken for two, and two for a thick one. */
import type { RibbonKernel } from "../../kernels/ribbonKernel.ts";
import type { Plane } from "../../picture/plane.ts";
import { type Ribbon, ribbonLength } from "../../shafts/ribbon.ts";
import { lookBench } from "./lookBench.ts";
import { axisContrast } from "./lookSurface.ts";
import { misfitOf } from "./misfitOf.ts";
import { movedBy } from "./movedBy.ts";
import { paintOn } from "./paintOn.ts";

export interface AsOneOptions {
  readonly ribbon: Ribbon;
  readonly neighbour: Ribbon;
  /** All other hairs. */
  readonly others: readonly Ribbon[];
  readonly fullContrast: number;
}

export interface AsOne {
  /** Darkness that one ribbon leaves unexplained and two do not, as a share of what the smaller of the two covers. */
  readonly loss: number;
  /** Width of the one, working pixels. */
  readonly width: number;
  /** Contrast midway between the two axes / on the axes: below 1 where light falls between two shafts. */
  readonly valley: number;
}

export function weighAsOne(kernel: RibbonKernel, contrast: Plane, options: AsOneOptions): AsOne {
  const { ribbon, neighbour, others, fullContrast } = options;
  const two = [ribbon, sameWay(neighbour, ribbon)];
  const bench = lookBench(kernel, contrast, { around: two, far: others, fullContrast });
  const shifted = two.map((r) => movedBy(r, -bench.box.x, -bench.box.y));
  const start = between(shifted[0], shifted[1]);
  const length = ribbonLength(start);
  paintOn(bench, []);
  const widest = Math.max(ribbon.width, neighbour.width);
  const one = kernel.fit(
    start,
    {
      minWidth: 0.8 * widest,
      maxWidth: Math.max(1.3 * start.width, widest),
      maxBend: 0.12,
      usualWidth: start.width,
      widerPrice: 0,
      narrowerPrice: 0,
      bendPrice: 0.1,
      directionX: (start.bx - start.ax) / length,
      directionY: (start.by - start.ay) / length,
      directionPrice: 0,
    },
    { first: 2, last: 0.5 },
  ).ribbon;
  const more = misfitOf(bench, [one]) - misfitOf(bench, shifted);
  const least = Math.min(...two.map((r) => r.width * ribbonLength(r)));
  const axes = two.map((r) => axisContrast(contrast, r));
  const middle = axisContrast(contrast, { ...between(two[0], two[1]), bend: 0 });
  return { loss: more / (0.75 * least), width: one.width, valley: (2 * middle) / (axes[0] + axes[1] || 1) };
}

function sameWay(r: Ribbon, as: Ribbon): Ribbon {
  const along = (r.bx - r.ax) * (as.bx - as.ax) + (r.by - r.ay) * (as.by - as.ay);
  return along >= 0 ? r : { ax: r.bx, ay: r.by, bx: r.ax, by: r.ay, width: r.width, bend: -r.bend };
}

/** The ribbon that covers both: midway, by their widths, and as wide as both together. */
function between(p: Ribbon, q: Ribbon): Ribbon {
  const t = q.width / (p.width + q.width);
  const mix = (a: number, b: number) => a + t * (b - a);
  const [dx, dy] = [p.bx - p.ax, p.by - p.ay];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [mx, my] = [(q.ax + q.bx - p.ax - p.bx) / 2, (q.ay + q.by - p.ay - p.by) / 2];
  const apart = Math.abs(mx * dy - my * dx) / length;
  return {
    ax: mix(p.ax, q.ax),
    ay: mix(p.ay, q.ay),
    bx: mix(p.bx, q.bx),
    by: mix(p.by, q.by),
    bend: mix(p.bend, q.bend),
    width: Math.max(p.width, q.width, apart + (p.width + q.width) / 2),
  };
}

/** Where each hair of a scalp runs in one photograph: its centre-line, width, cut and distance from the plane of focus. */
import { type LyingShaft, mostTries, roomBeside } from "./roomBeside.ts";
import type { Scalp, ScalpHair } from "./scalp.ts";
import type { Shaft } from "./shaft.ts";
import { createStream, type Stream } from "./stream.ts";
import type { FilledView, Projection } from "./view.ts";

export interface PlacedHair {
  readonly shaft: Shaft;
  /** Null for a loose hair. */
  readonly hair: ScalpHair | null;
  /** Centre-line from root to tip at even steps, px. */
  readonly visible: readonly [number, number][];
}

/** Over this length a shaft rises from the skin, mm; longer ones lie pressed to the glass, as on pictures of long hair. */
const risesOverMm = 1.2;

/** Steps along a centre-line, mm: short enough that a curl of 1/mm bends by 3° a step. */
const stepMm = 0.05;

/** Returns the hairs whose visible part may be in the picture, lowest first. */
export function placeHairs(scalp: Scalp, view: FilledView, projection: Projection): PlacedHair[] {
  const placed: { hair: PlacedHair; height: number }[] = [];
  const focus = createStream(view.seed, 0xf0c).between(0, 0.12);
  for (const unit of scalp.units) {
    const lying: LyingShaft[] = [];
    const combed = createStream(view.seed, 0x4a3, unit.id).normal();
    for (const hair of unit.hairs) {
      const stream = createStream(view.seed, 0x4a1, hair.id);
      const root = projection.toPicture(hair.rootMm);
      const lengthMm = Math.min(
        view.clipMm,
        Math.max(0.06, view.lengthMm * hair.lengthFactor * stream.lognormal(1, 0.12)),
      );
      const azimuth = lay({ ...hair, lengthMm }, combed, lying, view);
      lying.push({ ...hair, lengthMm, azimuth });
      const far = (lengthMm + 0.2) * projection.pxPerMm;
      if (root[0] < -far || root[1] < -far || root[0] > view.widthPx + far || root[1] > view.heightPx + far)
        continue;
      const curvature = hair.curvaturePerMm * view.curl;
      const direction = projection.direction(azimuth);
      const track = trace(root, direction, lengthMm, curvature, projection.pxPerMm);
      const lift = Math.min(lengthMm, risesOverMm) * stream.between(0.15, 0.4);
      const shaft = build(track, hair, stream, view, true, [
        blurFactor(0, focus, view),
        blurFactor(lift, focus, view),
      ]);
      placed.push({
        hair: { shaft, hair, visible: track.slice(1) },
        height: stream.uniform() + lengthMm * 0.2,
      });
    }
  }
  return placed.sort((a, b) => a.height - b.height).map(({ hair }) => hair);
}

/** Of the scatter since the last photograph, the part that the hairs of a unit share. */
const sharedScatter = 0.8;

/** The direction in which a hair lies this time: combed with its unit, scattered a little, beside those that lie there. */
function lay(
  hair: LyingShaft & { id: number },
  combed: number,
  lying: readonly LyingShaft[],
  view: FilledView,
): number {
  const stream = createStream(view.seed, 0x4a4, hair.id);
  const scatter = (view.directionJitterDeg * Math.PI) / 180;
  const own = Math.sqrt(1 - sharedScatter ** 2);
  for (let tries = 1; ; tries++) {
    const azimuth = hair.azimuth + scatter * (sharedScatter * combed + own * stream.normal());
    if (stream.uniform() < roomBeside({ ...hair, azimuth }, lying) || tries === mostTries) return azimuth;
  }
}

/** Cut pieces of hair that lie on the skin in any direction, without a root. */
export function looseHairs(scalp: Scalp, view: FilledView, projection: Projection): PlacedHair[] {
  const models = scalp.units.flatMap((unit) => unit.hairs);
  if (models.length === 0) return [];
  const stream = createStream(view.seed, 0x1005e);
  const count = stream.poisson(view.looseHairs);
  return Array.from({ length: count }, (): PlacedHair => {
    const model = models[stream.integer(models.length)];
    const start: [number, number] = [stream.between(0, view.widthPx), stream.between(0, view.heightPx)];
    const lengthMm = stream.lognormal(0.7, 0.6);
    const track = trace(
      start,
      stream.between(0, 2 * Math.PI),
      lengthMm,
      stream.normal(0, 0.5),
      projection.pxPerMm,
    );
    const hair = { ...model, diameterUm: model.diameterUm * stream.between(0.4, 1) };
    const shaft = build(track.slice(1), hair, stream, view, false, [1, 1]);
    return { shaft, hair: null, visible: track.slice(1) };
  });
}

/** Points from a little below the root (the first) over the root (the second) to the tip (the last). */
function trace(
  root: readonly [number, number],
  direction: number,
  lengthMm: number,
  curvaturePerMm: number,
  pxPerMm: number,
): [number, number][] {
  const steps = Math.max(2, Math.ceil(lengthMm / stepMm));
  const step = lengthMm / steps;
  const below = 0.06 * pxPerMm;
  let [x, y] = root;
  let angle = direction;
  const points: [number, number][] = [
    [x - Math.cos(angle) * below, y - Math.sin(angle) * below],
    [x, y],
  ];
  for (let i = 0; i < steps; i++) {
    angle += (curvaturePerMm * step) / 2;
    x += Math.cos(angle) * step * pxPerMm;
    y += Math.sin(angle) * step * pxPerMm;
    angle += (curvaturePerMm * step) / 2;
    points.push([x, y]);
  }
  return points;
}

function build(
  path: readonly [number, number][],
  hair: Pick<ScalpHair, "diameterUm" | "taper" | "pigment">,
  stream: Stream,
  view: FilledView,
  rooted: boolean,
  blur: readonly [number, number],
): Shaft {
  const buried = rooted ? Math.hypot(path[1][0] - path[0][0], path[1][1] - path[0][1]) : 0;
  let total = 0;
  for (let i = 0; i + 1 < path.length; i++)
    total += Math.hypot(path[i + 1][0] - path[i][0], path[i + 1][1] - path[i][1]);
  return {
    path,
    buried,
    length: total - buried,
    diameterPx: hair.diameterUm / view.umPerPixel,
    diameterUm: hair.diameterUm,
    taper: hair.taper,
    pigment: hair.pigment,
    bevel: stream.uniform() < 0.5 ? stream.normal(0, 0.08) : stream.normal(0, 0.5),
    stripe: { at: stream.between(-0.5, 0.5), strength: Math.max(0, stream.normal(0.006, 0.012)) },
    blurFactor: blur,
    grain: stream.integer(2 ** 31),
    rooted,
  };
}

function blurFactor(heightMm: number, focusMm: number, view: FilledView): number {
  return Math.min(4, 1 + (view.depthBlur * Math.abs(heightMm - focusMm)) / 0.1);
}

/** The same scalp at a later visit: some hairs lost, some new, some thinned, all moved by a treatment's effect. */
import { mostTries, roomBeside, stubbleMm } from "./roomBeside.ts";
import type { Scalp, ScalpHair, ScalpUnit } from "./scalp.ts";
import { createStream, type Stream } from "./stream.ts";

export interface AgeOptions {
  /** Any integer; the same seed and options give the same change. */
  readonly seed: number;
  /** Share of hairs that are no longer there; default 0. */
  readonly lostShare?: number;
  /** New hairs as a share of the hairs there were; default 0. */
  readonly newShare?: number;
  /** Share of the new hairs that stand alone in a new unit; the others join one; default 0.4. */
  readonly newUnitShare?: number;
  /** Share of the remaining hairs that become thinner; default 0. */
  readonly thinnedShare?: number;
  /** Range of the factor on a thinned hair's diameter; default 0.5 to 0.8. */
  readonly thinnedFactor?: readonly [number, number];
  /** Factor on every remaining hair's diameter (a treatment's effect); default 1. */
  readonly diameterFactor?: number;
  /** Scatter of that factor between hairs, log SD; default 0. */
  readonly diameterLogSd?: number;
}

/** What happened, by hair id: the truth that hair-to-hair matching is held against. */
export interface ScalpChanges {
  readonly lost: readonly number[];
  readonly appeared: readonly number[];
  readonly thinned: readonly number[];
}

export interface AgedScalp {
  readonly scalp: Scalp;
  readonly changes: ScalpChanges;
}

/** Returns the later scalp, in which every remaining hair keeps its id and root, and the list of changes. */
export function ageScalp(scalp: Scalp, options: AgeOptions): AgedScalp {
  const changes = { lost: [] as number[], appeared: [] as number[], thinned: [] as number[] };
  const hairs = scalp.units.flatMap((unit) => unit.hairs);
  const stream = createStream(options.seed, 0xa6e);
  const lost = pick(hairs, options.lostShare ?? 0, stream);
  const remaining = hairs.filter((hair) => !lost.has(hair.id));
  const thinned = pick(remaining, options.thinnedShare ?? 0, stream);
  changes.lost.push(...lost);
  changes.thinned.push(...thinned);
  const units: ScalpUnit[] = scalp.units.map((unit) => ({
    ...unit,
    hairs: unit.hairs
      .filter((hair) => !lost.has(hair.id))
      .map((hair) => changeDiameter(hair, thinned.has(hair.id), options)),
  }));
  const born = addHairs(scalp, units, Math.round((options.newShare ?? 0) * hairs.length), options, stream);
  changes.appeared.push(...born);
  return {
    scalp: { ...scalp, units: units.filter((unit) => unit.hairs.length > 0) },
    changes,
  };
}

function pick(hairs: readonly ScalpHair[], share: number, stream: Stream): Set<number> {
  const wanted = Math.round(share * hairs.length);
  const pool = hairs.map((hair) => hair.id);
  const chosen = new Set<number>();
  while (chosen.size < wanted && pool.length > 0) {
    const at = stream.integer(pool.length);
    chosen.add(pool[at]);
    pool[at] = pool[pool.length - 1];
    pool.pop();
  }
  return chosen;
}

function changeDiameter(hair: ScalpHair, thinned: boolean, options: AgeOptions): ScalpHair {
  const own = createStream(options.seed, 0xd1a, hair.id);
  const [low, high] = options.thinnedFactor ?? [0.5, 0.8];
  const factor =
    own.lognormal(options.diameterFactor ?? 1, options.diameterLogSd ?? 0) *
    (thinned ? own.between(low, high) : 1);
  return { ...hair, diameterUm: Math.min(Math.max(hair.diameterUm * factor, 6), 160) };
}

/** Appends new hairs to `units`, each with the calibre and pigment of a hair drawn from the scalp; returns their ids. */
function addHairs(
  scalp: Scalp,
  units: ScalpUnit[],
  count: number,
  options: AgeOptions,
  stream: Stream,
): number[] {
  const models = scalp.units.flatMap((unit) => unit.hairs);
  if (models.length === 0) return [];
  const born: number[] = [];
  let id = models.reduce((highest, hair) => Math.max(highest, hair.id), -1) + 1;
  let unitId = scalp.units.reduce((highest, unit) => Math.max(highest, unit.id), -1) + 1;
  for (let i = 0; i < count; i++) {
    const model = models[stream.integer(models.length)];
    const joinable = units.filter((unit) => unit.hairs.length > 0 && unit.hairs.length < 4);
    const alone = joinable.length === 0 || stream.uniform() < (options.newUnitShare ?? 0.4);
    const host = alone ? undefined : joinable[stream.integer(joinable.length)];
    const centre = host?.centreMm ?? freePlace(scalp, units, stream);
    const thinner = { ...model, diameterUm: model.diameterUm * stream.between(0.6, 1) };
    const place = placeBeside(thinner, centre, host?.hairs ?? [], stream);
    const hair: ScalpHair = { ...thinner, id: id++, unit: host?.id ?? unitId, ...place };
    born.push(hair.id);
    if (host === undefined) units.push({ id: unitId++, centreMm: centre, hairs: [hair] });
    else units[units.indexOf(host)] = { ...host, hairs: [...host.hairs, hair] };
  }
  return born;
}

/** Root and direction of a new hair: alone in the middle of its unit, or where the unit's shafts leave it room. */
function placeBeside(
  hair: ScalpHair,
  centre: readonly [number, number],
  others: readonly ScalpHair[],
  stream: Stream,
): Pick<ScalpHair, "rootMm" | "azimuth"> {
  const lying = others.map((other) => ({ ...other, lengthMm: stubbleMm * other.lengthFactor }));
  for (let tries = 1; ; tries++) {
    const azimuth = (others[0] ?? hair).azimuth + stream.normal(0, 0.12);
    const side = others.length === 0 ? 0 : stream.between(0.06, 0.16) * (stream.uniform() < 0.5 ? -1 : 1);
    const rootMm = [centre[0] - Math.sin(azimuth) * side, centre[1] + Math.cos(azimuth) * side] as const;
    const room = roomBeside({ ...hair, rootMm, azimuth, lengthMm: stubbleMm * hair.lengthFactor }, lying);
    if (stream.uniform() < room || tries === mostTries) return { rootMm, azimuth };
  }
}

function freePlace(scalp: Scalp, units: readonly ScalpUnit[], stream: Stream): [number, number] {
  let best: [number, number] = [0, 0];
  let bestDistance = -1;
  for (let i = 0; i < 8; i++) {
    const at: [number, number] = [stream.between(0, scalp.widthMm), stream.between(0, scalp.heightMm)];
    const nearest = units.reduce(
      (least, unit) => Math.min(least, Math.hypot(unit.centreMm[0] - at[0], unit.centreMm[1] - at[1])),
      Number.POSITIVE_INFINITY,
    );
    if (nearest > bestDistance) [best, bestDistance] = [at, nearest];
  }
  return best;
}

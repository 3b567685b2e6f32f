/** Where the axes of other shafts pass through the cross-sections of one. */
import type { Path, Station } from "./crossSections.ts";

export interface Crossing {
  /** Number of the other shaft. */
  readonly shaft: number;
  /** Offset from the centre-line at which its axis passes, px. */
  readonly at: number;
  /** Cosine of the angle between the two directions of growth; negative when they run against each other. */
  readonly cosine: number;
  /** Place along the other shaft, −1 at its root to 1 at its tip. */
  readonly along: number;
  /** Distance from its first point along it and length of its path, px; beyond the ends it may still be there. */
  readonly distance: number;
  readonly length: number;
  /** Across: it darkens these samples, by how much is not known. */
  readonly vague: boolean;
  /** Half of what it takes of the cross-section, px. */
  readonly reach: number;
}

export interface OtherShaft {
  readonly path: Path;
  /** Length of the path and width of the ribbon that found it, px. */
  readonly length: number;
  readonly roughWidth: number;
}

/** Beyond 60° the cross-section of the other is hardly a box any more. */
const leastCosine = 0.5;
/** A shaft this nearly across the cross-section's own shaft does not meet it at a place of its own. */
const parallel = 0.05;

/** Other shafts whose edge comes within `reach` px of the middle of the cross-section. */
export function crossingsAt(
  station: Station,
  reach: number,
  others: readonly { readonly shaft: number; readonly other: OtherShaft }[],
): Crossing[] {
  return others.flatMap(({ shaft, other }) => {
    const met = meeting(station, other);
    if (met === null) return [];
    const { at, cosine, distance } = met;
    const half = other.roughWidth / 2 / Math.max(leastCosine, Math.abs(cosine));
    if (Math.abs(at) - half > reach) return [];
    const vague = Math.abs(cosine) < leastCosine;
    return [
      {
        shaft,
        at,
        cosine,
        along: (2 * distance) / other.length - 1,
        distance,
        length: other.length,
        vague,
        reach: half,
      },
    ];
  });
}

/** How far beyond its ends a shaft may still be there: ribbons end early, and blur reaches on. */
const slackOf = (other: OtherShaft): number => 0.5 * other.roughWidth + 6;

/** Where the station's line meets the other's centre-line, the nearest place when there are several. */
function meeting(
  station: Station,
  other: OtherShaft,
): { at: number; cosine: number; distance: number } | null {
  const { path } = other;
  const slack = slackOf(other);
  let before = 0;
  let best: { at: number; cosine: number; distance: number } | null = null;
  for (let i = 1; i < path.length; i++) {
    const [x0, y0] = path[i - 1];
    const dx = path[i][0] - x0;
    const dy = path[i][1] - y0;
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length === 0) continue;
    const cosine = (station.ux * dx + station.uy * dy) / length;
    if (Math.abs(cosine) > parallel) {
      // The station's line is where the distance along it is zero: (point of the path − station) · u = 0.
      const t = ((station.x - x0) * station.ux + (station.y - y0) * station.uy) / cosine;
      const least = i === 1 ? -slack : 0;
      const greatest = i === path.length - 1 ? length + slack : length;
      const ex = x0 + (t * dx) / length - station.x;
      const ey = y0 + (t * dy) / length - station.y;
      const at = -ex * station.uy + ey * station.ux;
      if (t >= least && t <= greatest && (best === null || Math.abs(at) < Math.abs(best.at)))
        best = { at, cosine, distance: before + t };
    }
    before += length;
  }
  return best;
}

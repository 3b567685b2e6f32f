/** The follicles of one spot over a series of visits: when each had a hair, and when it fell, grew or came back. */
import type { Measurement } from "../measurement/schema.ts";
import type { FollicleTrack, FollowSeries, TrackedVisit } from "./contract.ts";
import { mapPoint } from "./mapPoint.ts";
import type { ComparedHair, Comparison, Sighting } from "./schema.ts";

/** How near the place of an empty follicle and a new hair must lie to be one, µm (roots repeat within 15 µm; design choice). */
const cameBackReachUm = 60;

interface Link {
  readonly from: number;
  readonly to: number;
  readonly comparison: Comparison;
}

/** A track while it is being built; `places` holds where it is or would be at each visit that a comparison reaches. */
interface OpenTrack {
  unit: string;
  readonly states: TrackedVisit["state"][];
  readonly hairs: (number | null)[];
  readonly sightings: (Sighting | null)[];
  readonly changes: Map<number, "thinned" | "thickened">;
}

export const followSeries: FollowSeries = (measurements, comparisons) => {
  const links = linksOf(measurements, comparisons);
  const tracks: OpenTrack[] = [];
  for (let visit = 1; visit < measurements.length; visit++) {
    for (const link of links.filter((l) => l.to === visit && l.comparison.registration.status === "accepted"))
      addLink(tracks, link, measurements.length, measurements[visit]);
  }
  const units = new Map<string, number>();
  return {
    visits: measurements.map((m) => m.picture.sha256),
    tracks: tracks.map((track, id) => closed(track, id, units)),
    brokenAt: measurements.flatMap((_, visit) => {
      const joined = links.some((l) => l.to === visit && l.comparison.registration.status === "accepted");
      return visit > 0 && !joined ? [visit] : [];
    }),
  };
};

/** The comparisons of two visits of the series, in the order of time; nearest visits first. */
function linksOf(measurements: readonly Measurement[], comparisons: readonly Comparison[]): Link[] {
  const visitOf = new Map(measurements.map((m, k) => [m.picture.sha256, k]));
  return comparisons
    .flatMap((comparison) => {
      const from = visitOf.get(comparison.before.sha256);
      const to = visitOf.get(comparison.after.sha256);
      return from === undefined || to === undefined || from >= to ? [] : [{ from, to, comparison }];
    })
    .sort((p, q) => p.to - q.to || q.from - p.from);
}

function addLink(tracks: OpenTrack[], link: Link, visits: number, later: Measurement): void {
  for (const hair of link.comparison.hairs) {
    const track = findTrack(tracks, link, hair, later) ?? openTrack(tracks, visits, unitName(link, hair));
    settle(track, link.from, hair.before, hair, "before");
    settle(track, link.to, hair.after, hair, "after");
    if (hair.fate === "thinned" || hair.fate === "thickened") track.changes.set(link.to, hair.fate);
  }
}

/** By the hair's id at the earlier or later visit; else an empty follicle at the place of a new hair. */
function findTrack(
  tracks: readonly OpenTrack[],
  link: Link,
  hair: ComparedHair,
  later: Measurement,
): OpenTrack | null {
  const { from, to } = link;
  const byId = (visit: number, id: number | null) =>
    id === null ? undefined : tracks.find((t) => t.hairs[visit] === id);
  const known = byId(from, hair.before.hair) ?? byId(to, hair.after.hair);
  if (known !== undefined) return known;
  return emptyTrackAt(tracks, link, hair, later);
}

function emptyTrackAt(
  tracks: readonly OpenTrack[],
  link: Link,
  hair: ComparedHair,
  later: Measurement,
): OpenTrack | null {
  const { registration } = link.comparison;
  if (registration.status === "refused") return null;
  const scale = later.calibration?.umPerPixel ?? 5.5;
  let best: OpenTrack | null = null;
  let least = cameBackReachUm / scale;
  for (const track of tracks) {
    const place = track.sightings[link.from];
    if (
      place === null ||
      place === undefined ||
      track.hairs[link.from] !== null ||
      track.hairs[link.to] !== null
    )
      continue;
    const [x, y] = mapPoint(registration.transform, place.root);
    const apart = Math.sqrt((x - hair.after.root[0]) ** 2 + (y - hair.after.root[1]) ** 2);
    if (apart < least) {
      least = apart;
      best = track;
    }
  }
  return best;
}

const unitName = ({ from, to }: Link, hair: ComparedHair): string => `${from}-${to}-${hair.unit}`;

function openTrack(tracks: OpenTrack[], visits: number, unit: string): OpenTrack {
  const track: OpenTrack = {
    unit,
    states: new Array(visits).fill("not-in-view"),
    hairs: new Array(visits).fill(null),
    sightings: new Array(visits).fill(null),
    changes: new Map(),
  };
  tracks.push(track);
  return track;
}

/** What an earlier comparison said of a visit is overruled only where it was uncertain or out of view. */
function settle(
  track: OpenTrack,
  visit: number,
  sighting: Sighting,
  hair: ComparedHair,
  side: "before" | "after",
): void {
  const known = track.states[visit];
  if (known === "present" || known === "absent") return;
  const gone = side === "before" ? "new" : "lost";
  track.states[visit] = hair.fate === "ambiguous" ? "uncertain" : hair.fate === gone ? "absent" : "present";
  if (hair.fate === "ambiguous" && sighting.hair !== null && sighting.probability > 0.9)
    track.states[visit] = "present";
  track.hairs[visit] = sighting.hair;
  track.sightings[visit] = sighting;
}

function closed(track: OpenTrack, id: number, units: Map<string, number>): FollicleTrack {
  const unit = units.get(track.unit) ?? units.size;
  units.set(track.unit, unit);
  return {
    id,
    unit,
    visits: track.states.map((state, k): TrackedVisit => {
      const s = track.sightings[k];
      return {
        state,
        hair: track.hairs[k],
        root: s?.root ?? null,
        diameterUm: s?.diameterUm ?? null,
        diameterUmSd: s?.diameterUmSd ?? null,
        lengthUm: s?.lengthUm ?? null,
      };
    }),
    events: eventsOf(track),
  };
}

function eventsOf(track: OpenTrack): FollicleTrack["events"] {
  const events: FollicleTrack["events"][number][] = [];
  let last: "present" | "absent" | null = null;
  let wasPresent = false;
  track.states.forEach((state, visit) => {
    if (state === "present" && last === "absent")
      events.push({ visit, what: wasPresent ? "came-back" : "grew" });
    if (state === "absent" && last === "present") events.push({ visit, what: "fell" });
    const change = track.changes.get(visit);
    if (change !== undefined) events.push({ visit, what: change });
    if (state !== "present" && state !== "absent") return;
    last = state;
    wasPresent ||= state === "present";
  });
  return events;
}

/**
 * Pairs of pictures for blinded rating: of each site and each standard view of the head, the last baseline against each
 * later review. For lists only.
 */
import { sql } from "drizzle-orm";
import type { Database } from "../store/database.ts";

export interface RatingPair {
  readonly courseId: string;
  /** Null for a photograph of the head. */
  readonly siteId: string | null;
  /** Region of the site, or the standard view. */
  readonly region: string;
  readonly before: RatedPicture;
  readonly after: RatedPicture;
}

export interface RatedPicture {
  readonly id: string;
  readonly sha256: string;
  readonly format: string;
  readonly visitLabel: string;
  readonly on: string;
}

interface Row {
  readonly course_id: string;
  readonly site_id: string | null;
  readonly region: string;
  readonly id: string;
  readonly sha256: string;
  readonly format: string;
  readonly label: string;
  readonly held_on: string;
}

/** Reviews at which the pathway asks for an investigator's score (section 10). */
const reviews = ["M3", "M6", "M9", "M12", "M18", "M24"];

/** Leaves no trace in the audit log, which is its caller's duty. */
export async function readRatingPairs(db: Database): Promise<RatingPair[]> {
  const rows = [...(await readContactPictures(db)), ...(await readPhotographs(db))];
  const bySpot = Map.groupBy(rows, (row) => `${row.course_id} ${row.site_id} ${row.region}`);
  return [...bySpot.values()].flatMap(pairsOfSpot);
}

const labels = sql.join(
  ["D0", "D0a", "D0b", ...reviews].map((label) => sql`${label}`),
  sql`, `,
);

/** Pictures that could not be measured are not rated. */
async function readContactPictures(db: Database): Promise<readonly Row[]> {
  const { rows } = (await db.execute(sql`
    select visit.course_id, version.site_id, site.region, picture.id, picture.sha256, picture.format, visit.label,
      visit.held_on::text
    from visit_version visit
    join picture_version version on version.visit_id = visit.id
    join picture on picture.id = version.id
    join site_version site on site.id = version.site_id
    join lateral (
      select state from picture_state where picture_id = picture.id order by sequence desc limit 1
    ) standing on standing.state = 'measured'
    where visit.label in (${labels}) and visit.held_on is not null
      and not exists (select 1 from visit_version n where n.id = visit.id and n.version = visit.version + 1)
      and not exists (select 1 from picture_version n where n.id = picture.id and n.version = version.version + 1)
      and not exists (select 1 from site_version n where n.id = site.id and n.version = site.version + 1)
    order by visit.course_id, version.site_id, visit.held_on, picture.created_at, picture.id
  `)) as unknown as { rows: readonly Row[] };
  return rows;
}

async function readPhotographs(db: Database): Promise<readonly Row[]> {
  const { rows } = (await db.execute(sql`
    select visit.course_id, null as site_id, photo.facts ->> 'view' as region, photo.id,
      photo.facts ->> 'sha256' as sha256, photo.facts ->> 'format' as format, visit.label, visit.held_on::text
    from dossier_entry_version photo
    join visit_version visit on visit.id = (photo.facts ->> 'visitId')::uuid
    where photo.kind = 'photograph' and visit.label in (${labels}) and visit.held_on is not null
      and not exists (select 1 from visit_version n where n.id = visit.id and n.version = visit.version + 1)
      and not exists (
        select 1 from dossier_entry_version n where n.id = photo.id and n.version = photo.version + 1
      )
    order by visit.course_id, visit.held_on, photo.id
  `)) as unknown as { rows: readonly Row[] };
  return rows;
}

function pairsOfSpot(rows: readonly Row[]): RatingPair[] {
  const before = rows.findLast((row) => row.label.startsWith("D0"));
  if (before === undefined) return [];
  const reviewed = new Map(
    rows.filter((row) => !row.label.startsWith("D0")).map((row) => [row.label, row] as const),
  );
  return [...reviewed.values()]
    .filter((row) => row.held_on > before.held_on && row.sha256 !== before.sha256)
    .map((row) => ({
      courseId: row.course_id,
      siteId: row.site_id,
      region: row.region,
      before: pictureOf(before),
      after: pictureOf(row),
    }));
}

function pictureOf({ id, sha256, format, label, held_on }: Row): RatedPicture {
  return { id, sha256, format, visitLabel: label, on: held_on };
}

/** Pictures of a course that were compared hair by hair, each a way to the two pictures laid on each other. */
import type { ComparisonRow, CourseView } from "@anagen/clinic/contract";
import { useQuery } from "@tanstack/react-query";
import { courseComparisonsQuery } from "../../api/queries.ts";
import { LinkList, ListLink } from "../../parts/ListLink.tsx";
import { dateInWords } from "../../words/dates.ts";
import { differenceInWords } from "../../words/estimateInWords.ts";
import { type Say, useSay } from "../../words/useSay.ts";
import styles from "./course.module.css";

export function ComparedPictures({ view }: { readonly view: CourseView }) {
  const say = useSay();
  const { data = [] } = useQuery(courseComparisonsQuery(view.course.id));
  const rows = newestOfEachPair(data);
  const missing = newestAgainstBaseline(view).filter(
    (pair) => !rows.some((row) => row.beforePictureId === pair.before && row.afterPictureId === pair.after),
  );
  if (rows.length === 0 && missing.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="compared">
      <h2 id="compared">{say("The same hairs again")}</h2>
      <LinkList>
        {missing.map(({ before, after, title }) => (
          <ListLink
            key={`${before} ${after}`}
            to="/compare"
            search={{ before, after }}
            title={title}
            under={say("Not compared yet: opening it compares them.")}
          />
        ))}
        {rows.toReversed().map((row) => (
          <ListLink
            key={row.id}
            to="/compare"
            search={{ before: row.beforePictureId, after: row.afterPictureId }}
            title={titleOf(row, view)}
            under={inWords(row, say)}
          />
        ))}
      </LinkList>
    </section>
  );
}

/** A correction makes a further comparison of the same pictures; the newest stands for the pair. */
function newestOfEachPair(rows: readonly ComparisonRow[]): ComparisonRow[] {
  return [...new Map(rows.map((row) => [`${row.beforePictureId} ${row.afterPictureId}`, row])).values()];
}

/** At each site the last baseline and the newest measured picture, which a review compares. */
function newestAgainstBaseline(view: CourseView) {
  const labelOf = (visitId: string) => view.visits.find(({ id }) => id === visitId)?.label ?? "?";
  return view.sites.flatMap((site) => {
    const points = view.points.filter((point) => point.siteId === site.id);
    const before = points.findLast((point) => /^D0[a-z]?$/.test(labelOf(point.visitId)));
    const after = points.at(-1);
    if (before === undefined || after === undefined || before.visitId === after.visitId) return [];
    const title = `${labelOf(before.visitId)} → ${labelOf(after.visitId)} · ${site.label}`;
    return [{ before: before.pictureId, after: after.pictureId, title }];
  });
}

function titleOf(row: ComparisonRow, view: CourseView): string {
  const visitOf = (pictureId: string) =>
    view.visits.find((visit) => visit.pictures.some((picture) => picture.id === pictureId))?.label ?? "?";
  const site = view.sites.find(({ id }) => id === row.siteId)?.label ?? "";
  return `${visitOf(row.beforePictureId)} → ${visitOf(row.afterPictureId)} · ${site} · ${dateInWords(row.on)}`;
}

function inWords(row: ComparisonRow, say: Say): string {
  const paired = row.changes?.densityPerCm2.paired ?? row.changes?.hairs.paired ?? null;
  if (row.status === "refused") return row.sentence ?? "";
  if (paired === null) return say("Compared.");
  const isChange = paired.change.low > 0 || paired.change.high < 0;
  const difference = differenceInWords(paired.change);
  return isChange ? difference : `${difference} · ${say("no change beyond error")}`;
}

/** One hair at every visit that was compared with the same first picture: a cut-out of each and what was measured. */
import type { Comparison, Sighting } from "@anagen/trichometry";
import { useQueries, useQuery } from "@tanstack/react-query";
import { comparisonQuery, courseComparisonsQuery, pictureAddress } from "../../api/queries.ts";
import { dateInWords } from "../../words/dates.ts";
import { numberInWords } from "../../words/numbers.ts";
import { type Say, useSay } from "../../words/useSay.ts";
import styles from "./compare.module.css";
import { fateNames } from "./fates.ts";

export interface HairAtVisitsProps {
  readonly comparison: Comparison;
  readonly hairId: number;
  readonly pictures: { readonly before: string; readonly after: string };
  readonly courseId: string;
}

/** Half the side of a cut-out, px of the picture. */
const half = 70;

export function HairAtVisits({ comparison, hairId, pictures, courseId }: HairAtVisitsProps) {
  const say = useSay();
  const hair = comparison.hairs.find(({ id }) => id === hairId);
  const rows = useQuery(courseComparisonsQuery(courseId));
  const others = (rows.data ?? []).filter(
    (row) =>
      row.beforePictureId === pictures.before &&
      row.afterPictureId !== pictures.after &&
      row.status === "accepted",
  );
  const read = useQueries({
    queries: others.map((row) => comparisonQuery(pictures.before, row.afterPictureId)),
  });
  if (hair === undefined) return null;
  const elsewhere = read.flatMap(({ data }) => {
    if (data === undefined || hair.before.hair === null) return [];
    const same = data.facts.result.hairs.find((one) => one.before.hair === hair.before.hair);
    return same === undefined
      ? []
      : [
          {
            on: data.on,
            pictureId: data.facts.after.pictureId,
            size: data.facts.result.after,
            sighting: same.after,
          },
        ];
  });
  const now = rows.data?.find((row) => row.afterPictureId === pictures.after);
  const visits = [
    ...elsewhere,
    { on: now?.on ?? "", pictureId: pictures.after, size: comparison.after, sighting: hair.after },
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  return (
    <section aria-labelledby="hair" className={styles.hairPanel}>
      <h2 id="hair" aria-live="polite">
        {say("Hair {{number}}: {{fate}}", { number: hair.id, fate: say(fateNames[hair.fate]) })}
      </h2>
      <p className="soft small">
        {say("{{percent}} % sure.", { percent: Math.round(100 * hair.confidence) })}
      </p>
      <div className={styles.cuts}>
        <Cut
          title={say("First picture")}
          pictureId={pictures.before}
          size={comparison.before}
          sighting={hair.before}
          say={say}
        />
        {visits.map(({ on, pictureId, size, sighting }) => (
          <Cut
            key={pictureId}
            title={on === "" ? say("Later picture") : dateInWords(on)}
            pictureId={pictureId}
            size={size}
            sighting={sighting}
            say={say}
          />
        ))}
      </div>
    </section>
  );
}

interface CutProps {
  readonly title: string;
  readonly pictureId: string;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  readonly sighting: Sighting;
  readonly say: Say;
}

function Cut({ title, pictureId, size, sighting, say }: CutProps) {
  const [x, y] = middleOf(sighting);
  return (
    <figure>
      <svg
        viewBox={`${x - half} ${y - half} ${2 * half} ${2 * half}`}
        className={styles.cut}
        aria-hidden="true"
      >
        <image href={pictureAddress(pictureId, "content")} width={size.widthPx} height={size.heightPx} />
        <circle
          cx={sighting.root[0]}
          cy={sighting.root[1]}
          r={8}
          fill="none"
          stroke="#ffffff"
          strokeWidth={2}
        />
      </svg>
      <figcaption>
        <strong>{title}</strong>
        <span>{inWords(sighting, say)}</span>
      </figcaption>
    </figure>
  );
}

function middleOf({ path, root }: Sighting): readonly [number, number] {
  const tip = path?.at(-1) ?? root;
  return [(root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2];
}

function inWords({ how, diameterUm, diameterUmSd }: Sighting, say: Say): string {
  if (how === "not-seen") return say("looked for, not seen");
  if (how === "not-looked") return say("not looked for");
  if (diameterUm === null) return say("seen");
  return `${numberInWords(diameterUm, 0)} ± ${numberInWords(diameterUmSd ?? 0, 0)} µm`;
}

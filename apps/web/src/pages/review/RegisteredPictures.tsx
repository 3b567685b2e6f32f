/** The site that decides, before and now: the earlier picture is laid into the frame of the later one where it is known how. */
import type { ReviewView } from "@anagen/clinic/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { comparisonQuery, pictureAddress } from "../../api/queries.ts";
import { dateInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./review.module.css";

type Pair = NonNullable<ReviewView["pictures"]>;

export function RegisteredPictures({ view: { pictures, course } }: { readonly view: ReviewView }) {
  const say = useSay();
  const isComparing = useComparison(course.id, pictures);
  if (pictures === null) return <p className="soft small">{say("No pair of pictures to show yet.")}</p>;
  const { before, after, site, transform } = pictures;
  return (
    <section aria-label={say("Pictures of {{site}}", { site })}>
      <div className={styles.pictures}>
        <Framed picture={before} into={after} transform={transform} alt={`${site}, ${before.label}`} />
        <Framed picture={after} into={after} transform={null} alt={`${site}, ${after.label}`} />
      </div>
      <p className="soft small">
        {say(
          transform !== null
            ? "Laid on each other, hair by hair."
            : isComparing
              ? "Being laid on each other …"
              : "Could not be laid on each other.",
        )}{" "}
        <Link to="/compare" search={{ before: before.pictureId, after: after.pictureId }}>
          {say("Compare in detail")}
        </Link>
      </p>
    </section>
  );
}

/** Asks for the comparison of a pair that has none, once; what it finds changes the answer, which is asked for again. */
function useComparison(courseId: string, pictures: Pair | null): boolean {
  const queries = useQueryClient();
  const wanted = pictures !== null && pictures.transform === null;
  const { isFetching, data } = useQuery({
    ...comparisonQuery(pictures?.before.pictureId ?? "", pictures?.after.pictureId ?? ""),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const isAccepted = data?.facts.result.registration.status === "accepted";
  useEffect(() => {
    if (wanted && isAccepted) void queries.invalidateQueries({ queryKey: ["review", courseId] });
  }, [wanted, isAccepted, courseId, queries]);
  return wanted && (isFetching || isAccepted);
}

interface FramedProps {
  readonly picture: Pair["before"];
  /** The frame that it is shown in. */
  readonly into: Pair["after"];
  readonly transform: Pair["transform"];
  readonly alt: string;
}

/** An SVG as the frame: the picture's own pixels are taken to the frame's by the matrix of the comparison. */
function Framed({ picture, into, transform, alt }: FramedProps) {
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0] = transform ?? [];
  const frame = transform === null ? picture : into;
  return (
    <figure className={styles.framed}>
      <svg
        viewBox={`0 0 ${frame.widthPx} ${frame.heightPx}`}
        role="img"
        aria-label={`${alt}, ${dateInWords(picture.on)}`}
      >
        <image
          href={pictureAddress(picture.pictureId, "content")}
          width={picture.widthPx}
          height={picture.heightPx}
          transform={`matrix(${a} ${d} ${b} ${e} ${c} ${f})`}
        />
      </svg>
      <figcaption className="small">
        {picture.label}, {dateInWords(picture.on)}
      </figcaption>
    </figure>
  );
}

/** The curve with its error bars, the untreated fan, the line from which an eye can see it, diary, medicines and events. */
import type { ReviewView } from "@anagen/clinic/contract";
import { reviewCurve } from "@anagen/figures";
import { Figure } from "../../parts/Figure.tsx";
import { useSay } from "../../words/useSay.ts";
import styles from "./review.module.css";

/** px: what is left of a laptop's window. */
const HEIGHT = 276;

export function ReviewFigure({ view: { verdict, file } }: { readonly view: ReviewView }) {
  const say = useSay();
  return (
    <section
      aria-label={say("Density against what was expected without treatment")}
      className={styles.figure}
    >
      <Figure
        draw={(width) => ({
          svg: reviewCurve({
            id: "review-curve",
            curve: verdict.curve,
            treatedOn: file.treatment.on,
            medicines: file.otherTreatments.filter((m) => m.class !== "none-for-hair"),
            shed: file.shedDiary,
            events: file.events,
            width,
            height: HEIGHT,
          }),
          width,
          height: HEIGHT,
          spots: [],
        })}
      />
    </section>
  );
}

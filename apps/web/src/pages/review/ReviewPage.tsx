/** "Is it working?" on one screen: the answer, its picture, the pictures, the flags, the reasons, the next step. */
import type { ReviewAnswers, ReviewView } from "@anagen/clinic/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { reviewQuery } from "../../api/reviewQueries.ts";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { Comparators } from "./Comparators.tsx";
import { FourFlags } from "./FourFlags.tsx";
import { Headline } from "./Headline.tsx";
import { Reasons } from "./Reasons.tsx";
import { RegisteredPictures } from "./RegisteredPictures.tsx";
import { ReviewFigure } from "./ReviewFigure.tsx";
import styles from "./review.module.css";
import { StoreAnswer } from "./StoreAnswer.tsx";
import { WhatNext } from "./WhatNext.tsx";

const route = getRouteApi("/courses/$courseId/review");

export function ReviewPage() {
  const { courseId } = route.useParams();
  const [changed, setChanged] = useState<Partial<ReviewAnswers>>({});
  const query = useQuery(reviewQuery(courseId, changed));
  return (
    <Loaded query={query}>
      {(view) => (
        <OneReview
          view={view}
          answers={{ ...view.answers, ...changed }}
          isWorking={query.isPlaceholderData}
          onAnswers={(answers) => setChanged({ ...changed, ...answers })}
          onStored={() => setChanged({})}
        />
      )}
    </Loaded>
  );
}

export interface OneReviewProps {
  readonly view: ReviewView;
  /** As they stand on the page; the view follows when the server has worked with them. */
  readonly answers: ReviewAnswers;
  readonly isWorking: boolean;
  readonly onAnswers: (answers: Partial<ReviewAnswers>) => void;
  readonly onStored: () => void;
}

function OneReview(props: OneReviewProps) {
  const { view } = props;
  const say = useSay();
  const { patient, course, verdict } = view;
  const month =
    verdict.month === null ? "" : ` · ${say("month {{month}}", { month: verdict.month.toFixed(0) })}`;
  return (
    <div className={styles.page}>
      <PageHead
        title={say("Is it working?")}
        under={`${fullName(patient)} · ${patient.code}${month}`}
        trail={[
          <Link key="course" to="/courses/$courseId" params={{ courseId: course.id }} search={{}}>
            {say("Course")}
          </Link>,
        ]}
      />
      <Headline view={view} />
      <div className={styles.columns}>
        <div className={styles.left}>
          <ReviewFigure view={view} />
          <RegisteredPictures view={view} />
          <StoreAnswer {...props} />
        </div>
        <div className={styles.right}>
          <FourFlags flags={verdict.flags} />
          <Comparators verdict={verdict} />
          <Reasons verdict={verdict} />
          <WhatNext verdict={verdict} />
        </div>
      </div>
    </div>
  );
}

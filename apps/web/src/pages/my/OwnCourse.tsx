/** The frame of the patient's pages: head, the own course when it is there, a word when it is not yet. */
import type { CourseView } from "@anagen/clinic/contract";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemOf } from "../../api/ask.ts";
import { ownCourseQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { LanguageSwitch } from "../../parts/LanguageSwitch.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { useSay } from "../../words/useSay.ts";
import styles from "./my.module.css";

export interface OwnCourseProps {
  readonly title: string;
  readonly under?: ReactNode;
  readonly children: (view: CourseView) => ReactNode;
}

export function OwnCourse({ title, under, children }: OwnCourseProps) {
  const say = useSay();
  const query = useQuery(ownCourseQuery);
  const missing = query.isError && problemOf(query.error).status === 404;
  return (
    <div className={styles.page}>
      <PageHead title={title} under={under} actions={<LanguageSwitch />} />
      {missing ? (
        <Empty title={say("Nothing here yet")}>
          {say("When your clinic has opened your course, you see your own curve and dates here.")}
        </Empty>
      ) : (
        <Loaded query={query}>{children}</Loaded>
      )}
    </div>
  );
}

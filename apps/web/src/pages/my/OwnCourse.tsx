/**
 * The frame of the patient's pages: head, the own course when it is there, a word when it is not yet. Pages that are
 * needed on a bad day (today, diary, how do I feel, dates) open again without a network, from what this phone has kept.
 */
import type { CourseView } from "@anagen/clinic/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { problemOf } from "../../api/ask.ts";
import { ownCourseQuery, sessionQuery } from "../../api/queries.ts";
import { useSession } from "../../app/session.tsx";
import { keepShell } from "../../offline/keepShell.ts";
import { keepSession } from "../../offline/keptSession.ts";
import { useKept } from "../../offline/useKept.ts";
import { Empty } from "../../parts/Empty.tsx";
import { LanguageSwitch } from "../../parts/LanguageSwitch.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { useSay } from "../../words/useSay.ts";
import styles from "./my.module.css";
import { withoutNames } from "./withoutNames.ts";

export interface OwnCourseProps {
  readonly title: string;
  readonly under?: ReactNode;
  /** True where the page works from dates alone and so may be kept on the phone; default false. */
  readonly offline?: boolean;
  readonly children: (view: CourseView) => ReactNode;
}

export function OwnCourse({ title, under, offline = false, children }: OwnCourseProps) {
  const say = useSay();
  const { user } = useSession();
  const queries = useQueryClient();
  const query = useQuery({ ...ownCourseQuery, networkMode: "always" });
  const [kept, keep] = useKept<CourseView | null>(`own-course ${user.id}`, null);
  const { data } = query;
  useEffect(() => {
    if (!offline || data === undefined) return;
    keep(withoutNames(data));
    const session = queries.getQueryData(sessionQuery.queryKey);
    if (session !== undefined) keepSession(session);
    void keepShell();
  }, [offline, data, keep, queries]);
  const problem = query.isError ? problemOf(query.error) : null;
  const fromPhone = offline && problem?.code === "network.unreachable" ? kept : null;
  return (
    <div className={styles.page}>
      <PageHead title={title} under={under} actions={<LanguageSwitch />} />
      {problem?.status === 404 ? (
        <Empty title={say("Nothing here yet")}>
          {say("When your clinic has opened your course, you see your own curve and dates here.")}
        </Empty>
      ) : data === undefined && fromPhone !== null ? (
        <>
          <p className={styles.waits} role="status">
            {say("No network now. This is what your phone has kept.")}
          </p>
          {children(fromPhone)}
        </>
      ) : (
        <Loaded query={query}>{children}</Loaded>
      )}
    </div>
  );
}

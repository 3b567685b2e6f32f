/** Two pictures of one spot laid on each other: what became of every hair, and what changed, hair by hair. */
import type { Entry } from "@anagen/clinic/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { comparisonQuery, pictureQuery, visitViewQuery } from "../../api/queries.ts";
import { Loaded } from "../../parts/Loaded.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { BaselineRepeat } from "./BaselineRepeat.tsx";
import { Changes } from "./Changes.tsx";
import styles from "./compare.module.css";
import { HairAtVisits } from "./HairAtVisits.tsx";
import { MarkDots } from "./MarkDots.tsx";
import { RegisteredStage } from "./RegisteredStage.tsx";
import { TattooDots } from "./TattooDots.tsx";

const route = getRouteApi("/compare");

export function ComparePage() {
  const say = useSay();
  const { before, after } = route.useSearch();
  const query = useQuery(comparisonQuery(before, after));
  const first = useVisitOf(before);
  const second = useVisitOf(after);
  const named = (side: typeof first) => (side ? `${side.label}, ${side.day}` : "…");
  return (
    <>
      <PageHead
        title={say("The same hairs again")}
        under={second ? `${second.patient} · ${named(first)} → ${named(second)}` : " "}
        trail={
          second
            ? [
                <Link key="course" to="/courses/$courseId" params={{ courseId: second.courseId }}>
                  {second.patient}
                </Link>,
              ]
            : []
        }
      />
      <Loaded query={query}>
        {(entry) => (
          <Compared
            key={`${entry.id} ${entry.version}`}
            entry={entry}
            pictures={{ before, after }}
            names={{ before: named(first), after: named(second) }}
            areBaselines={isBaseline(first?.label) && isBaseline(second?.label)}
          />
        )}
      </Loaded>
    </>
  );
}

interface ComparedProps {
  readonly entry: Entry<"comparison">;
  readonly pictures: { readonly before: string; readonly after: string };
  readonly names: { readonly before: string; readonly after: string };
  readonly areBaselines: boolean;
}

const isBaseline = (label: string | undefined) => /^D0[a-z]?$/.test(label ?? "");

function Compared({ entry, pictures, names, areBaselines }: ComparedProps) {
  const say = useSay();
  const [selected, setSelected] = useState<number | null>(null);
  const [isMarking, setMarking] = useState(false);
  const comparison = entry.facts.result;
  const { registration } = comparison;
  if (isMarking)
    return <MarkDots entry={entry} pictures={pictures} names={names} onDone={() => setMarking(false)} />;
  const dots = <TattooDots comparison={comparison} onMark={() => setMarking(true)} />;
  if (registration.status === "refused")
    return (
      <div className="stack">
        <Notice tone="caution" title={say("These two are not compared hair by hair")}>
          <p>{registration.sentence}</p>
        </Notice>
        <div className={styles.beside}>
          {(["before", "after"] as const).map((side) => (
            <figure key={side}>
              <img src={`/api/pictures/${pictures[side]}/content`} alt={names[side]} />
              <figcaption>{names[side]}</figcaption>
            </figure>
          ))}
        </div>
        {dots}
      </div>
    );
  return (
    <div className={styles.columns}>
      <RegisteredStage
        comparison={comparison}
        pictures={pictures}
        names={names}
        selected={selected}
        onSelect={setSelected}
      />
      <div className="stack">
        {selected !== null && (
          <HairAtVisits
            comparison={comparison}
            hairId={selected}
            pictures={pictures}
            courseId={entry.courseId ?? ""}
          />
        )}
        <Changes comparison={comparison} />
        {areBaselines && <BaselineRepeat changes={comparison.changes} />}
        {dots}
      </div>
    </div>
  );
}

/** Visit and patient of a picture, in words; undefined until they are there. */
function useVisitOf(pictureId: string) {
  const picture = useQuery(pictureQuery(pictureId));
  const visit = useQuery({
    ...visitViewQuery(picture.data?.visitId ?? ""),
    enabled: picture.data !== undefined,
  });
  if (visit.data === undefined) return undefined;
  const { visit: held, patient, course } = visit.data;
  const day = held.heldOn ?? held.plannedFor;
  return {
    label: held.label,
    day: day === null ? "" : dateInWords(day),
    patient: fullName(patient),
    courseId: course.id,
  };
}

/** The list after a procedure: when it ended, how long each thing is left alone, with what sources say beside the choice. */
import type { CourseView, Entry, ProtocolFacts } from "@anagen/clinic/contract";
import { answerOf } from "@anagen/clinic/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { aftercareQuery } from "../../api/careQueries.ts";
import { courseViewQuery } from "../../api/queries.ts";
import { useMay } from "../../app/useMay.ts";
import { Loaded } from "../../parts/Loaded.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { instantInWords } from "../../words/dates.ts";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { AftercareEditor } from "./AftercareEditor.tsx";

const route = getRouteApi("/courses/$courseId/aftercare");

const protocolsQuery = {
  queryKey: ["protocols"],
  queryFn: () => valueOfAnswer(answerOf(client.api.protocols.$get())),
};

export function AftercarePage() {
  const { courseId } = route.useParams();
  const course = useQuery(courseViewQuery(courseId));
  const lists = useQuery(aftercareQuery(courseId));
  const protocols = useQuery(protocolsQuery);
  return (
    <Loaded query={course}>
      {(view) => (
        <Loaded query={lists}>
          {(entries) => (
            <Loaded query={protocols}>
              {(kept) => (
                <Aftercare
                  view={view}
                  newest={entries.at(-1) ?? null}
                  plan={kept.findLast((p) => p.facts.topic === "aftercare") ?? null}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface AftercareProps {
  readonly view: CourseView;
  readonly newest: Entry<"aftercare"> | null;
  readonly plan: (Entry<"protocol"> & { readonly facts: ProtocolFacts }) | null;
}

function Aftercare({ view, newest, plan }: AftercareProps) {
  const say = useSay();
  const { patient, course } = view;
  const may = useMay(newest === null ? "create" : "correct", "aftercare", patient.id);
  return (
    <>
      <PageHead
        title={say("After the procedure")}
        under={
          newest === null
            ? say("No list yet. The patient sees it as soon as it is saved.")
            : say("List of {{time}}, version {{version}}. The patient sees it.", {
                time: instantInWords(newest.facts.endedAt),
                version: newest.version,
              })
        }
        trail={[
          <Link key="patient" to="/patients/$patientId" params={{ patientId: patient.id }}>
            {fullName(patient)}
          </Link>,
          <Link key="course" to="/courses/$courseId" params={{ courseId: course.id }} search={{}}>
            {say("Course")}
          </Link>,
        ]}
      />
      {may ? (
        <AftercareEditor
          key={newest?.version ?? 0}
          courseId={course.id}
          treatedOn={course.treatedOn}
          newest={newest}
          plan={plan}
        />
      ) : (
        <Notice tone="plain">
          <p>{say("Clinicians and coordinators write this list.")}</p>
        </Notice>
      )}
    </>
  );
}

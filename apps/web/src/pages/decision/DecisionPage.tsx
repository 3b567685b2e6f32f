/** The decision: what it is about, every option in equal detail, terms, questions, teach-back, the choice; then consent. */
import type { DecisionView } from "@anagen/clinic/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { decisionViewQuery } from "../../api/decisionQueries.ts";
import { useMay } from "../../app/useMay.ts";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { fullName, treatmentNames } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { Consents } from "./Consents.tsx";
import { Decided } from "./Decided.tsx";
import { DecisionState } from "./DecisionState.tsx";
import { Talk } from "./Talk.tsx";

const route = getRouteApi("/courses/$courseId/decision");

export function DecisionPage() {
  const { courseId } = route.useParams();
  const query = useQuery(decisionViewQuery(courseId));
  return <Loaded query={query}>{(view) => <Decision view={view} />}</Loaded>;
}

function Decision({ view }: { readonly view: DecisionView }) {
  const say = useSay();
  const { patient, course } = view;
  const mayDecide = useMay("create", "decision", patient.id);
  return (
    <>
      <PageHead
        title={say("Decision and consent")}
        under={`${fullName(patient)} · ${patient.code} · ${say(treatmentNames[course.treatment])}`}
        trail={[
          <Link key="course" to="/courses/$courseId" params={{ courseId: course.id }} search={{}}>
            {fullName(patient)}
          </Link>,
        ]}
      />
      <div className="stack" style={{ gap: 40 }}>
        <DecisionState view={view} />
        <Decided view={view} />
        {mayDecide && <Talk view={view} />}
        <Consents view={view} />
      </div>
    </>
  );
}

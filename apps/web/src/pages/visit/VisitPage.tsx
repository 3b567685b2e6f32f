/** A visit: its pictures with what they say, and where the next picture goes in. */
import type { VisitView } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { visitViewQuery } from "../../api/queries.ts";
import { useMay } from "../../app/useMay.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import { fullName, plannedInWords } from "../../words/things.ts";
import { CorrectVisit } from "./CorrectVisit.tsx";
import { Photographs } from "./Photographs.tsx";
import { PictureResult } from "./PictureResult.tsx";
import { texts } from "./texts.ts";
import { Upload } from "./Upload.tsx";
import styles from "./visit.module.css";

const route = getRouteApi("/visits/$visitId");

export function VisitPage() {
  const { visitId } = route.useParams();
  const query = useQuery(visitViewQuery(visitId));
  return <Loaded query={query}>{(view) => <OneVisit view={view} />}</Loaded>;
}

function OneVisit({ view }: { readonly view: VisitView }) {
  const { patient, course, visit } = view;
  const [correcting, { open, close }] = useDisclosure(false);
  const mayCorrect = useMay("correct", "visit", patient.id);
  const mayUpload = useMay("create", "picture", patient.id);
  const when = visit.heldOn
    ? say("held {{date}}", { date: dateInWords(visit.heldOn) })
    : plannedInWords(visit.plannedFor);
  return (
    <>
      <PageHead
        title={
          visit.label === "unplanned"
            ? say("Unplanned visit")
            : say("Visit {{label}}", { label: visit.label })
        }
        under={`${fullName(patient)} · ${patient.code} · ${when}`}
        trail={[
          <Link key="patient" to="/patients/$patientId" params={{ patientId: patient.id }}>
            {fullName(patient)}
          </Link>,
          <Link key="course" to="/courses/$courseId" params={{ courseId: course.id }} search={{}}>
            {course.diagnosis}
          </Link>,
        ]}
        actions={
          mayCorrect && (
            <Button variant="default" onClick={open}>
              {texts.correct}
            </Button>
          )
        }
      />
      {visit.note && (
        <p style={{ marginBottom: 28, maxWidth: "42em", whiteSpace: "pre-wrap" }}>{visit.note}</p>
      )}
      <div className={mayUpload ? styles.columns : undefined}>
        <div className={`${styles.pictures} ${view.pictures.length === 0 ? styles.emptyFirst : ""}`}>
          {view.pictures.length === 0 ? (
            <Empty title={texts.none}>{texts.noneHint}</Empty>
          ) : (
            view.pictures.map((entry) => <PictureResult key={entry.picture.id} entry={entry} view={view} />)
          )}
        </div>
        {mayUpload && <Upload view={view} />}
      </div>
      <Photographs view={view} mayAdd={mayUpload} />
      {correcting && <CorrectVisit visit={visit} onClose={close} />}
    </>
  );
}

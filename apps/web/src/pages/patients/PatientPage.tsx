/** One patient: the courses first, the facts below. */
import type { Course, Patient } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { coursesQuery, patientQuery } from "../../api/queries.ts";
import { useMay } from "../../app/useMay.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Facts } from "../../parts/Facts.tsx";
import { LinkList, ListLink } from "../../parts/ListLink.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { ButtonLink } from "../../parts/links.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords, todayHere, yearsBetween } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import { fullName, sexNames, treatmentNames } from "../../words/things.ts";
import { CorrectPatient } from "./CorrectPatient.tsx";
import { PatientAccessSection } from "./PatientAccessSection.tsx";
import { texts } from "./texts.ts";

const route = getRouteApi("/patients/$patientId");

export function PatientPage() {
  const { patientId } = route.useParams();
  const query = useQuery(patientQuery(patientId));
  return <Loaded query={query}>{(patient) => <OnePatient patient={patient} />}</Loaded>;
}

function OnePatient({ patient }: { readonly patient: Patient }) {
  const courses = useQuery(coursesQuery(patient.id));
  const [correcting, { open, close }] = useDisclosure(false);
  const mayCorrect = useMay("correct", "patient", patient.id);
  const mayOpen = useMay("create", "course", patient.id);
  const maySeeAccess = useMay("read", "patient-access", patient.id);
  const openCourse = mayOpen && (
    <ButtonLink
      to="/patients/$patientId/courses/new"
      params={{ patientId: patient.id }}
      leftSection={<IconPlus size={18} />}
    >
      {texts.addCourse}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={fullName(patient)}
        under={[
          patient.code,
          say("{{years}} years", { years: yearsBetween(patient.birthDate, todayHere()) }),
          sexNames[patient.sex],
        ].join(" · ")}
        trail={[
          <Link key="patients" to="/patients" search={{ search: "" }}>
            {texts.title}
          </Link>,
        ]}
        actions={(courses.data?.length ?? 0) > 0 && openCourse}
      />
      <section className="stack" style={{ marginBottom: 48 }}>
        <h2>{texts.courses}</h2>
        <Loaded query={courses}>
          {(list) =>
            list.length === 0 ? (
              <Empty title={texts.noCourse} action={openCourse}>
                {texts.noCourseHint}
              </Empty>
            ) : (
              <CourseList courses={list} />
            )
          }
        </Loaded>
      </section>
      <section className="stack">
        <div className="row between">
          <h2>{texts.facts}</h2>
          {mayCorrect && (
            <Button variant="default" size="sm" onClick={open}>
              {texts.correct}
            </Button>
          )}
        </div>
        <Facts
          facts={[
            [texts.code, patient.code],
            [texts.birthDate, dateInWords(patient.birthDate)],
            [texts.sex, sexNames[patient.sex]],
            [
              say("Version"),
              `${say("{{version}}, by {{name}}", { version: patient.version, name: patient.recordedBy.name })}${patient.reason ? `: ${patient.reason}` : ""}`,
            ],
          ]}
        />
      </section>
      {maySeeAccess && <PatientAccessSection patient={patient} />}
      {correcting && <CorrectPatient patient={patient} onClose={close} />}
    </>
  );
}

function CourseList({ courses }: { readonly courses: readonly Course[] }) {
  return (
    <LinkList>
      {[...courses].reverse().map((course) => (
        <ListLink
          key={course.id}
          to="/courses/$courseId"
          params={{ courseId: course.id }}
          search={{}}
          title={course.diagnosis}
          under={[
            course.scale && `${course.scale.name} ${course.scale.stage}`,
            treatmentNames[course.treatment],
            course.treatedOn
              ? say("treated {{date}}", { date: dateInWords(course.treatedOn) })
              : say("not treated yet"),
            course.closedOn && `${texts.closed} ${dateInWords(course.closedOn)}`,
          ]
            .filter(Boolean)
            .join(" · ")}
        />
      ))}
    </LinkList>
  );
}

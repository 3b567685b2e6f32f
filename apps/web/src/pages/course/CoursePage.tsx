/** A patient's course: the answer and the next step first, then the course in time, then visits and sites. */
import type { CourseView } from "@anagen/clinic/contract";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { courseViewQuery } from "../../api/queries.ts";
import { useMay } from "../../app/useMay.ts";
import { Facts } from "../../parts/Facts.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { ButtonLink } from "../../parts/links.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords, todayHere, yearsBetween } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import { saySentence } from "../../words/saySentence.ts";
import { fullName, sexNames, treatmentNames } from "../../words/things.ts";
import { AddVisit } from "./AddVisit.tsx";
import { Answer } from "./Answer.tsx";
import { ChangeSentences } from "./ChangeSentences.tsx";
import { ComparedPictures } from "./ComparedPictures.tsx";
import { CourseFigures } from "./CourseFigures.tsx";
import { CourseLinks } from "./CourseLinks.tsx";
import styles from "./course.module.css";
import { NextStep } from "./NextStep.tsx";
import { SiteList } from "./SiteList.tsx";
import { texts } from "./texts.ts";
import { VisitList } from "./VisitList.tsx";

const route = getRouteApi("/courses/$courseId");

export function CoursePage() {
  const { courseId } = route.useParams();
  const query = useQuery(courseViewQuery(courseId));
  return <Loaded query={query}>{(view) => <OneCourse view={view} />}</Loaded>;
}

function OneCourse({ view }: { readonly view: CourseView }) {
  const { patient, course } = view;
  const { site } = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, { open, close }] = useDisclosure(false);
  const mayCorrect = useMay("correct", "course", patient.id);
  const siteId = view.sites.find((s) => s.id === site)?.id ?? busiestSite(view);
  return (
    <>
      <PageHead
        title={fullName(patient)}
        under={inOneLine(view)}
        trail={[
          <Link key="patients" to="/patients" search={{ search: "" }}>
            {say("Patients")}
          </Link>,
          <Link key="patient" to="/patients/$patientId" params={{ patientId: patient.id }}>
            {fullName(patient)}
          </Link>,
        ]}
        actions={
          mayCorrect && (
            <ButtonLink to="/courses/$courseId/edit" params={{ courseId: course.id }} variant="default">
              {texts.edit}
            </ButtonLink>
          )
        }
      />
      <div className={styles.top}>
        <Answer view={view} siteId={siteId} />
        <NextStep view={view} onAddVisit={open} />
      </div>
      <div style={{ marginBottom: 36 }}>
        <Facts facts={courseFacts(view)} />
      </div>
      <CourseFigures
        view={view}
        siteId={siteId}
        onSite={(id) => void navigate({ search: { site: id }, replace: true, resetScroll: false })}
      />
      <section className={styles.section}>
        <div className={styles.two}>
          <div>
            <h2 style={{ marginBottom: 8 }}>{texts.sinceBaseline}</h2>
            <ChangeSentences changes={view.changesSinceBaseline} sites={view.sites} empty={texts.noneSince} />
          </div>
          <div>
            <h2 style={{ marginBottom: 8 }}>{texts.sinceLast}</h2>
            <ChangeSentences
              changes={view.changesSinceLastVisit}
              sites={view.sites}
              empty={texts.noneSince}
            />
          </div>
        </div>
      </section>
      {view.notCompared && view.notCompared.length > 0 && (
        <div style={{ marginTop: 24 }}>
          <Notice tone="plain" title={texts.notCompared}>
            {view.notCompared.map(({ siteId: at, sentence }) => (
              <p key={at + sentence}>{saySentence(sentence)}</p>
            ))}
          </Notice>
        </div>
      )}
      <ComparedPictures view={view} />
      <CourseLinks courseId={course.id} />
      <VisitList view={view} onAdd={open} />
      <SiteList patientId={patient.id} sites={view.sites} />
      {adding && <AddVisit view={view} onClose={close} />}
    </>
  );
}

/** The site with most points, so that a page opens on the curve that says most. */
function busiestSite(view: CourseView): string | null {
  const counts = view.sites.map((site) => ({
    id: site.id,
    points: view.points.filter((point) => point.siteId === site.id).length,
  }));
  return counts.sort((a, b) => b.points - a.points)[0]?.id ?? null;
}

/** "DEMO-03 · 42 years · female · month 5 of 12". */
function inOneLine({ patient, phase }: CourseView): string {
  const years = say("{{years}} years", { years: yearsBetween(patient.birthDate, todayHere()) });
  const month =
    phase.month === null
      ? null
      : phase.ofMonths
        ? say("month {{month}} of {{of}}", { month: phase.month, of: phase.ofMonths })
        : say("month {{month}}", { month: phase.month });
  return [patient.code, years, sexNames[patient.sex], month].filter(Boolean).join(" · ");
}

function courseFacts({ course }: CourseView): (readonly [string, string])[] {
  return [
    [texts.diagnosis, course.diagnosis],
    [texts.scale, course.scale ? `${course.scale.name} ${course.scale.stage}` : texts.scaleNone],
    [texts.treatment, treatmentNames[course.treatment]],
    [texts.treatedOn, course.treatedOn ? dateInWords(course.treatedOn) : say("not treated yet")],
    ...(course.closedOn ? [[texts.closedOn, dateInWords(course.closedOn)] as const] : []),
  ];
}

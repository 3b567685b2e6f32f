/** The assessment as a consultation: questions on one side, candidacy building up at the other. */
import type { AssessmentFacts, AssessmentView, Entry } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { DefaultValues } from "react-hook-form";
import { assessmentViewQuery } from "../../api/decisionQueries.ts";
import { useMay } from "../../app/useMay.ts";
import { ConflictNotice, newestIn } from "../../forms/ConflictNotice.tsx";
import { WordsField } from "../../forms/fields/index.ts";
import { showFirstFault } from "../../forms/placeFaults.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { OutcomeMark } from "../../parts/JudgementList.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { yearsBetween } from "../../words/dates.ts";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./assessment.module.css";
import {
  type AssessmentValues,
  askedAgain,
  assessmentFormSchema,
  nothingAsked,
  sectionNames,
} from "./assessmentForm.ts";
import { CandidacyPanel, candidacyNow } from "./CandidacyPanel.tsx";
import { DermoscopySection } from "./DermoscopySection.tsx";
import { EarlierAssessments } from "./EarlierAssessments.tsx";
import { FemaleCriteriaSection } from "./FemaleCriteriaSection.tsx";
import { HealthSection, ProductSection } from "./HealthSection.tsx";
import { HistorySection } from "./HistorySection.tsx";
import { LaboratorySection } from "./LaboratorySection.tsx";
import { MedicinesSection } from "./MedicinesSection.tsx";
import { PersonSection } from "./PersonSection.tsx";
import { ScaleSection } from "./ScaleSection.tsx";
import { SitesSection } from "./SitesSection.tsx";
import { TestsSection } from "./TestsSection.tsx";
import { useSaveAssessment } from "./useSaveAssessment.ts";

const route = getRouteApi("/courses/$courseId/assessment");

export function AssessmentPage() {
  const { courseId } = route.useParams();
  const { correct } = route.useSearch();
  const query = useQuery(assessmentViewQuery(courseId));
  return <Loaded query={query}>{(view) => <Assessment view={view} correct={correct ?? null} />}</Loaded>;
}

function Assessment({ view, correct }: { readonly view: AssessmentView; readonly correct: string | null }) {
  const say = useSay();
  const { patient, course } = view;
  const mayWrite = useMay("create", "assessment", patient.id);
  const corrected = view.assessments.find((a) => a.id === correct) ?? null;
  const [again, setAgain] = useState(false);
  const asking = corrected !== null || again || view.assessments.length === 0;
  return (
    <>
      <PageHead
        title={corrected === null ? say("Assessment") : say("Correct an assessment")}
        under={`${fullName(patient)} · ${patient.code}`}
        trail={[
          <Link key="course" to="/courses/$courseId" params={{ courseId: course.id }} search={{}}>
            {fullName(patient)}
          </Link>,
        ]}
      />
      <EarlierAssessments view={view} />
      {mayWrite && !asking && (
        <Button variant="default" onClick={() => setAgain(true)}>
          {say("Assess again")}
        </Button>
      )}
      {mayWrite && asking && (
        <ConsultationForm
          key={corrected?.id ?? "new"}
          view={view}
          corrected={corrected}
          onSaved={() => setAgain(false)}
        />
      )}
    </>
  );
}

interface ConsultationFormProps {
  readonly view: AssessmentView;
  /** The entry that is corrected; null for a new assessment of today. */
  readonly corrected: Entry<"assessment"> | null;
  readonly onSaved: () => void;
}

function ConsultationForm({ view, corrected, onSaved }: ConsultationFormProps) {
  const say = useSay();
  const { course, patient, today } = view;
  const on = corrected?.on ?? today;
  const newest = view.assessments.at(-1);
  const fresh = newest === undefined ? nothingAsked : askedAgain(newest.facts);
  const { form, saved } = useDraftForm<AssessmentValues>({
    draft: `assessment:${course.id}:${corrected?.id ?? "new"}`,
    schema: assessmentFormSchema,
    defaults: { ...(corrected?.facts ?? fresh), reason: "" } as DefaultValues<AssessmentValues>,
  });
  const save = useSaveAssessment({
    view,
    corrected,
    form,
    saved: () => {
      saved();
      onSaved();
    },
  });
  const values = form.watch();
  const recorded = patient.sex === "male" || patient.sex === "female" ? patient.sex : null;
  const sex = values.person.sexAtBirth ?? recorded;
  const judgement = candidacyNow(view, on, values);
  const submit = (fromVersion: number | null) =>
    void form.handleSubmit((sent) => save.mutate({ values: sent, fromVersion }), showFirstFault)();
  return (
    <form
      className={styles.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(null);
      }}
    >
      <div>
        <HistorySection form={form} />
        <MedicinesSection form={form} view={view} />
        <PersonSection form={form} patient={patient} />
        <ScaleSection form={form} sex={sex} />
        <DermoscopySection form={form} />
        {sex === "female" && <FemaleCriteriaSection form={form} />}
        <SitesSection form={form} view={view} />
        <TestsSection form={form} sex={sex} ageYears={yearsBetween(patient.birthDate, on)} />
        <LaboratorySection form={form} sex={sex} />
        <HealthSection form={form} />
        <ProductSection form={form} />
        <WordsField control={form.control} name="note" label={say("Note")} rows={3} />
      </div>
      <a href="#candidacy" className={`${styles.jump} no-print`}>
        <OutcomeMark outcome={judgement.outcome} />
      </a>
      <aside id="candidacy" className={styles.side} aria-label={say("Candidacy")}>
        <CandidacyPanel form={form} judgement={judgement} />
        {corrected !== null && (
          <WordsField control={form.control} name="reason" label={say("Why it is corrected")} rows={2} />
        )}
        <ConflictNotice<AssessmentFacts>
          error={save.error}
          mine={values}
          names={Object.fromEntries(Object.entries(sectionNames).map(([key, name]) => [key, say(name)]))}
          onKeepMine={submit}
          onTakeTheirs={({ facts }) => {
            form.reset({ ...facts, reason: values.reason });
            save.reset();
          }}
        />
        {newestIn(save.error) === null && <ProblemNotice error={save.error} />}
        <Button type="submit" loading={save.isPending}>
          {corrected === null ? say("Save the assessment") : say("Save the correction")}
        </Button>
      </aside>
    </form>
  );
}

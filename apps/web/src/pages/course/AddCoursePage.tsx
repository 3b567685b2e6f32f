/** Opens a course for a patient. */
import { answerOf } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { patientQuery } from "../../api/queries.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { ButtonLink } from "../../parts/links.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { fullName } from "../../words/things.ts";
import { CourseFields } from "./CourseFields.tsx";
import styles from "./course.module.css";
import { type CourseFormValues, courseFactsOf, courseFormSchema } from "./courseForm.ts";
import { texts } from "./texts.ts";

const route = getRouteApi("/patients/$patientId/courses/new");

export function AddCoursePage() {
  const { patientId } = route.useParams();
  const patient = useQuery(patientQuery(patientId));
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<CourseFormValues>({
    draft: `course:new:${patientId}`,
    schema: courseFormSchema,
    defaults: { diagnosis: "", scaleName: "", stage: "", treatedOn: "", closedOn: "", reason: "" },
  });
  const add = useMutation({
    mutationFn: (values: CourseFormValues) =>
      valueOfAnswer(answerOf(client.api.courses.$post({ json: courseFactsOf(values, patientId) }))),
    onSuccess: async (course) => {
      saved();
      void queries.invalidateQueries();
      await navigate({ to: "/courses/$courseId", params: { courseId: course.id }, search: {} });
    },
    onError: (error) => place(error),
  });
  return (
    <>
      <PageHead
        title={texts.newTitle}
        under={texts.newUnder}
        trail={
          patient.data && [
            <Link key="patient" to="/patients/$patientId" params={{ patientId }}>
              {fullName(patient.data)}
            </Link>,
          ]
        }
      />
      <form
        className={`stack ${styles.form}`}
        noValidate
        onSubmit={form.handleSubmit((values) => add.mutate(values))}
      >
        <CourseFields form={form} correcting={false} />
        <ProblemNotice error={add.error} />
        <div className="row">
          <Button type="submit" loading={add.isPending}>
            {texts.newTitle}
          </Button>
          <ButtonLink to="/patients/$patientId" params={{ patientId }} variant="subtle">
            {texts.cancel}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}

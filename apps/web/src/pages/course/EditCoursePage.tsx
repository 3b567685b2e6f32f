/** Corrects a course: a new version beside the old one, with its reason. */
import { answerOf, type CourseView } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { courseViewQuery } from "../../api/queries.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Loaded } from "../../parts/Loaded.tsx";
import { ButtonLink } from "../../parts/links.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { say } from "../../words/say.ts";
import { fullName } from "../../words/things.ts";
import { CourseFields } from "./CourseFields.tsx";
import styles from "./course.module.css";
import { type CourseFormValues, courseCorrectionSchema, courseFactsOf, courseFormOf } from "./courseForm.ts";
import { texts } from "./texts.ts";

const route = getRouteApi("/courses/$courseId/edit");

export function EditCoursePage() {
  const { courseId } = route.useParams();
  const query = useQuery(courseViewQuery(courseId));
  return <Loaded query={query}>{(view) => <EditCourse view={view} />}</Loaded>;
}

function EditCourse({ view }: { readonly view: CourseView }) {
  const { course, patient } = view;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<CourseFormValues>({
    draft: `course:${course.id}:${course.version}`,
    schema: courseCorrectionSchema,
    defaults: courseFormOf(course),
  });
  const correct = useMutation({
    mutationFn: (values: CourseFormValues) =>
      valueOfAnswer(
        answerOf(
          client.api.courses[":id"].$put({
            param: { id: course.id },
            json: {
              fromVersion: course.version,
              reason: values.reason,
              facts: courseFactsOf(values, course.patientId),
            },
          }),
        ),
      ),
    onSuccess: async () => {
      saved();
      void queries.invalidateQueries();
      await navigate({ to: "/courses/$courseId", params: { courseId: course.id }, search: {} });
    },
    onError: (error) => place(error),
  });
  return (
    <>
      <PageHead
        title={texts.editTitle}
        under={say("Version {{version}}, by {{name}}", {
          version: course.version,
          name: course.recordedBy.name,
        })}
        trail={[
          <Link key="course" to="/courses/$courseId" params={{ courseId: course.id }} search={{}}>
            {fullName(patient)}
          </Link>,
        ]}
      />
      <form
        className={`stack ${styles.form}`}
        noValidate
        onSubmit={form.handleSubmit((values) => correct.mutate(values))}
      >
        <CourseFields form={form} correcting />
        <ProblemNotice error={correct.error} />
        <div className="row">
          <Button type="submit" loading={correct.isPending}>
            {texts.save}
          </Button>
          <ButtonLink to="/courses/$courseId" params={{ courseId: course.id }} search={{}} variant="subtle">
            {texts.cancel}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}

/** Adds a patient and goes on to the course. */
import { answerOf, type PatientFacts } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { ButtonLink } from "../../parts/links.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { PatientFields } from "./PatientFields.tsx";
import { patientFormSchema } from "./patientForm.ts";
import styles from "./patients.module.css";
import { texts } from "./texts.ts";

export function AddPatientPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<PatientFacts>({
    draft: "patient:new",
    schema: patientFormSchema,
    defaults: { code: "", givenName: "", familyName: "", birthDate: "" },
  });
  const add = useMutation({
    mutationFn: (json: PatientFacts) => valueOfAnswer(answerOf(client.api.patients.$post({ json }))),
    onSuccess: async (patient) => {
      saved();
      void queries.invalidateQueries({ queryKey: ["patients"] });
      await navigate({ to: "/patients/$patientId", params: { patientId: patient.id } });
    },
    onError: (error) => place(error),
  });
  return (
    <>
      <PageHead
        title={texts.newTitle}
        under={texts.newUnder}
        trail={[
          <Link key="patients" to="/patients" search={{ search: "" }}>
            {texts.title}
          </Link>,
        ]}
      />
      <form
        className={`stack ${styles.form}`}
        noValidate
        onSubmit={form.handleSubmit((values) => add.mutate(values))}
      >
        <PatientFields form={form} />
        <ProblemNotice error={add.error} />
        <div className="row">
          <Button type="submit" loading={add.isPending}>
            {texts.save}
          </Button>
          <ButtonLink to="/patients" search={{ search: "" }} variant="subtle">
            {texts.cancel}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}

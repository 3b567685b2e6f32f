/** Corrects a patient's facts: a new version with its reason; somebody else's newer version is shown, not overwritten. */
import { answerOf, type Patient } from "@anagen/clinic/contract";
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { PatientFields } from "./PatientFields.tsx";
import { patientCorrectionSchema } from "./patientForm.ts";
import { texts } from "./texts.ts";

export interface CorrectPatientProps {
  readonly patient: Patient;
  readonly onClose: () => void;
}

type Values = z.infer<typeof patientCorrectionSchema>;

export function CorrectPatient({ patient, onClose }: CorrectPatientProps) {
  const queries = useQueryClient();
  const { code, givenName, familyName, birthDate, sex } = patient;
  const { form, saved, place } = useDraftForm<Values>({
    draft: `patient:${patient.id}:${patient.version}`,
    schema: patientCorrectionSchema,
    defaults: { code, givenName, familyName, birthDate, sex, reason: "" },
  });
  const correct = useMutation({
    mutationFn: ({ reason, ...facts }: Values) =>
      valueOfAnswer(
        answerOf(
          client.api.patients[":id"].$put({
            param: { id: patient.id },
            json: { fromVersion: patient.version, reason, facts },
          }),
        ),
      ),
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries();
      onClose();
    },
    onError: (error) => place(error),
  });
  return (
    <Dialog onClose={onClose} title={texts.editTitle} size="lg">
      <form className="stack" noValidate onSubmit={form.handleSubmit((values) => correct.mutate(values))}>
        <PatientFields form={form} />
        <Textarea
          label={texts.reason}
          description={texts.reasonHint}
          {...form.register("reason")}
          error={form.formState.errors.reason?.message}
        />
        <ProblemNotice error={correct.error} />
        <div className="row">
          <Button type="submit" loading={correct.isPending}>
            {texts.save}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {texts.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

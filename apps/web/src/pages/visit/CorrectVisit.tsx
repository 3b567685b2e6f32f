/** Corrects a visit's facts; the old version stays. */

import { answerOf, type Visit } from "@anagen/clinic/contract";
import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { DateField } from "../../forms/DateField.tsx";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { texts as courseTexts } from "../course/texts.ts";
import { texts } from "./texts.ts";

const day = z.union([z.iso.date(), z.literal("")]);
const schema = z
  .object({
    label: z.string().trim().min(1, courseTexts.visitLabelFault).max(40),
    plannedFor: day,
    heldOn: day,
    note: z.string().max(4000),
    reason: z.string().trim().min(3, texts.reasonFault).max(500),
  })
  .refine((v) => v.plannedFor !== "" || v.heldOn !== "", { path: ["heldOn"], message: courseTexts.oneDate });
type Values = z.infer<typeof schema>;

export interface CorrectVisitProps {
  readonly visit: Visit;
  readonly onClose: () => void;
}

export function CorrectVisit({ visit, onClose }: CorrectVisitProps) {
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<Values>({
    draft: `visit:${visit.id}:${visit.version}`,
    schema,
    defaults: {
      label: visit.label,
      plannedFor: visit.plannedFor ?? "",
      heldOn: visit.heldOn ?? "",
      note: visit.note,
      reason: "",
    },
  });
  const correct = useMutation({
    mutationFn: ({ reason, ...v }: Values) => {
      const facts = {
        courseId: visit.courseId,
        label: v.label,
        plannedFor: v.plannedFor || null,
        heldOn: v.heldOn || null,
        note: v.note,
      };
      const json = { fromVersion: visit.version, reason, facts };
      return valueOfAnswer(answerOf(client.api.visits[":id"].$put({ param: { id: visit.id }, json })));
    },
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries();
      onClose();
    },
    onError: (error) => place(error),
  });
  const { register, formState, handleSubmit, watch } = form;
  const fault = (name: keyof Values) => formState.errors[name]?.message;
  return (
    <Dialog onClose={onClose} title={texts.correct}>
      <form className="stack" noValidate onSubmit={handleSubmit((values) => correct.mutate(values))}>
        <TextInput label={courseTexts.visitLabel} {...register("label")} error={fault("label")} />
        <DateField
          label={courseTexts.heldOn}
          {...register("heldOn")}
          value={watch("heldOn")}
          error={fault("heldOn")}
        />
        <DateField
          label={courseTexts.plannedFor}
          {...register("plannedFor")}
          value={watch("plannedFor")}
          error={fault("plannedFor")}
        />
        <Textarea label={courseTexts.note} autosize minRows={2} {...register("note")} error={fault("note")} />
        <Textarea
          label={texts.reason}
          description={texts.reasonHint}
          {...register("reason")}
          error={fault("reason")}
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

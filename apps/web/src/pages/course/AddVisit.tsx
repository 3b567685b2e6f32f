/** Adds a visit to a course, with the visit that the plan asks for next proposed. */

import { nextStep, visitPlan } from "@anagen/care";
import { answerOf, type CourseView, type VisitFacts } from "@anagen/clinic/contract";
import { Button, Select, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Controller } from "react-hook-form";
import { z } from "zod";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { DateField } from "../../forms/DateField.tsx";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { todayHere } from "../../words/dates.ts";
import styles from "./course.module.css";
import { texts } from "./texts.ts";

const day = z.union([z.iso.date(), z.literal("")]);
const schema = z
  .object({
    label: z.string().trim().min(1, texts.visitLabelFault).max(40),
    plannedFor: day,
    heldOn: day,
    note: z.string().max(4000),
  })
  .refine((values) => values.plannedFor !== "" || values.heldOn !== "", {
    path: ["heldOn"],
    message: texts.oneDate,
  });
type Values = z.infer<typeof schema>;

const labels = [...visitPlan.visits.map((visit) => visit.label), "unplanned"];

export interface AddVisitProps {
  readonly view: CourseView;
  readonly onClose: () => void;
}

export function AddVisit({ view, onClose }: AddVisitProps) {
  const { course, visits } = view;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const today = todayHere();
  const { treatedOn, closedOn } = course;
  const step = nextStep(
    { treatedOn, closedOn, watchOnly: course.treatment === "observation" },
    visits,
    today,
  );
  const { form, saved, place } = useDraftForm<Values>({
    draft: `visit:new:${course.id}`,
    schema,
    defaults: { label: step.label ?? "unplanned", plannedFor: "", heldOn: today, note: "" },
  });
  const add = useMutation({
    mutationFn: ({ label, plannedFor, heldOn, note }: Values) => {
      const json: VisitFacts = {
        courseId: course.id,
        label,
        plannedFor: plannedFor || null,
        heldOn: heldOn || null,
        note,
      };
      return valueOfAnswer(answerOf(client.api.visits.$post({ json })));
    },
    onSuccess: async (visit) => {
      saved();
      void queries.invalidateQueries();
      await navigate({ to: "/visits/$visitId", params: { visitId: visit.id } });
    },
    onError: (error) => place(error),
  });
  const { register, control, formState, handleSubmit, watch } = form;
  return (
    <Dialog onClose={onClose} title={texts.visitTitle}>
      <form className="stack" noValidate onSubmit={handleSubmit((values) => add.mutate(values))}>
        <Controller
          control={control}
          name="label"
          render={({ field }) => (
            <Select
              label={texts.visitLabel}
              description={texts.visitLabelHint}
              data={labels}
              allowDeselect={false}
              {...field}
              error={formState.errors.label?.message}
            />
          )}
        />
        <div className={styles.formPair}>
          <DateField
            label={texts.heldOn}
            description={texts.heldOnHint}
            {...register("heldOn")}
            value={watch("heldOn")}
            error={formState.errors.heldOn?.message}
          />
          <DateField
            label={texts.plannedFor}
            {...register("plannedFor")}
            value={watch("plannedFor")}
            error={formState.errors.plannedFor?.message}
          />
        </div>
        <Textarea
          label={texts.note}
          autosize
          minRows={2}
          {...register("note")}
          error={formState.errors.note?.message}
        />
        <ProblemNotice error={add.error} />
        <div className="row">
          <Button type="submit" loading={add.isPending}>
            {texts.addVisit}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {texts.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

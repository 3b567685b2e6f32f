/** Adds a medicine, device or procedure for hair to the course. */
import { answerOf, type MedicationFacts, medicationFactsSchema } from "@anagen/clinic/contract";
import { Button, Select } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller } from "react-hook-form";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { DayField, WordsField } from "../../forms/fields/index.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import { medicineNames } from "./names.ts";

export interface AddMedicineProps {
  readonly courseId: string;
  readonly onClose: () => void;
}

export function AddMedicine({ courseId, onClose }: AddMedicineProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<MedicationFacts>({
    draft: `medicine:new:${courseId}`,
    schema: medicationFactsSchema,
    defaults: {
      class: "minoxidil-topical",
      name: "",
      dose: "",
      startedOn: "",
      endedOn: null,
      prescriberAnswer: null,
    },
  });
  const add = useMutation({
    mutationFn: (facts: MedicationFacts) =>
      valueOfAnswer(
        answerOf(client.api.medications.$post({ json: { courseId, on: todayHere(), key: null, facts } })),
      ),
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries({ queryKey: ["assessment", courseId] });
      onClose();
    },
    onError: (error) => place(error),
  });
  const { control, watch } = form;
  const kind = watch("class");
  return (
    <Dialog onClose={onClose} title={say("Add a medicine")}>
      <form className="stack" noValidate onSubmit={form.handleSubmit((facts) => add.mutate(facts))}>
        <Controller
          control={control}
          name="class"
          render={({ field }) => (
            <Select
              label={say("Kind")}
              data={Object.entries(medicineNames).map(([value, label]) => ({ value, label: say(label) }))}
              allowDeselect={false}
              {...field}
            />
          )}
        />
        <WordsField control={control} name="name" label={say("Name")} />
        <WordsField control={control} name="dose" label={say("Dose and how often")} />
        <DayField control={control} name="startedOn" label={say("Since")} />
        <DayField
          control={control}
          name="endedOn"
          label={say("Last use")}
          hint={say("Empty while it goes on.")}
        />
        {(kind === "antiplatelet" || kind === "anticoagulant") && (
          <WordsField
            control={control}
            name="prescriberAnswer"
            label={say("What the prescriber answered")}
            hint={say("Nobody but the prescriber stops a blood thinner.")}
            nullable
            rows={2}
          />
        )}
        <ProblemNotice error={add.error} />
        <div className="row">
          <Button type="submit" loading={add.isPending}>
            {say("Add the medicine")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

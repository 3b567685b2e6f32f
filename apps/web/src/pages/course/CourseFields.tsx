/** The fields of a course, for opening and for correcting. */
import { Autocomplete, Select, Textarea, TextInput } from "@mantine/core";
import { Controller, type UseFormReturn } from "react-hook-form";
import { DateField } from "../../forms/DateField.tsx";
import { say } from "../../words/say.ts";
import { scaleStages, treatmentNames } from "../../words/things.ts";
import styles from "./course.module.css";
import type { CourseFormValues } from "./courseForm.ts";
import { texts } from "./texts.ts";

const treatments = Object.entries(treatmentNames).map(([value, label]) => ({ value, label }));
const scales = [
  { value: "", label: texts.scaleNone },
  ...Object.keys(scaleStages).map((name) => ({ value: name, label: name })),
];

export interface CourseFieldsProps {
  readonly form: UseFormReturn<CourseFormValues>;
  /** Asks for the reason of a correction. */
  readonly correcting: boolean;
}

export function CourseFields({ form, correcting }: CourseFieldsProps) {
  const { register, control, formState, watch } = form;
  const fault = (name: keyof CourseFormValues) => formState.errors[name]?.message;
  const scaleName = watch("scaleName");
  return (
    <>
      <TextInput
        label={texts.diagnosis}
        description={texts.diagnosisHint}
        {...register("diagnosis")}
        error={fault("diagnosis")}
      />
      <div className={styles.formPair}>
        <Controller
          control={control}
          name="scaleName"
          render={({ field }) => (
            <Select
              label={texts.scale}
              data={scales}
              allowDeselect={false}
              {...field}
              error={fault("scaleName")}
            />
          )}
        />
        <Controller
          control={control}
          name="stage"
          render={({ field }) => (
            <Autocomplete
              label={texts.stage}
              size="md"
              data={scaleName === "" ? [] : [...scaleStages[scaleName]]}
              disabled={scaleName === ""}
              {...field}
              error={fault("stage")}
            />
          )}
        />
      </div>
      <Controller
        control={control}
        name="treatment"
        render={({ field }) => (
          <Select
            label={texts.treatment}
            data={treatments}
            placeholder={say("Choose")}
            {...field}
            value={field.value ?? null}
            error={fault("treatment")}
          />
        )}
      />
      <div className={styles.formPair}>
        <DateField
          label={texts.treatedOn}
          description={texts.treatedOnHint}
          {...register("treatedOn")}
          value={watch("treatedOn")}
          error={fault("treatedOn")}
        />
        {correcting && (
          <DateField
            label={texts.closedOn}
            description={texts.closedOnHint}
            {...register("closedOn")}
            value={watch("closedOn")}
            error={fault("closedOn")}
          />
        )}
      </div>
      {correcting && (
        <Textarea
          label={texts.reason}
          description={texts.reasonHint}
          {...register("reason")}
          error={fault("reason")}
        />
      )}
    </>
  );
}

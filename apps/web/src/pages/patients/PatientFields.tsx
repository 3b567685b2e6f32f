/** The fields of a patient, for adding and for correcting. */
import type { PatientFacts } from "@anagen/clinic/contract";
import { Select, TextInput } from "@mantine/core";
import { Controller, type UseFormReturn } from "react-hook-form";
import { DateField } from "../../forms/DateField.tsx";
import { say } from "../../words/say.ts";
import styles from "./patients.module.css";
import { texts } from "./texts.ts";

const sexes: { value: PatientFacts["sex"]; label: string }[] = [
  { value: "female", label: "Female" },
  { value: "male", label: "Male" },
  { value: "intersex", label: "Intersex" },
  { value: "unknown", label: "Not recorded" },
];

export interface PatientFormValues extends Omit<PatientFacts, "sex"> {
  readonly sex: PatientFacts["sex"];
}

// biome-ignore lint/suspicious/noExplicitAny: the form may hold further fields beside a patient's
export function PatientFields({ form }: { readonly form: UseFormReturn<any> }) {
  const { register, control, formState, watch } = form;
  const fault = (name: keyof PatientFacts) => formState.errors[name]?.message as string | undefined;
  return (
    <>
      <TextInput
        label={texts.code}
        description={texts.codeHint}
        autoCapitalize="characters"
        autoComplete="off"
        {...register("code")}
        error={fault("code")}
      />
      <div className={styles.pair}>
        <TextInput
          label={texts.givenName}
          autoComplete="off"
          {...register("givenName")}
          error={fault("givenName")}
        />
        <TextInput
          label={texts.familyName}
          autoComplete="off"
          {...register("familyName")}
          error={fault("familyName")}
        />
      </div>
      <div className={styles.pair}>
        <DateField
          label={texts.birthDate}
          {...register("birthDate")}
          value={watch("birthDate") as string}
          error={fault("birthDate")}
        />
        <Controller
          control={control}
          name="sex"
          render={({ field }) => (
            <Select
              label={texts.sex}
              data={sexes.map(({ value, label }) => ({ value, label: say(label) }))}
              placeholder={say("Choose")}
              {...field}
              value={field.value ?? null}
              error={fault("sex")}
            />
          )}
        />
      </div>
    </>
  );
}

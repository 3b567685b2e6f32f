/** A day, with the date in words below it; empty is "not known". */
import { type Control, Controller, type FieldPath, type FieldValues } from "react-hook-form";
import { DateField } from "../DateField.tsx";

export interface DayFieldProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: string;
}

export function DayField<Values extends FieldValues>({ control, name, label, hint }: DayFieldProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <DateField
          label={label}
          description={hint}
          name={name}
          value={field.value}
          onChange={(event) => field.onChange(event.currentTarget.value || null)}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

/** A number with its unit; an empty field is "not known", never 0. */
import { NumberInput } from "@mantine/core";
import { type Control, Controller, type FieldPath, type FieldValues } from "react-hook-form";

export interface NumberFieldProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly unit?: string;
  readonly hint?: string;
  readonly decimals?: boolean;
  readonly min?: number;
  readonly max?: number;
}

export function NumberField<Values extends FieldValues>(props: NumberFieldProps<Values>) {
  const { control, name, label, unit, hint, decimals = false, min = 0, max } = props;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberInput
          label={label}
          description={hint}
          {...(unit === undefined ? {} : { suffix: ` ${unit}` })}
          allowDecimal={decimals}
          allowedDecimalSeparators={[".", ","]}
          hideControls
          inputMode={decimals ? "decimal" : "numeric"}
          min={min}
          {...(max === undefined ? {} : { max })}
          clampBehavior="none"
          name={name}
          value={field.value ?? ""}
          onChange={(value) => field.onChange(value === "" ? null : Number(value))}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

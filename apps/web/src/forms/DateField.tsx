/** A date field with the date in words below it, so that nobody reads day and month the wrong way round. */
import { TextInput, type TextInputProps } from "@mantine/core";
import { forwardRef } from "react";
import { dateInWords } from "../words/dates.ts";

export interface DateFieldProps extends Omit<TextInputProps, "type" | "value"> {
  readonly value?: string | null;
}

export const DateField = forwardRef<HTMLInputElement, DateFieldProps>(function DateField(
  { value, description, ...rest },
  ref,
) {
  const words = value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateInWords(value) : null;
  return (
    <TextInput
      {...rest}
      ref={ref}
      type="date"
      value={value ?? ""}
      description={words ?? description}
      inputWrapperOrder={["label", "input", "description", "error"]}
    />
  );
});

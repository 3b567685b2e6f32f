/** Free words, on one line or several. `nullable`: an empty field is null and not an empty text. */
import { Textarea, TextInput } from "@mantine/core";
import { type Control, Controller, type FieldPath, type FieldValues } from "react-hook-form";

export interface WordsFieldProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: string;
  /** Default 1: a field of one line. */
  readonly rows?: number;
  readonly nullable?: boolean;
  readonly placeholder?: string;
}

export function WordsField<Values extends FieldValues>(props: WordsFieldProps<Values>) {
  const { control, name, label, hint, rows = 1, nullable = false, placeholder } = props;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const shared = {
          label,
          description: hint,
          placeholder,
          name,
          value: (field.value as string | null) ?? "",
          onBlur: field.onBlur,
          error: fieldState.error?.message,
        };
        const put = (text: string) => field.onChange(nullable && text.trim() === "" ? null : text);
        return rows > 1 ? (
          <Textarea
            {...shared}
            autosize
            minRows={rows}
            onChange={(event) => put(event.currentTarget.value)}
          />
        ) : (
          <TextInput {...shared} onChange={(event) => put(event.currentTarget.value)} />
        );
      }}
    />
  );
}

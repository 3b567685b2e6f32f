/** A question with a few answers side by side, "not asked" among them, so that silence is never taken for a no. */
import { type Control, Controller, type FieldPath, type FieldValues } from "react-hook-form";
import { useSay } from "../../words/useSay.ts";
import { Choice } from "./Choice.tsx";
import styles from "./fields.module.css";

export type AnswerValue = string | boolean | null;

export interface AnswerFieldProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: string;
  /** Default: yes, no, not asked. */
  readonly answers?: readonly (readonly [value: AnswerValue, label: string])[];
}

export function AnswerField<Values extends FieldValues>(props: AnswerFieldProps<Values>) {
  const say = useSay();
  const { control, name, label, hint } = props;
  const answers = props.answers ?? [
    [true, say("Yes")],
    [false, say("No")],
    [null, say("Not asked")],
  ];
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <div>
          <Choice
            label={label}
            {...(hint === undefined ? {} : { hint })}
            value={(field.value as AnswerValue | undefined) ?? null}
            answers={answers}
            onChoose={field.onChange}
          />
          {fieldState.error && <p className={styles.fault}>{fieldState.error.message}</p>}
        </div>
      )}
    />
  );
}

/** Answers side by side, one of them chosen; for values that are not one field of a form. */
import { useId } from "react";
import styles from "./fields.module.css";

export interface ChoiceProps<Value extends string | boolean | null> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly answers: readonly (readonly [value: Value, label: string])[];
  readonly onChoose: (value: Value) => void;
}

export function Choice<Value extends string | boolean | null>(props: ChoiceProps<Value>) {
  const { label, hint, value, answers, onChoose } = props;
  const name = useId();
  return (
    <fieldset className={styles.answers}>
      <legend>{label}</legend>
      {hint && <p className="small soft">{hint}</p>}
      <div className={styles.choices}>
        {answers.map(([answer, text]) => (
          <label
            key={String(answer)}
            className={styles.choice}
            data-unanswered={answer === null ? "" : undefined}
          >
            <input type="radio" name={name} checked={answer === value} onChange={() => onChoose(answer)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One item of the list: whether it is on it, how long, where that is from, and why where it lies outside the sources. */
import { type AftercareItem, aftercareItems } from "@anagen/care";
import { Checkbox, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { Controller, type UseFormReturn } from "react-hook-form";
import { useSay } from "../../words/useSay.ts";
import styles from "./aftercare.module.css";
import type { AftercareForm } from "./aftercareForm.ts";
import { faultInWords } from "./faultInWords.ts";

const hoursPerUnit = { h: 1, d: 24, w: 168 } as const;

interface AftercareRowProps {
  readonly form: UseFormReturn<AftercareForm>;
  readonly index: number;
}

export function AftercareRow({ form, index }: AftercareRowProps) {
  const say = useSay();
  const { control, register, watch, formState } = form;
  const row = watch(`rows.${index}`);
  const known: readonly AftercareItem[] = aftercareItems.items;
  const item = known.find(({ id }) => id === row.item);
  const errors = formState.errors.rows?.[index];
  const title = item === undefined ? row.item : say(item.title);
  const hours = row.value === null ? null : row.value * hoursPerUnit[row.unit];
  const range = item?.hours ?? null;
  const outside = row.chosen && hours !== null && range !== null && (hours < range[0] || hours > range[1]);
  return (
    <li className={styles.row}>
      <Controller
        control={control}
        name={`rows.${index}.chosen`}
        render={({ field }) => (
          <Checkbox
            size="md"
            checked={field.value}
            onChange={(event) => field.onChange(event.currentTarget.checked)}
            label={title}
            description={
              item === undefined ? undefined : say("Sources say: {{seen}}", { seen: say(item.seen) })
            }
          />
        )}
      />
      {row.chosen && (
        <div className={styles.choice}>
          <Controller
            control={control}
            name={`rows.${index}.value`}
            render={({ field }) => (
              <NumberInput
                aria-label={say("{{item}}: how long", { item: title })}
                label={say("How long")}
                min={0}
                max={1000}
                value={field.value ?? ""}
                onChange={(value) => field.onChange(typeof value === "number" ? value : null)}
                error={faultInWords(errors?.value?.message)}
                w={110}
              />
            )}
          />
          <NativeSelect
            aria-label={say("{{item}}: unit", { item: title })}
            label={say("Unit")}
            {...register(`rows.${index}.unit`)}
            data={[
              { value: "h", label: say("hours") },
              { value: "d", label: say("days") },
              { value: "w", label: say("weeks") },
            ]}
          />
          <TextInput
            aria-label={say("{{item}}: source", { item: title })}
            label={say("Source")}
            className={styles.source}
            {...register(`rows.${index}.source`)}
            error={faultInWords(errors?.source?.message)}
          />
          {outside && range !== null && (
            <TextInput
              aria-label={say("{{item}}: why", { item: title })}
              label={say("Outside what sources say ({{from}} to {{to}} h). Why?", {
                from: range[0],
                to: range[1],
              })}
              className={styles.source}
              {...register(`rows.${index}.why`)}
              error={faultInWords(errors?.why?.message)}
            />
          )}
        </div>
      )}
    </li>
  );
}

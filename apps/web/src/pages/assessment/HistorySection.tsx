/** How it began, how fast it goes, who else has it. */
import { Checkbox, TextInput } from "@mantine/core";
import { Controller } from "react-hook-form";
import fields from "../../forms/fields/fields.module.css";
import { AnswerField, DayField, WordsField } from "../../forms/fields/index.ts";
import { useSay } from "../../words/useSay.ts";
import type { AssessmentForm } from "./assessmentForm.ts";
import { Section } from "./Section.tsx";

export function HistorySection({ form }: { readonly form: AssessmentForm }) {
  const say = useSay();
  const { control, watch, setValue } = form;
  const kin = [
    ["yes", say("Yes")],
    ["no", say("No")],
    ["unknown", say("Not known")],
    [null, say("Not asked")],
  ] as const;
  const since = watch("history.suddenLossSince");
  return (
    <Section title={say("History")}>
      <div className={fields.pair}>
        <Controller
          control={control}
          name="history.onsetMonth"
          render={({ field, fieldState }) => (
            <TextInput
              type="month"
              label={say("Began in")}
              value={field.value ?? ""}
              onChange={(event) => field.onChange(event.currentTarget.value || null)}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
            />
          )}
        />
        <AnswerField
          control={control}
          name="history.pace"
          label={say("How it goes")}
          answers={[
            ["slow", say("Slowly")],
            ["fast", say("Fast")],
            ["in-episodes", say("In episodes")],
            [null, say("Not asked")],
          ]}
        />
      </div>
      <div className={fields.pair}>
        <DayField
          control={control}
          name="history.suddenLossSince"
          label={say("Sudden loss since")}
          hint={say("Empty when there was none. Sudden loss in the last 3 months is looked into first.")}
        />
        <Controller
          control={control}
          name="history.suddenLossAsked"
          render={({ field }) => (
            <Checkbox
              mt={30}
              label={say("Asked for sudden loss, there was none")}
              checked={field.value && since === null}
              disabled={since !== null}
              onChange={(event) => {
                field.onChange(event.currentTarget.checked);
                if (event.currentTarget.checked) setValue("history.suddenLossSince", null);
              }}
            />
          )}
        />
      </div>
      <div className={fields.pair}>
        <AnswerField
          control={control}
          name="family.maternal"
          label={say("Hair loss on the mother's side")}
          answers={kin}
        />
        <AnswerField
          control={control}
          name="family.paternal"
          label={say("Hair loss on the father's side")}
          answers={kin}
        />
      </div>
      <WordsField control={control} name="history.story" label={say("In the patient's words")} rows={3} />
    </Section>
  );
}

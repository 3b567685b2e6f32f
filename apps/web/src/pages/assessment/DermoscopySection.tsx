/** The dermatoscope, which no assessment goes without, and the red flags with a dermatologist's sign-off. */
import { redFlags } from "@anagen/care";
import type { AssessmentFacts } from "@anagen/clinic/contract";
import { Checkbox, TextInput } from "@mantine/core";
import { Controller } from "react-hook-form";
import { DateField } from "../../forms/DateField.tsx";
import fields from "../../forms/fields/fields.module.css";
import { AnswerField, Choice, DayField, NumberField, WordsField } from "../../forms/fields/index.ts";
import { todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./assessment.module.css";
import type { AssessmentForm } from "./assessmentForm.ts";
import { Section } from "./Section.tsx";

type Flag = AssessmentFacts["flags"][number];

export function DermoscopySection({ form }: { readonly form: AssessmentForm }) {
  const say = useSay();
  const { control, watch, setValue } = form;
  const done = watch("dermoscopy") !== null;
  return (
    <Section
      title={say("Dermatoscope")}
      hint={say(
        "Scarring alopecia is 7 % of patients in a specialist hair clinic and looks like pattern hair loss.",
      )}
    >
      <Choice
        label={say("Examined with the dermatoscope")}
        value={done}
        answers={[
          [true, say("Yes")],
          [false, say("Not yet")],
        ]}
        onChoose={(yes) =>
          setValue(
            "dermoscopy",
            yes ? { date: todayHere(), follicularOpenings: null, hairsInTarget: null, findings: "" } : null,
          )
        }
      />
      {done && (
        <>
          <div className={fields.pair}>
            <DayField control={control} name="dermoscopy.date" label={say("Examined on")} />
            <AnswerField
              control={control}
              name="dermoscopy.follicularOpenings"
              label={say("Follicle openings in the area to treat")}
              answers={[
                ["present", say("Present")],
                ["absent-in-target", say("Absent")],
                [null, say("Not told")],
              ]}
            />
          </div>
          <NumberField
            control={control}
            name="dermoscopy.hairsInTarget"
            label={say("Hairs seen in the area to treat")}
            hint={say("0 means a bald area: no trial treated one, and no benefit is to be expected there.")}
          />
          <WordsField control={control} name="dermoscopy.findings" label={say("What was seen")} rows={2} />
        </>
      )}
      <Flags form={form} />
    </Section>
  );
}

function Flags({ form }: { readonly form: AssessmentForm }) {
  const say = useSay();
  const { control, watch, setValue } = form;
  const flags = watch("flags");
  const put = (code: Flag["code"], next: Flag | null) =>
    setValue("flags", [...flags.filter((f) => f.code !== code), ...(next === null ? [] : [next])]);
  return (
    <fieldset className={fields.answers}>
      <legend>{say("Red flags")}</legend>
      <p className="small soft">
        {say(
          "Each one blocks booking until a dermatologist has signed it off; the question is whether to take a biopsy.",
        )}
      </p>
      {redFlags.flags.map(({ code, sign }) => {
        const flag = flags.find((f) => f.code === code);
        return (
          <div key={code} className={styles.flag}>
            <Checkbox
              label={say(sign)}
              checked={flag !== undefined}
              onChange={(event) => put(code, event.currentTarget.checked ? { code, signOff: null } : null)}
            />
            {flag && <SignOff flag={flag} onChange={(next) => put(code, next)} />}
          </div>
        );
      })}
      <Controller
        control={control}
        name="flagsAsked"
        render={({ field }) => (
          <Checkbox
            mt={12}
            label={say("Looked for all of them")}
            checked={field.value}
            onChange={(event) => field.onChange(event.currentTarget.checked)}
          />
        )}
      />
    </fieldset>
  );
}

function SignOff({ flag, onChange }: { readonly flag: Flag; readonly onChange: (flag: Flag) => void }) {
  const say = useSay();
  const { signOff } = flag;
  return (
    <div className={fields.pair} style={{ paddingLeft: 30 }}>
      <Choice
        label={say("A dermatologist's conclusion")}
        value={signOff?.conclusion ?? null}
        answers={[
          [null, say("Not signed off yet")],
          ["cleared", say("Cleared")],
          ["confirmed", say("Confirmed")],
        ]}
        onChoose={(conclusion) =>
          onChange({
            ...flag,
            signOff:
              conclusion === null
                ? null
                : { by: signOff?.by ?? "", date: signOff?.date ?? todayHere(), conclusion },
          })
        }
      />
      {signOff && (
        <>
          <TextInput
            label={say("Signed off by")}
            value={signOff.by}
            error={signOff.by.trim() === "" ? say("Name the dermatologist.") : undefined}
            onChange={(event) =>
              onChange({ ...flag, signOff: { ...signOff, by: event.currentTarget.value } })
            }
          />
          <DateField
            label={say("Signed off on")}
            value={signOff.date}
            onChange={(event) =>
              onChange({ ...flag, signOff: { ...signOff, date: event.currentTarget.value } })
            }
          />
        </>
      )}
    </div>
  );
}

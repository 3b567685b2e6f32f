/** What the rules ask of the person: sex, body mass index, pregnancy. */
import type { Patient } from "@anagen/clinic/contract";
import fields from "../../forms/fields/fields.module.css";
import { AnswerField, Choice, DayField, NumberField } from "../../forms/fields/index.ts";
import { todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import type { AssessmentForm } from "./assessmentForm.ts";
import { Section } from "./Section.tsx";

export interface PersonSectionProps {
  readonly form: AssessmentForm;
  readonly patient: Patient;
}

export function PersonSection({ form, patient }: PersonSectionProps) {
  const say = useSay();
  const { control, watch, setValue } = form;
  const recorded = patient.sex === "male" || patient.sex === "female" ? patient.sex : null;
  const sex = watch("person.sexAtBirth") ?? recorded;
  const test = watch("person.pregnancyTest");
  return (
    <Section title={say("Person")}>
      <div className={fields.pair}>
        <AnswerField
          control={control}
          name="person.sexAtBirth"
          label={say("Sex at birth")}
          answers={[
            ["female", say("Female")],
            ["male", say("Male")],
            [
              null,
              recorded === null ? say("Not asked") : say("As on record: {{sex}}", { sex: say(recorded) }),
            ],
          ]}
        />
        <NumberField
          control={control}
          name="person.bmi"
          label={say("Body mass index")}
          unit="kg/m²"
          decimals
        />
      </div>
      {sex === "female" && (
        <>
          <div className={fields.pair}>
            <AnswerField
              control={control}
              name="person.childbearingPotential"
              label={say("Can become pregnant")}
            />
            <AnswerField control={control} name="person.lactating" label={say("Nursing")} />
          </div>
          <div className={fields.pair}>
            <Choice
              label={say("Pregnancy test")}
              value={test?.result ?? null}
              answers={[
                ["negative", say("Negative")],
                ["positive", say("Positive")],
                [null, say("Not done")],
              ]}
              onChoose={(result) =>
                setValue(
                  "person.pregnancyTest",
                  result === null ? null : { result, date: test?.date ?? todayHere() },
                )
              }
            />
            {test !== null && (
              <DayField control={control} name="person.pregnancyTest.date" label={say("Tested on")} />
            )}
          </div>
          <NumberField
            control={control}
            name="person.contraceptionForms"
            label={say("Forms of contraception agreed")}
          />
        </>
      )}
    </Section>
  );
}

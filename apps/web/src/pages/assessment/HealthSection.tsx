/** Allergies, diseases, infections, expectation and distress, and the product that is offered. */
import { productClasses } from "@anagen/care";
import { Checkbox, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { Controller } from "react-hook-form";
import fields from "../../forms/fields/fields.module.css";
import { AnswerField, Choice, NumberField } from "../../forms/fields/index.ts";
import { useSay } from "../../words/useSay.ts";
import type { AssessmentForm } from "./assessmentForm.ts";
import { diseaseNames, infectionNames, productNames } from "./names.ts";
import { Section } from "./Section.tsx";

type FormProps = { readonly form: AssessmentForm };

export function HealthSection({ form }: FormProps) {
  const say = useSay();
  const { control, watch, setValue } = form;
  const diseases = watch("diseases");
  const results = [
    ["negative", say("Negative")],
    ["positive", say("Positive")],
    [null, say("Not done")],
  ] as const;
  return (
    <Section title={say("Health")}>
      <WordList
        label={say("Allergies")}
        hint={say("Substances, parted by commas. Anaesthetics, antibiotics and culture media count.")}
        words={watch("allergies") ?? null}
        none={say("Asked, none")}
        onWords={(words) => setValue("allergies", words?.map((w) => w.toLowerCase()) ?? null)}
      />
      <Choice
        label={say("Diseases")}
        value={diseases == null ? null : diseases.length > 0}
        answers={[
          [true, say("Yes")],
          [false, say("Asked, none")],
          [null, say("Not asked")],
        ]}
        onChoose={(value) => setValue("diseases", value === null ? null : value ? ["cancer"] : [])}
      />
      {diseases != null && diseases.length > 0 && (
        <div className="stack-tight">
          {(Object.keys(diseaseNames) as (keyof typeof diseaseNames)[]).map((code) => (
            <Checkbox
              key={code}
              label={say(diseaseNames[code])}
              checked={diseases.includes(code)}
              onChange={(event) =>
                setValue(
                  "diseases",
                  event.currentTarget.checked ? [...diseases, code] : diseases.filter((d) => d !== code),
                )
              }
            />
          ))}
        </div>
      )}
      <div className={fields.pair}>
        {(Object.keys(infectionNames) as (keyof typeof infectionNames)[]).map((name) => (
          <AnswerField
            key={name}
            control={control}
            name={`infections.${name}`}
            label={say(infectionNames[name])}
            answers={results}
          />
        ))}
      </div>
      <div className={fields.pair}>
        <AnswerField
          control={control}
          name="screens.bdd"
          label={say("Body dysmorphic screen")}
          answers={results}
        />
        <NumberField
          control={control}
          name="screens.dlqi"
          label={say("Skin and quality of life (DLQI), 0 to 30")}
          max={30}
        />
      </div>
      <AnswerField
        control={control}
        name="previousExperimentalNonResponder"
        label={say("An experimental hair treatment before that did not help")}
      />
    </Section>
  );
}

export function ProductSection({ form }: FormProps) {
  const say = useSay();
  const { control, watch, setValue } = form;
  return (
    <Section title={say("Product offered")}>
      <Controller
        control={control}
        name="product.class"
        render={({ field }) => (
          <Select
            label={say("Class of the product")}
            description={say("The clinic's lawful route is recorded by this class.")}
            placeholder={say("Not chosen")}
            clearable
            data={productClasses.map((value) => ({ value, label: say(productNames[value]) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <div className={fields.pair}>
        <AnswerField
          control={control}
          name="product.source"
          label={say("From whom")}
          answers={[
            ["autologous", say("From the patient")],
            ["allogeneic", say("From a donor")],
            [null, say("Not told")],
          ]}
        />
        <AnswerField control={control} name="product.cultured" label={say("Grown in culture")} />
      </div>
      <WordList
        label={say("Everything the cells touch")}
        hint={say("Substances, parted by commas: medium, antibiotic, enzyme. Compared with the allergies.")}
        words={watch("product.components")}
        none={say("Declared, none")}
        onWords={(words) => setValue("product.components", words)}
      />
    </Section>
  );
}

interface WordListProps {
  readonly label: string;
  readonly hint: string;
  readonly words: readonly string[] | null;
  readonly none: string;
  readonly onWords: (words: string[] | null) => void;
}

/** Words parted by commas; what is being typed stays as it is, so that a comma can be typed. */
function WordList({ label, hint, words, none, onWords }: WordListProps) {
  const [text, setText] = useState(words?.join(", ") ?? "");
  const put = (typed: string) => {
    setText(typed);
    const list = typed
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
    onWords(list.length === 0 ? null : list);
  };
  return (
    <div className={fields.pair}>
      <TextInput
        label={label}
        description={hint}
        value={text}
        onChange={(event) => put(event.currentTarget.value)}
      />
      <Checkbox
        mt={52}
        label={none}
        checked={words?.length === 0}
        disabled={text.trim() !== ""}
        onChange={(event) => onWords(event.currentTarget.checked ? [] : null)}
      />
    </div>
  );
}

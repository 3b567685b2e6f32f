/** Writes or changes a text; a change is a new version with its reason. */
import { answerOf, type Entry, type ProtocolFacts, protocolTopics } from "@anagen/clinic/contract";
import { Button, Checkbox, NumberInput, Select, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Controller, type DefaultValues } from "react-hook-form";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { ConflictNotice, newestIn } from "../../forms/ConflictNotice.tsx";
import fields from "../../forms/fields/fields.module.css";
import { WordsField } from "../../forms/fields/index.ts";
import { placeFaultsByPath, showFirstFault } from "../../forms/placeFaults.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { todayHere } from "../../words/dates.ts";
import { languageNow } from "../../words/startWords.ts";
import { useSay } from "../../words/useSay.ts";
import { templates } from "./templates.ts";
import {
  emptyText,
  isAnswerValue,
  isNumberValue,
  keyOf,
  type TextForm,
  type TextValues,
  textFormSchema,
  topicNames,
  valueLabels,
  valueNamesOf,
} from "./textForm.ts";

export interface EditTextProps {
  /** Null for a new one. */
  readonly entry: Entry<"protocol"> | null;
  readonly all: readonly Entry<"protocol">[];
  readonly onClose: () => void;
}

export function EditText({ entry, all, onClose }: EditTextProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { form, saved } = useDraftForm<TextValues>({
    draft: `text:${entry?.id ?? "new"}`,
    schema: textFormSchema,
    defaults: (entry === null
      ? emptyText("consent", languageNow())
      : { ...entry.facts, reason: "" }) as DefaultValues<TextValues>,
  });
  const save = useMutation({
    mutationFn: ({ values, fromVersion }: { values: TextValues; fromVersion: number | null }) =>
      send({ entry, all, values, fromVersion }),
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries({ queryKey: ["protocols"] });
      void queries.invalidateQueries({ queryKey: ["decision"] });
      onClose();
    },
    onError: (error) => {
      placeFaultsByPath(form, error);
      showFirstFault();
    },
  });
  const { control, watch } = form;
  const values = watch();
  const template = templates[`${values.topic}:${values.language}`];
  const submit = (fromVersion: number | null) =>
    void form.handleSubmit((sent) => save.mutate({ values: sent, fromVersion }), showFirstFault)();
  return (
    <Dialog onClose={onClose} title={entry === null ? say("Write a text") : say("Change a text")}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(null);
        }}
      >
        <div className={fields.pair}>
          <Controller
            control={control}
            name="topic"
            render={({ field }) => (
              <Select
                label={say("What it is")}
                data={protocolTopics.map((value) => ({ value, label: say(topicNames[value]) }))}
                allowDeselect={false}
                disabled={entry !== null}
                {...field}
              />
            )}
          />
          <WordsField control={control} name="language" label={say("Language")} hint="en, es, …" />
        </div>
        {template && values.text === "" && (
          <div>
            <Button variant="default" size="sm" onClick={() => form.reset({ ...values, ...template })}>
              {say("Begin from a draft")}
            </Button>
          </div>
        )}
        <WordsField control={control} name="title" label={say("Title")} />
        <WordsField
          control={control}
          name="text"
          label={say("Text")}
          hint={say("Empty lines part the paragraphs.")}
          rows={6}
        />
        <Values form={form} />
        <WordsField control={control} name="source" label={say("Where it is from")} rows={2} />
        {entry !== null && (
          <WordsField control={control} name="reason" label={say("Why it is changed")} rows={2} />
        )}
        <ConflictNotice<ProtocolFacts>
          error={save.error}
          mine={values}
          names={{
            title: say("Title"),
            text: say("Text"),
            values: say("Values"),
            source: say("Where it is from"),
          }}
          onKeepMine={submit}
          onTakeTheirs={({ facts }) => {
            form.reset({ ...facts, reason: values.reason });
            save.reset();
          }}
        />
        {newestIn(save.error) === null && <ProblemNotice error={save.error} />}
        <div className="row">
          <Button type="submit" loading={save.isPending}>
            {say("Save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The values that the topic asks for, those that are there, and a way to add one by name. */
function Values({ form }: { readonly form: TextForm }) {
  const say = useSay();
  const [name, setName] = useState("");
  const { topic, values } = form.watch();
  const names = [...new Set([...valueNamesOf(topic), ...Object.keys(values)])];
  const put = (key: string, value: string | number | boolean | null) => {
    const { [key]: _before, ...others } = values;
    form.setValue("values", value === null || value === "" ? others : { ...others, [key]: value });
  };
  const label = (key: string) => say(valueLabels[key] ?? key);
  const fault = (key: string) => form.formState.errors.values?.[key]?.message;
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }} className="stack">
      <legend style={{ fontWeight: 600, padding: 0 }}>{say("Values")}</legend>
      {names.map((key) =>
        isAnswerValue(key) || typeof values[key] === "boolean" ? (
          <Checkbox
            key={key}
            label={label(key)}
            checked={values[key] === true}
            onChange={(event) => put(key, event.currentTarget.checked)}
          />
        ) : isNumberValue(key) || typeof values[key] === "number" ? (
          <NumberInput
            key={key}
            label={label(key)}
            hideControls
            min={0}
            value={(values[key] as number | undefined) ?? ""}
            onChange={(value) => put(key, value === "" ? null : Number(value))}
            error={fault(key)}
          />
        ) : (
          <TextInput
            key={key}
            label={label(key)}
            value={String(values[key] ?? "")}
            onChange={(event) => put(key, event.currentTarget.value)}
            error={fault(key)}
          />
        ),
      )}
      <div className="row" style={{ alignItems: "end" }}>
        <TextInput
          label={say("Name of a further value")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={name.trim() === "" || names.includes(name.trim())}
          onClick={() => {
            form.setValue("values", { ...values, [name.trim()]: " " });
            setName("");
          }}
        >
          {say("Add")}
        </Button>
      </div>
    </fieldset>
  );
}

interface Sent {
  readonly entry: Entry<"protocol"> | null;
  readonly all: readonly Entry<"protocol">[];
  readonly values: TextValues;
  readonly fromVersion: number | null;
}

function send({ entry, all, values, fromVersion }: Sent) {
  const { reason, ...facts } = values;
  const key = entry === null ? keyOf(values, all) : entry.key;
  const draft = { courseId: null, on: entry?.on ?? todayHere(), key, facts };
  if (entry === null) return valueOfAnswer(answerOf(client.api.protocols.$post({ json: draft })));
  return valueOfAnswer(
    answerOf(
      client.api.protocols[":id"].$put({
        param: { id: entry.id },
        json: { fromVersion: fromVersion ?? entry.version, reason, facts: draft },
      }),
    ),
  );
}

/** The fields of an event; grade and seriousness follow beside them as the facts come in. */
import { gradeEvent, isSerious, relatednessTerms } from "@anagen/care";
import { Checkbox, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { Controller, type FieldPath, type UseFormReturn } from "react-hook-form";
import { DateField } from "../../forms/DateField.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";
import type { EventForm } from "./eventForm.ts";
import {
  activityNames,
  causeNames,
  criteria,
  interventionNames,
  outcomeNames,
  relatednessNames,
  routeNames,
  whatNames,
} from "./eventNames.ts";
import styles from "./safety.module.css";

export interface EventFieldsProps {
  readonly form: UseFormReturn<EventForm>;
}

export function EventFields({ form }: EventFieldsProps) {
  const say = useSay();
  const { register, watch } = form;
  const fault = faultsOf(form);
  const values = watch();
  const isDeviation = values.what === "deviation";
  return (
    <>
      <Choice form={form} name="what" label={say("What it is")} names={whatNames} />
      <TextInput
        label={say("What happened, in a few words")}
        {...register("term")}
        error={fault("term")}
        autoComplete="off"
      />
      <Textarea label={say("The story")} autosize minRows={2} {...register("story")} error={fault("story")} />
      <div className={styles.pair}>
        <DateField
          label={say("Began on")}
          {...register("startedOn")}
          value={values.startedOn}
          error={fault("startedOn")}
        />
        <DateField
          label={say("Ended on (empty while it lasts)")}
          {...register("endedOn", { setValueAs: (text: string) => text || null })}
          value={values.endedOn}
          error={fault("endedOn")}
        />
        <TextInput label={say("Where on the scalp or body")} {...register("where")} error={fault("where")} />
        <Choice form={form} name="cause" label={say("Thought to come from")} names={causeNames} />
        <TextInput
          label={say("Code of the product, lot or device")}
          {...register("lot")}
          error={fault("lot")}
          autoComplete="off"
        />
        <Choice form={form} name="outcome" label={say("How it went on")} names={outcomeNames} />
      </div>
      {!isDeviation && <Judging form={form} />}
      <Textarea
        label={say("What was done")}
        autosize
        minRows={2}
        {...register("action")}
        error={fault("action")}
      />
      <Reporting form={form} />
    </>
  );
}

function Judging({ form }: EventFieldsProps) {
  const say = useSay();
  const { control, watch } = form;
  const facts = { term: watch("term") || "?", ...watch("criteria") };
  const grade = gradeEvent(facts);
  const recorded = watch("recordedGrade");
  return (
    <>
      <fieldset className={styles.checks}>
        <legend>{say("What it led to")}</legend>
        {Object.entries(criteria).map(([name, label]) => (
          <Controller
            key={name}
            control={control}
            name={`criteria.${name as keyof typeof criteria}`}
            render={({ field: { value, onChange, ...field } }) => (
              <Checkbox
                {...field}
                label={say(label)}
                checked={value === true}
                onChange={(change) => onChange(change.currentTarget.checked ? true : null)}
              />
            )}
          />
        ))}
      </fieldset>
      <div className={styles.pair}>
        <Choice
          form={form}
          name="criteria.intervention"
          label={say("Treatment it needed")}
          names={interventionNames}
        />
        <Choice form={form} name="criteria.adl" label={say("Daily life")} names={activityNames} />
        <Choice
          form={form}
          name="relatednessInvestigator"
          label={say("Related to the treatment, says the clinician")}
          names={only(relatednessNames, relatednessTerms)}
          clearable
        />
        <Choice
          form={form}
          name="relatednessSponsor"
          label={say("Related, says the sponsor")}
          names={only(relatednessNames, relatednessTerms)}
          clearable
        />
        <Controller
          control={control}
          name="expected"
          render={({ field }) => (
            <Select
              label={say("Named in the reference list of what is expected")}
              data={[
                { value: "yes", label: say("Yes") },
                { value: "no", label: say("No") },
              ]}
              value={field.value === null ? null : field.value ? "yes" : "no"}
              onChange={(value) => field.onChange(value === null ? null : value === "yes")}
              placeholder={say("Not looked up")}
              clearable
            />
          )}
        />
        <Controller
          control={control}
          name="recordedGrade"
          render={({ field, fieldState }) => (
            <NumberInput
              label={say("CTCAE grade as you see it (may stay empty)")}
              min={1}
              max={5}
              allowDecimal={false}
              value={field.value ?? ""}
              onChange={(value) => field.onChange(value === "" ? null : Number(value))}
              error={fieldState.error?.message}
            />
          )}
        />
      </div>
      <Notice tone={isSerious(facts) ? "caution" : "plain"}>
        <p>
          {say("By these facts: CTCAE grade {{grade}}, {{serious}}.", {
            grade,
            serious: isSerious(facts) ? say("serious") : say("not serious"),
          })}{" "}
          {recorded !== null && recorded !== grade && say("The grade you wrote differs; both are kept.")}
        </p>
      </Notice>
    </>
  );
}

function Reporting({ form }: EventFieldsProps) {
  const say = useSay();
  const { register, control, watch } = form;
  const fault = faultsOf(form);
  const route = watch("route");
  return (
    <fieldset className={styles.checks}>
      <legend>{say("Duty to report")}</legend>
      <Controller
        control={control}
        name="route"
        render={({ field }) => (
          <Select
            label={say("Route under which the product is given")}
            data={Object.entries(routeNames).map(([value, label]) => ({ value, label: say(label) }))}
            value={field.value}
            onChange={(value) => {
              field.onChange(value);
              form.setValue("jurisdiction", jurisdictionOf(value));
            }}
            clearable
          />
        )}
      />
      <TextInput
        label={say("Time zone of the party that must report")}
        {...register("timeZone")}
        error={fault("timeZone")}
      />
      <TextInput
        type="datetime-local"
        label={say("First known to that party (day 0)")}
        {...register("receivedAt")}
        error={fault("receivedAt")}
      />
      {route === "eu-trial" && (
        <>
          <TextInput
            type="datetime-local"
            label={say("Known to the investigator")}
            {...register("investigatorAwareAt")}
            error={fault("investigatorAwareAt")}
          />
          <DateField
            label={say("First report sent on")}
            {...register("firstReportSubmittedOn", { setValueAs: (text: string) => text || null })}
            value={watch("firstReportSubmittedOn")}
            error={fault("firstReportSubmittedOn")}
          />
        </>
      )}
      {route === "us-ind" && (
        <TextInput
          type="datetime-local"
          label={say("Further information received")}
          {...register("followUpReceivedAt")}
          error={fault("followUpReceivedAt")}
        />
      )}
    </fieldset>
  );
}

interface ChoiceProps<Name extends FieldPath<EventForm>> extends EventFieldsProps {
  readonly name: Name;
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly clearable?: boolean;
}

function Choice<Name extends FieldPath<EventForm>>({
  form,
  name,
  label,
  names,
  clearable,
}: ChoiceProps<Name>) {
  const say = useSay();
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <Select
          label={label}
          data={Object.entries(names).map(([value, text]) => ({ value, label: say(text) }))}
          value={(field.value as string | null) ?? null}
          onChange={field.onChange}
          onBlur={field.onBlur}
          clearable={clearable ?? false}
          allowDeselect={clearable ?? false}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

function faultsOf({ formState }: UseFormReturn<EventForm>) {
  return (name: keyof EventForm) => formState.errors[name]?.message as string | undefined;
}

function only(names: Readonly<Record<string, string>>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, names[key] ?? key]));
}

function jurisdictionOf(route: string | null): string | null {
  const prefix = route?.split("-")[0] ?? "";
  return ["us", "eu", "au"].includes(prefix) ? prefix.toUpperCase() : null;
}

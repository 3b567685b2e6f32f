/** The decision about treating again. What the rules ask for before a treatment appears only when one is chosen. */
import { redFlags } from "@anagen/care";
import { answerOf, type MaintenanceEntryFacts, maintenanceFactsSchema } from "@anagen/clinic/contract";
import { Button, Checkbox, NumberInput, Select, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller, type UseFormReturn } from "react-hook-form";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { useSession } from "../../app/session.tsx";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import { decisionNames } from "./decisionNames.ts";
import styles from "./maintenance.module.css";

const nothingYet: MaintenanceEntryFacts = {
  decision: "wait",
  siteId: null,
  best: null,
  current: null,
  sdc: null,
  override: null,
  rescreen: null,
  newConsent: false,
  punches: null,
  treatments: null,
  intervalMonths: null,
  note: "",
  judgement: null,
};

export function DecisionForm({ courseId }: { readonly courseId: string }) {
  const say = useSay();
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<MaintenanceEntryFacts>({
    draft: `maintenance:${courseId}`,
    schema: maintenanceFactsSchema,
    defaults: nothingYet,
  });
  const save = useMutation({
    mutationFn: (facts: MaintenanceEntryFacts) =>
      valueOfAnswer(
        answerOf(client.api.maintenance.$post({ json: { courseId, on: todayHere(), key: null, facts } })),
      ),
    onSuccess: async () => {
      saved();
      form.reset(nothingYet);
      await queries.invalidateQueries({ queryKey: ["maintenance", courseId] });
    },
    onError: (error) => place(error),
  });
  const { control, register, watch, formState } = form;
  return (
    <form
      className={`stack ${styles.form}`}
      noValidate
      onSubmit={form.handleSubmit((facts) => save.mutate(facts))}
    >
      <h2>{say("Decide")}</h2>
      <Controller
        control={control}
        name="decision"
        render={({ field, fieldState }) => (
          <Select
            label={say("Decision")}
            data={Object.entries(decisionNames).map(([value, label]) => ({ value, label: say(label) }))}
            allowDeselect={false}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
      {watch("decision") === "treat-again" && <BeforeTreating form={form} />}
      <Controller
        control={control}
        name="intervalMonths"
        render={({ field, fieldState }) => (
          <NumberInput
            label={say("Next review after (months)")}
            description={say("May stay empty. No trial supports an interval.")}
            min={1}
            max={120}
            allowDecimal={false}
            value={field.value ?? ""}
            onChange={(value) => field.onChange(value === "" ? null : Number(value))}
            error={fieldState.error?.message}
          />
        )}
      />
      <Textarea
        label={say("Note")}
        autosize
        minRows={2}
        {...register("note")}
        error={formState.errors.note?.message}
      />
      <ProblemNotice error={save.error} />
      <div className="row">
        <Button type="submit" loading={save.isPending}>
          {say("Save the decision")}
        </Button>
      </div>
    </form>
  );
}

function BeforeTreating({ form }: { readonly form: UseFormReturn<MaintenanceEntryFacts> }) {
  const say = useSay();
  const { user } = useSession();
  const { control, watch, setValue } = form;
  const flags = watch("rescreen")?.flags ?? [];
  const screened = watch("rescreen") !== null;
  const setFlags = (next: typeof flags) => setValue("rescreen", { date: todayHere(), flags: next });
  return (
    <>
      <Textarea
        label={say("Reason to go ahead although no loss was measured (only then)")}
        autosize
        minRows={1}
        value={watch("override")?.reason ?? ""}
        onChange={(change) => {
          const reason = change.currentTarget.value;
          setValue("override", reason === "" ? null : { by: user.name, reason });
        }}
        error={form.formState.errors.override?.reason?.message}
      />
      <fieldset className={styles.flags}>
        <legend>{say("Red flags, looked for again")}</legend>
        <Checkbox
          label={say("I have looked for all of them today")}
          checked={screened}
          onChange={(change) => (change.currentTarget.checked ? setFlags([]) : setValue("rescreen", null))}
        />
        {screened &&
          redFlags.flags.map(({ code, sign }) => (
            <Checkbox
              key={code}
              label={say(sign)}
              checked={flags.includes(code)}
              onChange={(change) =>
                setFlags(
                  change.currentTarget.checked ? [...flags, code] : flags.filter((flag) => flag !== code),
                )
              }
            />
          ))}
      </fieldset>
      <Controller
        control={control}
        name="newConsent"
        render={({ field }) => (
          <Checkbox
            label={say("The patient has given a new consent for this new course")}
            checked={field.value}
            onChange={(change) => field.onChange(change.currentTarget.checked)}
          />
        )}
      />
    </>
  );
}

/** The form of the list: nothing typed is lost, a conflict is shown, a duration outside the sources asks for a reason. */
import type { AftercareEntryFacts, Entry } from "@anagen/clinic/contract";
import { Button, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { UseFormReturn } from "react-hook-form";
import { useSession } from "../../app/session.tsx";
import { useMay } from "../../app/useMay.ts";
import { ConflictNotice } from "../../forms/ConflictNotice.tsx";
import { DateField } from "../../forms/DateField.tsx";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Notice } from "../../parts/Notice.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import { AftercareRow } from "./AftercareRow.tsx";
import styles from "./aftercare.module.css";
import { type AftercareForm, aftercareForm, factsOf, openingValues } from "./aftercareForm.ts";
import { faultInWords } from "./faultInWords.ts";
import { useSaveAftercare } from "./useSaveAftercare.ts";

export interface AftercareEditorProps {
  readonly courseId: string;
  readonly treatedOn: string | null;
  readonly newest: Entry<"aftercare"> | null;
  readonly plan: Entry<"protocol"> | null;
}

export function AftercareEditor({ courseId, treatedOn, newest, plan }: AftercareEditorProps) {
  const say = useSay();
  const { clinic } = useSession();
  const queries = useQueryClient();
  const mayKeepPlan = useMay(plan === null ? "create" : "correct", "protocol");
  const { form, saved } = useDraftForm<AftercareForm>({
    draft: `aftercare:${courseId}:${newest?.version ?? 0}`,
    schema: aftercareForm,
    defaults: openingValues({
      newest,
      plan: plan?.facts ?? null,
      day: treatedOn ?? todayHere(),
      timeZone: clinic.timeZone,
    }),
  });
  const { save, keepPlan } = useSaveAftercare({ courseId, newest, plan, onSaved: saved });
  const { handleSubmit } = form;
  const submit = handleSubmit((values) => save.mutate({ values, fromVersion: newest?.version ?? null }));
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <When form={form} />
      <p className="soft small">
        {say(
          "Ranges are those of clinic pages on platelet-rich plasma; no trial of aftercare and no page on cells was found. The clinic's own procedure is a source.",
        )}
      </p>
      <ul className={styles.rows} aria-label={say("Items")}>
        {form.watch("rows").map((row, index) => (
          <AftercareRow key={row.item} form={form} index={index} />
        ))}
      </ul>
      {newest !== null && (
        <TextInput
          label={say("Why is it changed?")}
          {...form.register("reason")}
          error={faultInWords(form.formState.errors.reason?.message)}
        />
      )}
      <ConflictNotice<AftercareEntryFacts>
        error={save.error}
        mine={newest === null ? ({} as AftercareEntryFacts) : factsSafely(form.getValues())}
        names={{ endedAt: say("End of the procedure"), timeZone: say("Time zone"), choices: say("Items") }}
        onKeepMine={(version) => save.mutate({ values: form.getValues(), fromVersion: version })}
        onTakeTheirs={() => {
          saved();
          void queries.invalidateQueries({ queryKey: ["aftercare", courseId] });
        }}
      />
      <ProblemNotice error={save.error ?? keepPlan.error} />
      {save.isSuccess && (
        <Notice tone="good" live>
          <p>{say("Saved. The patient sees it now.")}</p>
        </Notice>
      )}
      {keepPlan.isSuccess && (
        <Notice tone="good" live>
          <p>{say("Kept as the clinic's plan: the next list opens with it.")}</p>
        </Notice>
      )}
      <div className="row">
        <Button type="submit" loading={save.isPending}>
          {say("Save the list")}
        </Button>
        {mayKeepPlan && (
          <Button
            variant="default"
            loading={keepPlan.isPending}
            onClick={() => keepPlan.mutate(form.getValues().rows)}
          >
            {say("Keep these durations as the clinic's plan")}
          </Button>
        )}
      </div>
    </form>
  );
}

/** While a field is wrong there is no instant to compare. */
function factsSafely(values: AftercareForm): AftercareEntryFacts {
  try {
    return factsOf(values);
  } catch {
    return { endedAt: "", timeZone: values.timeZone, choices: [] };
  }
}

function When({ form }: { readonly form: UseFormReturn<AftercareForm> }) {
  const say = useSay();
  const { register, formState, watch } = form;
  return (
    <div className={styles.when}>
      <DateField
        label={say("The procedure ended on")}
        {...register("day")}
        value={watch("day")}
        error={faultInWords(formState.errors.day?.message)}
      />
      <TextInput
        type="time"
        label={say("at")}
        {...register("time")}
        error={faultInWords(formState.errors.time?.message)}
      />
      <TextInput
        label={say("Time zone")}
        {...register("timeZone")}
        error={faultInWords(formState.errors.timeZone?.message)}
      />
    </div>
  );
}

/** Records or changes a route; what the rules say of it stands beside it while it is typed. */
import { judgeRoute, jurisdictionFacts, knownRoutes, type ProductClass } from "@anagen/care";
import { answerOf, type ClinicRouteFacts, type Entry } from "@anagen/clinic/contract";
import { Autocomplete, Button, Select } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller, type DefaultValues } from "react-hook-form";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { ConflictNotice, newestIn } from "../../forms/ConflictNotice.tsx";
import fields from "../../forms/fields/fields.module.css";
import { DayField, WordsField } from "../../forms/fields/index.ts";
import { placeFaultsByPath, showFirstFault } from "../../forms/placeFaults.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { OutcomeMark, ReasonList, routeOutcomeNames } from "../../parts/JudgementList.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import { productNames } from "../assessment/names.ts";
import { PlaceFields } from "./PlaceFields.tsx";
import { emptyRoute, type RouteValues, routeFormSchema, routeNames } from "./routeForm.ts";

export interface EditRouteProps {
  /** Null for a new one. */
  readonly entry: Entry<"route"> | null;
  /** Classes without a route. */
  readonly free: readonly ProductClass[];
  /** The place of the other routes. */
  readonly place: string;
  readonly onClose: () => void;
}

export function EditRoute({ entry, free, place, onClose }: EditRouteProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { form, saved } = useDraftForm<RouteValues>({
    draft: `route:${entry?.id ?? "new"}`,
    schema: routeFormSchema,
    defaults: (entry === null
      ? emptyRoute(place, free[0] ?? "prp")
      : { ...emptyRoute(place, "prp"), ...entry.facts, reason: "" }) as DefaultValues<RouteValues>,
  });
  const save = useMutation({
    mutationFn: ({ values, fromVersion }: { values: RouteValues; fromVersion: number | null }) =>
      send(entry, values, fromVersion),
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries({ queryKey: ["lawful-routes"] });
      void queries.invalidateQueries({ queryKey: ["decision"] });
      onClose();
    },
    onError: (error) => {
      placeFaultsByPath(form, error);
      showFirstFault();
    },
  });
  const values = form.watch();
  const judgement = judgeRoute({ ...values, asOf: todayHere(), procedureDate: todayHere() });
  const submit = (fromVersion: number | null) =>
    void form.handleSubmit((sent) => save.mutate({ values: sent, fromVersion }), showFirstFault)();
  const { control } = form;
  return (
    <Dialog onClose={onClose} title={entry === null ? say("Record a route") : say("Change a route")}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(null);
        }}
      >
        <Controller
          control={control}
          name="productClass"
          render={({ field }) => (
            <Select
              label={say("Class of the product")}
              data={(entry === null ? free : [entry.facts.productClass]).map((value) => ({
                value,
                label: say(productNames[value]),
              }))}
              allowDeselect={false}
              disabled={entry !== null}
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="jurisdiction"
          render={({ field, fieldState }) => (
            <Autocomplete
              label={say("Jurisdiction")}
              description={jurisdictionFacts.jurisdictions.map((j) => j.id).join(", ")}
              size="md"
              data={jurisdictionFacts.jurisdictions.map((j) => j.id)}
              {...field}
              error={fieldState.error?.message}
            />
          )}
        />
        <Controller
          control={control}
          name="claimedRoute"
          render={({ field, fieldState }) => (
            <Autocomplete
              label={say("Claimed route")}
              description={knownRoutes
                .filter((r) => r.jurisdiction === values.jurisdiction)
                .map((r) => `${r.id}: ${r.title}`)
                .join(" · ")}
              size="md"
              data={knownRoutes.filter((r) => r.jurisdiction === values.jurisdiction).map((r) => r.id)}
              value={field.value ?? ""}
              onChange={(text) => field.onChange(text.trim() === "" ? null : text)}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
            />
          )}
        />
        <PlaceFields form={form} />
        <WordsField control={control} name="evidenceDocument" label={say("Evidence document")} nullable />
        <WordsField control={control} name="reviewer" label={say("Reviewed by")} nullable />
        <div className={fields.pair}>
          <DayField control={control} name="reviewDate" label={say("Reviewed on")} />
          <DayField control={control} name="nextReviewDate" label={say("Next review")} />
        </div>
        <WordsField control={control} name="note" label={say("Note")} rows={2} />
        {entry !== null && (
          <WordsField control={control} name="reason" label={say("Why it is changed")} rows={2} />
        )}
        <div aria-live="polite" className="stack-tight">
          <OutcomeMark outcome={judgement.outcome} names={routeOutcomeNames} />
          <ReasonList reasons={judgement.reasons} />
        </div>
        <ConflictNotice<ClinicRouteFacts>
          error={save.error}
          mine={values}
          names={Object.fromEntries(Object.entries(routeNames).map(([key, name]) => [key, say(name)]))}
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

function send(entry: Entry<"route"> | null, values: RouteValues, fromVersion: number | null) {
  const { reason, ...facts } = values;
  const draft = { courseId: null, on: entry?.on ?? todayHere(), key: facts.productClass, facts };
  if (entry === null) return valueOfAnswer(answerOf(client.api.routes.$post({ json: draft })));
  return valueOfAnswer(
    answerOf(
      client.api.routes[":id"].$put({
        param: { id: entry.id },
        json: { fromVersion: fromVersion ?? entry.version, reason, facts: draft },
      }),
    ),
  );
}

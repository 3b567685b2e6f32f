/** Candidacy as it builds up while facts come in, by the same rules as the server's. */
import { candidacyRuleSets, type Judgement, judgeCandidacy } from "@anagen/care";
import { type AssessmentFacts, type AssessmentView, candidacyFactsOf } from "@anagen/clinic/contract";
import { Select } from "@mantine/core";
import { Controller } from "react-hook-form";
import { DayField, WordsField } from "../../forms/fields/index.ts";
import { OutcomeMark, ReasonList } from "../../parts/JudgementList.tsx";
import { dateInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import type { AssessmentForm } from "./assessmentForm.ts";

export interface CandidacyPanelProps {
  readonly form: AssessmentForm;
  readonly judgement: Judgement;
}

/** The judgement on what stands in the form now. */
export function candidacyNow(view: AssessmentView, on: string, assessment: AssessmentFacts): Judgement {
  const medications = view.medications.map((m) => m.facts);
  return judgeCandidacy(candidacyFactsOf({ asOf: on, assessment, patient: view.patient, medications }));
}

export function CandidacyPanel({ form, judgement }: CandidacyPanelProps) {
  const say = useSay();
  const { control, watch } = form;
  const set = candidacyRuleSets.find((s) => s.id === watch("ruleSet"));
  const { earliestDate, nsaidClearDate } = judgement.computed as Partial<Record<string, string | null>>;
  const warned = judgement.reasons.some((r) => r.outcome === "warn");
  return (
    <>
      <h2>{say("Candidacy")}</h2>
      <div aria-live="polite" data-testid="candidacy">
        <OutcomeMark outcome={judgement.outcome} />
      </div>
      <Controller
        control={control}
        name="ruleSet"
        render={({ field }) => (
          <Select
            label={say("Rule set")}
            data={candidacyRuleSets.map((s) => ({
              value: s.id,
              label: s.id === "CORE" ? say("General gate (the clinic's own)") : `${s.id}: ${s.title}`,
            }))}
            allowDeselect={false}
            {...field}
          />
        )}
      />
      {set && (
        <p className="small soft" style={{ overflowWrap: "anywhere" }}>
          {say("Version {{version}} of {{day}}", { version: set.version, day: dateInWords(set.date) })} ·{" "}
          {set.source}
        </p>
      )}
      <DayField control={control} name="procedureDate" label={say("Planned procedure")} />
      {earliestDate !== undefined && (
        <p>
          {earliestDate === null
            ? say("No date can be given: use still goes on.")
            : say("Not before {{day}}.", { day: dateInWords(earliestDate) })}
        </p>
      )}
      {nsaidClearDate && (
        <p>{say("Clear of the pain reliever on {{day}}.", { day: dateInWords(nsaidClearDate) })}</p>
      )}
      <ReasonList reasons={judgement.reasons} />
      {warned && (
        <WordsField
          control={control}
          name="warningsAccepted"
          label={say("Why the warnings are accepted")}
          hint={say("Without a reason they stand against treating.")}
          rows={2}
        />
      )}
    </>
  );
}

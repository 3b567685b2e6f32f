/** Counts and tests of the cells: what the dose needs now, what the release needs later. */
import type { ResultsRecord } from "@anagen/care";
import { SegmentedControl } from "@mantine/core";
import { useKept } from "../../offline/useKept.ts";
import { todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./room.module.css";
import { type NumberFieldSpec, StepForm } from "./StepForm.tsx";
import { TaskFrame } from "./TaskFrame.tsx";
import type { Room } from "./useRoom.ts";

const fields = [
  { name: "cells", label: "Nucleated cells", unit: "million/mL" },
  { name: "viability", label: "Viability", unit: "%" },
  {
    name: "endotoxin",
    label: "Endotoxin",
    unit: "EU/mL",
    optional: true,
    hint: "May follow before the release",
  },
] as const satisfies readonly NumberFieldSpec<string>[];

const later = fields.map((field) => ({ ...field, optional: true as const }));

type Finding = "negative" | "positive" | "open";

/** `more`: further results before the release, all of them optional. */
export function ResultsTask({ room, more = false }: { readonly room: Room; readonly more?: boolean }) {
  const say = useSay();
  const { product } = room.view;
  const [gram, setGram] = useKept<Finding>(`gram:${product.id}`, "open");
  const [mycoplasma, setMycoplasma] = useKept<Finding>(`mycoplasma:${product.id}`, "open");
  const [culture, setCulture] = useKept<"started" | "open">(`culture:${product.id}`, "open");
  const found = (finding: Finding) => (finding === "open" ? null : finding);
  const form = (
    <StepForm
      room={room}
      draft="results"
      fields={more ? later : fields}
      submit={say("Keep the results")}
      stepOf={(_values, { cells, viability, endotoxin }, confirmed) => {
        const facts: ResultsRecord = {
          nucleatedCellsPerMl: cells === null ? null : cells * 1_000_000,
          viabilityPercent: viability,
          endotoxinEuPerMl: endotoxin,
          gram: found(gram),
          mycoplasma: found(mycoplasma),
          culture: culture === "open" ? null : { startedOn: todayHere(), result: null, readOn: null },
        };
        return { kind: "results", confirmed, facts };
      }}
    >
      {() => (
        <div className={styles.choices}>
          <Choice label={say("Gram stain")} value={gram} onChange={setGram} />
          {product.facts.spec.mycoplasma && (
            <Choice label={say("Mycoplasma")} value={mycoplasma} onChange={setMycoplasma} />
          )}
          <fieldset>
            <legend>{say("Sterility culture")}</legend>
            <SegmentedControl
              size="lg"
              fullWidth
              aria-label={say("Sterility culture")}
              value={culture}
              onChange={(value) => setCulture(value as "started" | "open")}
              data={[
                { value: "open", label: say("not started") },
                { value: "started", label: say("started today") },
              ]}
            />
          </fieldset>
        </div>
      )}
    </StepForm>
  );
  if (more) return form;
  return (
    <TaskFrame
      title={say("Count the cells")}
      lead={say("Count, viability and the tests that are there already.")}
    >
      {form}
    </TaskFrame>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: Finding;
  readonly onChange: (value: Finding) => void;
}

function Choice({ label, value, onChange }: ChoiceProps) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{label}</legend>
      <SegmentedControl
        size="lg"
        fullWidth
        aria-label={label}
        value={value}
        onChange={(next) => onChange(next as Finding)}
        data={[
          { value: "open", label: say("not read") },
          { value: "negative", label: say("negative") },
          { value: "positive", label: say("positive") },
        ]}
      />
    </fieldset>
  );
}

/** What is taken or done for the hair besides: the course's medicines, and procedures on the scalp. */
import type { AssessmentView } from "@anagen/clinic/contract";
import { Button, Checkbox, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { Controller } from "react-hook-form";
import { DateField } from "../../forms/DateField.tsx";
import fields from "../../forms/fields/fields.module.css";
import { Choice } from "../../forms/fields/index.ts";
import { dateInWords, todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import { AddMedicine } from "./AddMedicine.tsx";
import styles from "./assessment.module.css";
import type { AssessmentForm } from "./assessmentForm.ts";
import { medicineNames } from "./names.ts";
import { Section } from "./Section.tsx";

export interface MedicinesSectionProps {
  readonly form: AssessmentForm;
  readonly view: AssessmentView;
}

export function MedicinesSection({ form, view }: MedicinesSectionProps) {
  const say = useSay();
  const [adding, { open, close }] = useDisclosure(false);
  const { control } = form;
  return (
    <Section
      title={say("Medicines and procedures")}
      hint={say("They stand in the course, not in this assessment. Washouts are counted from the last use.")}
    >
      <ul className={styles.items}>
        {view.medications.map(({ id, facts }) => (
          <li key={id} className={styles.item}>
            <div>
              <strong>{facts.name}</strong> <span className="soft">{say(medicineNames[facts.class])}</span>
              <p className="small soft">
                {dateInWords(facts.startedOn)} –{" "}
                {facts.endedOn === null ? say("goes on") : dateInWords(facts.endedOn)}
                {facts.dose && ` · ${facts.dose}`}
                {facts.prescriberAnswer && ` · ${facts.prescriberAnswer}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button variant="default" size="sm" onClick={open}>
          {say("Add a medicine")}
        </Button>
        <Controller
          control={control}
          name="medicationsAsked"
          render={({ field }) => (
            <Checkbox
              label={say("Asked for every medicine and device; the list is complete")}
              checked={field.value}
              onChange={(event) => field.onChange(event.currentTarget.checked)}
            />
          )}
        />
      </div>
      <Procedures form={form} />
      {adding && <AddMedicine courseId={view.course.id} onClose={close} />}
    </Section>
  );
}

function Procedures({ form }: { readonly form: AssessmentForm }) {
  const say = useSay();
  const { watch, setValue } = form;
  const procedures = watch("procedures");
  const [naming, setNaming] = useState(false);
  const hadAny = procedures !== null && (naming || procedures.length > 0);
  const [what, setWhat] = useState("");
  const [date, setDate] = useState("");
  const [surgical, setSurgical] = useState(false);
  const [inArea, setInArea] = useState(false);
  const add = () => {
    if (what.trim() === "" || date === "" || date > todayHere()) return;
    const next = { what: what.trim(), date, surgical, inTreatmentArea: inArea };
    setValue("procedures", [...(procedures ?? []), next]);
    setWhat("");
    setDate("");
  };
  return (
    <>
      <Choice
        label={say("Procedures on the scalp before")}
        value={procedures === null ? null : hadAny}
        answers={[
          [true, say("Yes")],
          [false, say("None")],
          [null, say("Not asked")],
        ]}
        onChoose={(value) => {
          setNaming(value === true);
          setValue("procedures", value === null ? null : value ? (procedures ?? []) : []);
        }}
      />
      {procedures?.map((p, i) => (
        <div key={`${p.what}${p.date}`} className={styles.item}>
          <div>
            {p.what} · {dateInWords(p.date)}
            <span className="small soft">
              {p.surgical && ` · ${say("surgery")}`}
              {p.inTreatmentArea && ` · ${say("in the area to treat")}`}
            </span>
          </div>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              setValue(
                "procedures",
                procedures.filter((_, k) => k !== i),
              )
            }
          >
            {say("Take out")}
          </Button>
        </div>
      ))}
      {hadAny && (
        <div className={fields.pair} style={{ alignItems: "end" }}>
          <TextInput
            label={say("Procedure")}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <DateField
            label={say("Done on")}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <div className="stack-tight">
            <Checkbox
              label={say("Surgery")}
              checked={surgical}
              onChange={(event) => setSurgical(event.currentTarget.checked)}
            />
            <Checkbox
              label={say("In the area to treat")}
              checked={inArea}
              onChange={(event) => setInArea(event.currentTarget.checked)}
            />
          </div>
          <Button variant="default" onClick={add}>
            {say("Add the procedure")}
          </Button>
        </div>
      )}
    </>
  );
}

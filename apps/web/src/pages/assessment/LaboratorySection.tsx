/** Laboratory values with their units and the levels that people act on, each with its source. */
import { judgeLab, type LabTest, labTests } from "@anagen/care";
import type { AssessmentFacts } from "@anagen/clinic/contract";
import { NumberInput, Select } from "@mantine/core";
import { DateField } from "../../forms/DateField.tsx";
import { todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./assessment.module.css";
import type { AssessmentForm } from "./assessmentForm.ts";
import { Section } from "./Section.tsx";

export interface LaboratorySectionProps {
  readonly form: AssessmentForm;
  readonly sex: "male" | "female" | null;
}

export function LaboratorySection({ form, sex }: LaboratorySectionProps) {
  const say = useSay();
  const tests = (labTests.tests as readonly LabTest[]).filter((t) => t.sex === null || t.sex === sex);
  return (
    <Section
      title={say("Laboratory")}
      hint={say("Where no level was found, the laboratory's own range counts.")}
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("Test")}</th>
              <th scope="col">{say("Value")}</th>
              <th scope="col">{say("Unit")}</th>
              <th scope="col">{say("Taken on")}</th>
            </tr>
          </thead>
          <tbody>
            {tests.map((test) => (
              <Row key={test.id} form={form} test={test} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Row({ form, test }: { readonly form: AssessmentForm; readonly test: LabTest }) {
  const say = useSay();
  const all = form.watch("laboratory");
  const taken = all.find((l) => l.test === test.id);
  const unit = taken?.unit ?? test.units[0]?.unit ?? "";
  const put = (next: AssessmentFacts["laboratory"][number] | null) =>
    form.setValue("laboratory", [...all.filter((l) => l.test !== test.id), ...(next === null ? [] : [next])]);
  const finding = taken === undefined ? null : judgeLab(test.id, taken.value, taken.unit);
  const named = (what: string) => `${say(test.title)}, ${what}`;
  return (
    <>
      <tr>
        <th scope="row">{say(test.title)}</th>
        <td>
          <NumberInput
            aria-label={named(say("Value"))}
            hideControls
            min={0}
            w={100}
            value={taken?.value ?? ""}
            onChange={(value) =>
              put(
                value === ""
                  ? null
                  : { test: test.id, value: Number(value), unit, on: taken?.on ?? todayHere() },
              )
            }
          />
        </td>
        <td>
          {test.units.length > 1 ? (
            <Select
              aria-label={named(say("Unit"))}
              w={120}
              allowDeselect={false}
              data={test.units.map((u) => u.unit)}
              value={unit}
              disabled={taken === undefined}
              onChange={(next) => taken && next && put({ ...taken, unit: next })}
            />
          ) : (
            <span style={{ lineHeight: "42px" }}>{unit}</span>
          )}
        </td>
        <td>
          {taken && (
            <DateField
              aria-label={named(say("Taken on"))}
              value={taken.on}
              onChange={(event) => put({ ...taken, on: event.currentTarget.value })}
            />
          )}
        </td>
      </tr>
      {finding && (
        <tr>
          <td colSpan={4} className="small">
            {finding.level === null
              ? finding.hasLevels
                ? say("No level that people act on.")
                : say("No level was found; see the laboratory's own range.")
              : say(finding.level.says)}{" "}
            {finding.level && (
              <span className="soft">
                {finding.level.source} · {say("Grade {{grade}}", { grade: finding.level.grade })}
              </span>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

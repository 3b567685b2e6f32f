/** The donor's tests with the day of each specimen, and what the rules say of them as they are filled in. */
import { addDays, type DonorFacts, donorPanel } from "@anagen/care";
import { SegmentedControl } from "@mantine/core";
import { DateField } from "../../forms/DateField.tsx";
import { dateInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./products.module.css";

export type DonorTestValues = NonNullable<DonorFacts["tests"]>;
export type DonorTestName = keyof DonorTestValues;

export interface DonorTestsProps {
  readonly tests: DonorTestValues;
  readonly onChange: (tests: DonorTestValues) => void;
  /** Day around which specimens count; empty while it is not known. */
  readonly recoveryDate: string;
}

export function DonorTests({ tests, onChange, recoveryDate }: DonorTestsProps) {
  const say = useSay();
  const window =
    recoveryDate === ""
      ? null
      : {
          from: dateInWords(addDays(recoveryDate, -donorPanel.specimenDays)),
          to: dateInWords(addDays(recoveryDate, donorPanel.specimenDays)),
        };
  return (
    <fieldset className={styles.tests}>
      <legend>{say("Tests of the donor")}</legend>
      {window !== null && <p className="soft">{say("A specimen counts from {{from}} to {{to}}.", window)}</p>}
      {donorPanel.tests.map(({ name, title }) => {
        const test = tests[name] ?? null;
        return (
          <div key={name} className={styles.test}>
            <span id={`test-${name}`}>{say(title)}</span>
            <SegmentedControl
              aria-labelledby={`test-${name}`}
              value={test?.result ?? "open"}
              onChange={(value) =>
                onChange(
                  without(
                    tests,
                    name,
                    value === "open" ? null : { ...test, result: value as "negative" | "reactive" },
                  ),
                )
              }
              data={[
                { value: "open", label: say("not done") },
                { value: "negative", label: say("negative") },
                { value: "reactive", label: say("reactive") },
              ]}
            />
            <DateField
              aria-label={say("Specimen of: {{test}}", { test: say(title) })}
              disabled={test === null}
              value={test?.specimenDate ?? ""}
              onChange={(e) =>
                onChange(
                  without(tests, name, {
                    ...test,
                    specimenDate: e.target.value === "" ? null : e.target.value,
                  }),
                )
              }
            />
          </div>
        );
      })}
    </fieldset>
  );
}

function without(
  tests: DonorTestValues,
  name: DonorTestName,
  test: DonorTestValues[DonorTestName] | null,
): DonorTestValues {
  const { [name]: _, ...others } = tests;
  return test === null ? others : { ...others, [name]: test };
}

/** Tests by hand: pull test by region, 60-second comb count, wash test, the patient's own daily count. */
import { judgeShedCount, type ShedTest, shedTests } from "@anagen/care";
import { NumberInput, TextInput } from "@mantine/core";
import { Choice } from "../../forms/fields/index.ts";
import { saySentence } from "../../words/saySentence.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./assessment.module.css";
import type { AssessmentForm } from "./assessmentForm.ts";
import { pullSites } from "./names.ts";
import { Section } from "./Section.tsx";

export interface TestsSectionProps {
  readonly form: AssessmentForm;
  readonly sex: "male" | "female" | null;
  readonly ageYears: number;
}

export function TestsSection({ form, sex, ageYears }: TestsSectionProps) {
  const say = useSay();
  return (
    <Section title={say("Tests")}>
      <PullTest form={form} />
      <Shed form={form} name="combCounts" id="comb-60s" sex={sex} ageYears={ageYears} />
      <Shed form={form} name="washCounts" id="refined-wash" sex={sex} ageYears={ageYears} />
      <DailyCount form={form} />
    </Section>
  );
}

const cutoffs = [10, 6, 4, 2] as const;

function PullTest({ form }: { readonly form: AssessmentForm }) {
  const say = useSay();
  const { watch, setValue } = form;
  const test = watch("pullTest");
  const region = (site: string) => test?.regions.find((r) => r.site === site);
  const put = (site: string, change: { pulled?: number; out?: number }) => {
    if (test === null) return;
    const before = region(site) ?? { site, pulled: 50, out: 0 };
    const regions = [...test.regions.filter((r) => r.site !== site), { ...before, ...change }];
    setValue("pullTest", { ...test, regions });
  };
  return (
    <>
      <Choice
        label={say("Pull test")}
        hint={say("40 to 60 hairs at each place, broken hairs left out. Sources disagree on the cut-off.")}
        value={test === null ? null : String(test.cutoffPercent)}
        answers={[
          ...cutoffs.map((c) => [String(c), say("positive above {{percent}} %", { percent: c })] as const),
          [null, say("Not done")] as const,
        ]}
        onChoose={(value) =>
          setValue(
            "pullTest",
            value === null ? null : { cutoffPercent: Number(value), regions: test?.regions ?? [] },
          )
        }
      />
      {test !== null && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say("Place")}</th>
                <th scope="col">{say("Hairs pulled")}</th>
                <th scope="col">{say("Hairs out")}</th>
              </tr>
            </thead>
            <tbody>
              {pullSites.map((site) => (
                <tr key={site}>
                  <th scope="row">{say(site)}</th>
                  {(["pulled", "out"] as const).map((what) => (
                    <td key={what}>
                      <NumberInput
                        aria-label={`${say(site)}, ${what === "pulled" ? say("Hairs pulled") : say("Hairs out")}`}
                        hideControls
                        allowDecimal={false}
                        min={0}
                        w={110}
                        value={region(site)?.[what] ?? ""}
                        onChange={(value) => value !== "" && put(site, { [what]: Number(value) })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

interface ShedProps {
  readonly form: AssessmentForm;
  readonly name: "combCounts" | "washCounts";
  readonly id: ShedTest["id"];
  readonly sex: "male" | "female" | null;
  readonly ageYears: number;
}

function Shed({ form, name, id, sex, ageYears }: ShedProps) {
  const say = useSay();
  const test = shedTests.tests.find((t) => t.id === id);
  const counts = form.watch(name);
  if (test === undefined) return null;
  const put = (index: number, value: number | null) => {
    const next = [0, 1, 2].map((i) => (i === index ? value : (counts[i] ?? null)));
    form.setValue(
      name,
      next.filter((c): c is number => c !== null),
    );
  };
  const finding =
    counts.length > 0 && sex !== null ? judgeShedCount(id, counts, { sexAtBirth: sex, ageYears }) : null;
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ fontWeight: 500, padding: 0 }}>{say(test.title)}</legend>
      <p className="small soft" style={{ marginBottom: 8 }}>
        {say(test.method)}
      </p>
      <div className={styles.counts}>
        {[0, 1, 2].map((i) => (
          <NumberInput
            key={i}
            label={say("Count {{number}}", { number: i + 1 })}
            hideControls
            allowDecimal={false}
            min={0}
            value={counts[i] ?? ""}
            onChange={(value) => put(i, value === "" ? null : Number(value))}
          />
        ))}
      </div>
      {finding && (
        <p style={{ marginTop: 8 }}>
          {saySentence(finding.sentence)} <span className="small soft">{test.source}</span>
        </p>
      )}
    </fieldset>
  );
}

/** What people collect without a method has no normal range; none is borrowed. */
function DailyCount({ form }: { readonly form: AssessmentForm }) {
  const say = useSay();
  const { watch, setValue } = form;
  const daily = watch("dailyShed");
  return (
    <div className={styles.counts} style={{ gridTemplateColumns: "minmax(0, 150px) minmax(0, 1fr)" }}>
      <NumberInput
        label={say("The patient's own count of a day")}
        hideControls
        allowDecimal={false}
        min={0}
        value={daily?.hairs ?? ""}
        onChange={(value) =>
          setValue(
            "dailyShed",
            value === ""
              ? null
              : { hairs: Number(value), collected: daily?.collected ?? say("shower and brush") },
          )
        }
      />
      {daily && (
        <TextInput
          label={say("How they were collected")}
          description={say(
            "Collected hairs have no normal range of their own; 50 to 100 a day was never measured.",
          )}
          value={daily.collected}
          onChange={(event) => setValue("dailyShed", { ...daily, collected: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

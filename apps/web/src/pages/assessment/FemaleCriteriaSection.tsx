/** The trichoscopic criteria of female pattern hair loss, judged while the numbers come in. */
import { femaleCriteria, judgeFemaleCriteria } from "@anagen/care";
import type { AssessmentFacts } from "@anagen/clinic/contract";
import { Choice, NumberField } from "../../forms/fields/index.ts";
import { Notice } from "../../parts/Notice.tsx";
import { saySentence } from "../../words/saySentence.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./assessment.module.css";
import type { AssessmentForm } from "./assessmentForm.ts";
import { Section } from "./Section.tsx";

const emptySite = {
  hairsMeasured: 0,
  meanDiameterMm: null,
  thinHairs: 0,
  singleHairUnitPercent: 0,
  vellusCount: 0,
  perifollicularPercent: 0,
};
const begun = { images70Frontal: 4, yellowDotsFrontal: 0, frontal: emptySite, occiput: emptySite };

export function FemaleCriteriaSection({ form }: { readonly form: AssessmentForm }) {
  const say = useSay();
  const { control, watch, setValue } = form;
  const facts = watch("femaleCriteria");
  const rows = [
    ["hairsMeasured", say("Hairs measured"), "", false],
    ["meanDiameterMm", say("Mean thickness"), "mm", true],
    ["thinHairs", say("Hairs thinner than 0.03 mm"), "", false],
    ["singleHairUnitPercent", say("Units of one hair"), "%", true],
    ["vellusCount", say("Vellus hairs"), "", false],
    ["perifollicularPercent", say("Follicles with a coloured ring"), "%", true],
  ] as const;
  return (
    <Section title={say("Trichoscopic criteria for women")} hint={femaleCriteria.source}>
      <Choice
        label={say("Counted at 20× and 70×, front and back of the head")}
        value={facts !== null}
        answers={[
          [true, say("Yes")],
          [false, say("Not done")],
        ]}
        onChoose={(yes) => setValue("femaleCriteria", yes ? begun : null)}
      />
      {facts !== null && (
        <>
          <div className={styles.counts}>
            <NumberField
              control={control}
              name="femaleCriteria.images70Frontal"
              label={say("Images at 70×, front")}
            />
            <NumberField
              control={control}
              name="femaleCriteria.yellowDotsFrontal"
              label={say("Yellow dots in them")}
            />
          </div>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{say("Finding")}</th>
                  <th scope="col">{say("Front of the head")}</th>
                  <th scope="col">{say("Back of the head")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(([key, label, unit, decimals]) => (
                  <tr key={key}>
                    <th scope="row">{label}</th>
                    {(["frontal", "occiput"] as const).map((site) => (
                      <td key={site} style={{ minWidth: 110 }}>
                        <HiddenLabel>
                          <NumberField
                            control={control}
                            name={`femaleCriteria.${site}.${key}`}
                            label={`${label}, ${site === "frontal" ? say("Front of the head") : say("Back of the head")}`}
                            unit={unit}
                            decimals={decimals}
                          />
                        </HiddenLabel>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Finding facts={facts} />
        </>
      )}
    </Section>
  );
}

/** The table's heads name the field for the eye; its label stays for screen readers. */
function HiddenLabel({ children }: { readonly children: React.ReactNode }) {
  return <div className={styles.hiddenLabel}>{children}</div>;
}

function Finding({ facts }: { readonly facts: NonNullable<AssessmentFacts["femaleCriteria"]> }) {
  const say = useSay();
  const { computed, reasons } = judgeFemaleCriteria(facts);
  const { met, major, minor } = computed as { met: boolean | null; major: string[]; minor: string[] };
  const title =
    met === true
      ? say("The criteria are met.")
      : met === false
        ? say("The criteria are not met: the diagnosis needs another ground.")
        : say("It cannot be told yet.");
  return (
    <Notice tone={met === true ? "good" : "caution"} title={title}>
      <p className="small">
        {say("Major: {{major}}. Minor: {{minor}}.", {
          major: major.map((name) => say(name)).join(", ") || "–",
          minor: minor.map((name) => say(name)).join(", ") || "–",
        })}
      </p>
      {reasons.map((r) => (
        <p key={r.text} className="small">
          {saySentence(r.says)}
        </p>
      ))}
    </Notice>
  );
}

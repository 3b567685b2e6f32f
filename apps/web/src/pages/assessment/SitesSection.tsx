/** Where treatment can bring something, site by site: from the measurement where there is one, else from the eye. */
import { benefitBySite, type SiteBenefit } from "@anagen/care";
import { type AssessmentFacts, type AssessmentView, siteFindingsOf } from "@anagen/clinic/contract";
import { Button, NumberInput, TextInput } from "@mantine/core";
import { IconCircleCheck, IconCircleMinus, IconHelpCircle, IconX } from "@tabler/icons-react";
import { useState } from "react";
import fields from "../../forms/fields/fields.module.css";
import { Choice } from "../../forms/fields/index.ts";
import { dateInWords } from "../../words/dates.ts";
import { saySentence } from "../../words/saySentence.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./assessment.module.css";
import type { AssessmentForm } from "./assessmentForm.ts";
import { Section } from "./Section.tsx";

export interface SitesSectionProps {
  readonly form: AssessmentForm;
  readonly view: AssessmentView;
}

export function SitesSection({ form, view }: SitesSectionProps) {
  const say = useSay();
  const { watch, setValue } = form;
  const seen = watch("sites");
  const benefits = benefitBySite(siteFindingsOf(seen, view.measuredSites));
  const measured = (site: string) => view.measuredSites.find((m) => m.site === site);
  return (
    <Section
      title={say("Benefit by site")}
      hint={say(
        "Cells make no new follicles: bald areas have no benefit, early thinning is what trials treated.",
      )}
    >
      {benefits.length === 0 && <p className="soft">{say("No site has been measured or looked at yet.")}</p>}
      <ul className={styles.items}>
        {benefits.map((benefit) => (
          <li key={benefit.site} className={styles.item}>
            <BenefitLine benefit={benefit} />
            {measured(benefit.site) ? (
              <span className="small soft">
                {say("measured {{day}}", { day: dateInWords(measured(benefit.site)?.on ?? "") })}
              </span>
            ) : (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() =>
                  setValue(
                    "sites",
                    seen.filter((s) => s.site !== benefit.site),
                  )
                }
              >
                {say("Take out")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AddSite onAdd={(site) => setValue("sites", [...seen.filter((s) => s.site !== site.site), site])} />
    </Section>
  );
}

const marks = {
  none: IconX,
  possible: IconCircleMinus,
  "early-thinning": IconCircleCheck,
  "not-known": IconHelpCircle,
} as const;

export function BenefitLine({ benefit }: { readonly benefit: SiteBenefit }) {
  const Mark = marks[benefit.benefit];
  return (
    <span style={{ display: "flex", gap: 8 }}>
      <Mark size={18} stroke={1.8} aria-hidden="true" style={{ flex: "none", marginTop: 3 }} />
      <span>{saySentence(benefit.sentence)}</span>
    </span>
  );
}

function AddSite({ onAdd }: { readonly onAdd: (site: AssessmentFacts["sites"][number]) => void }) {
  const say = useSay();
  const [site, setSite] = useState("");
  const [hairs, setHairs] = useState<number | null>(null);
  const [openings, setOpenings] = useState<"present" | "absent" | null>(null);
  const add = () => {
    if (site.trim() === "") return;
    onAdd({ site: site.trim(), hairsInTarget: hairs, openings });
    setSite("");
    setHairs(null);
    setOpenings(null);
  };
  return (
    <>
      <div className={fields.pair}>
        <TextInput
          label={say("Site looked at")}
          placeholder={say("vertex")}
          value={site}
          onChange={(event) => setSite(event.currentTarget.value)}
        />
        <NumberInput
          label={say("Hairs in it")}
          hideControls
          allowDecimal={false}
          min={0}
          value={hairs ?? ""}
          onChange={(value) => setHairs(value === "" ? null : Number(value))}
        />
        <Choice
          label={say("Follicle openings")}
          value={openings}
          answers={[
            ["present", say("Present")],
            ["absent", say("Absent")],
            [null, say("Not told")],
          ]}
          onChoose={setOpenings}
        />
      </div>
      <div>
        <Button variant="default" size="sm" onClick={add} disabled={site.trim() === ""}>
          {say("Add the site")}
        </Button>
      </div>
    </>
  );
}

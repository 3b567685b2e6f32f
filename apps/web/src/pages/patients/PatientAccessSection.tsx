/** Whether the patient may see their own page, and what can be done about it: give, renew the password, close. */
import type { Patient, PatientAccess } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed, IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { patientAccessQuery } from "../../api/queries.ts";
import { useMay } from "../../app/useMay.ts";
import { Loaded } from "../../parts/Loaded.tsx";
import { instantInWords } from "../../words/dates.ts";
import { texts } from "./accessTexts.ts";
import { ChangeAccess } from "./ChangeAccess.tsx";
import { GiveAccess } from "./GiveAccess.tsx";

type Step = "give" | "new-password" | "close";

export function PatientAccessSection({ patient }: { readonly patient: Patient }) {
  const query = useQuery(patientAccessQuery(patient.id));
  const [step, setStep] = useState<Step | null>(null);
  const end = () => setStep(null);
  return (
    <section className="stack" style={{ marginTop: 48 }}>
      <div>
        <h2>{texts.title}</h2>
        <p className="soft">{texts.what}</p>
      </div>
      <Loaded query={query}>
        {(access) => (
          <>
            <State access={access} />
            <Steps access={access} patientId={patient.id} onStep={setStep} />
          </>
        )}
      </Loaded>
      {step === "give" && <GiveAccess patientId={patient.id} email={emailOf(query.data)} onClose={end} />}
      {step !== null && step !== "give" && (
        <ChangeAccess patientId={patient.id} change={step} onClose={end} />
      )}
    </section>
  );
}

const emailOf = (access: PatientAccess | undefined) =>
  access === undefined || access.state === "none" ? "" : access.email;

const icons = { none: IconCircleDashed, open: IconCircleCheck, closed: IconLock };

function State({ access }: { readonly access: PatientAccess }) {
  const Icon = icons[access.state];
  const color = access.state === "open" ? "var(--accent)" : "var(--ink-soft)";
  return (
    <div
      className="row"
      style={{ gap: 10, flexWrap: "nowrap", alignItems: "flex-start" }}
      data-testid="access"
    >
      <Icon size={20} color={color} aria-hidden="true" style={{ flex: "none", marginTop: 3 }} />
      <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
        <p>{inWords(access)}</p>
        {access.state === "open" && <p className="soft">{access.ownPassword ? texts.used : texts.waiting}</p>}
      </div>
    </div>
  );
}

function inWords(access: PatientAccess): string {
  if (access.state === "none") return texts.none;
  const began = access.state === "open" ? texts.since : texts.closedOn;
  return `${began} ${instantInWords(access.since)} · ${access.email}`;
}

interface StepsProps {
  readonly access: PatientAccess;
  readonly patientId: string;
  readonly onStep: (step: Step) => void;
}

function Steps({ access, patientId, onStep }: StepsProps) {
  const mayGive = useMay("create", "patient-access", patientId);
  const mayChange = useMay("correct", "patient-access", patientId);
  if (access.state === "open")
    return (
      mayChange && (
        <div className="row">
          <Button variant="default" onClick={() => onStep("new-password")}>
            {texts.renew}
          </Button>
          <Button variant="default" onClick={() => onStep("close")}>
            {texts.close}
          </Button>
        </div>
      )
    );
  return (
    mayGive && (
      <div>
        <Button variant="default" onClick={() => onStep("give")}>
          {access.state === "none" ? texts.give : texts.giveAgain}
        </Button>
      </div>
    )
  );
}

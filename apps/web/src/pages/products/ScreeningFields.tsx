/** Where cells were recovered, whether risk factors were looked for, and whether they carry leukocytes: of a donor or the patient. */
import { Checkbox, Select } from "@mantine/core";
import type { ReactNode } from "react";
import { useSay } from "../../words/useSay.ts";
import styles from "./products.module.css";

export interface Screened {
  readonly establishment: "outside-US" | "inside-US";
  readonly screening: "no-risk" | "risk" | null;
  readonly leukocyteRich: boolean;
}

export interface ScreeningFieldsProps {
  readonly value: Screened;
  readonly onChange: (changes: Partial<Screened>) => void;
  /** What stands before and beside these fields. */
  readonly before?: ReactNode;
  readonly beside?: ReactNode;
}

export function ScreeningFields({ value, onChange, before, beside }: ScreeningFieldsProps) {
  const say = useSay();
  return (
    <div className={styles.pair}>
      {before}
      <Select
        label={say("Establishment")}
        data={[
          { value: "outside-US", label: say("outside the United States") },
          { value: "inside-US", label: say("in the United States") },
        ]}
        allowDeselect={false}
        value={value.establishment}
        onChange={(chosen) => onChange({ establishment: chosen as Screened["establishment"] })}
      />
      <Select
        label={say("Risk-factor screening")}
        data={[
          { value: "open", label: say("not done") },
          { value: "no-risk", label: say("no risk factor") },
          { value: "risk", label: say("a risk factor was found") },
        ]}
        allowDeselect={false}
        value={value.screening ?? "open"}
        onChange={(chosen) =>
          onChange({ screening: chosen === "open" ? null : (chosen as Screened["screening"]) })
        }
      />
      <div className="stack-tight">
        {beside}
        <Checkbox
          label={say("Viable and rich in leukocytes (stromal vascular fraction is)")}
          checked={value.leukocyteRich}
          onChange={(e) => onChange({ leukocyteRich: e.target.checked })}
        />
      </div>
    </div>
  );
}

/** Roles to tick. */
import type { StaffRole } from "@anagen/clinic/contract";
import { Checkbox } from "@mantine/core";
import { roleNames } from "../../words/things.ts";
import { texts } from "./texts.ts";

const all: readonly StaffRole[] = ["clinician", "technician", "coordinator", "administrator"];

export interface RolesFieldProps {
  readonly value: readonly StaffRole[];
  readonly onChange: (roles: StaffRole[]) => void;
  readonly error?: string | undefined;
}

export function RolesField({ value, onChange, error }: RolesFieldProps) {
  return (
    <Checkbox.Group
      label={texts.roles}
      value={[...value]}
      onChange={(roles) => onChange(roles as StaffRole[])}
      error={error}
      size="md"
    >
      <div className="row" style={{ marginTop: 10, gap: "12px 24px" }}>
        {all.map((role) => (
          <Checkbox key={role} value={role} label={roleNames[role]} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

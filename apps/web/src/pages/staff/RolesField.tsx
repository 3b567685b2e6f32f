/** Roles to tick. */
import type { Role } from "@anagen/clinic/contract";
import { Checkbox } from "@mantine/core";
import { roleNames } from "../../words/things.ts";
import { texts } from "./texts.ts";

const all: readonly Role[] = ["clinician", "technician", "coordinator", "administrator", "patient"];

export interface RolesFieldProps {
  readonly value: readonly Role[];
  readonly onChange: (roles: Role[]) => void;
  readonly error?: string | undefined;
}

export function RolesField({ value, onChange, error }: RolesFieldProps) {
  return (
    <Checkbox.Group
      label={texts.roles}
      description={texts.patientRole}
      value={[...value]}
      onChange={(roles) => onChange(roles as Role[])}
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

/** Patients who may sign in, by address only; nothing is here when there are none. */
import type { StaffMember } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import styles from "./staff.module.css";
import { texts } from "./texts.ts";

export interface PatientAccountsProps {
  readonly members: readonly StaffMember[];
  readonly onClose: (member: StaffMember) => void;
}

export function PatientAccounts({ members, onClose }: PatientAccountsProps) {
  if (members.length === 0) return null;
  return (
    <section className="stack" style={{ marginTop: 48 }}>
      <div>
        <h2>{texts.patients}</h2>
        <p className="soft">{texts.patientsUnder}</p>
      </div>
      <ul className={styles.addresses}>
        {members.map((member) => (
          <li key={member.id}>
            <span>{member.email}</span>
            <Button
              variant="default"
              size="sm"
              onClick={() => onClose(member)}
              aria-label={`${texts.closeAccess} ${member.email}`}
            >
              {texts.closeAccess}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Accounts of the clinic: who may sign in, with which roles. */
import type { StaffMember } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { IconCircleCheck, IconLock, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { staffQuery } from "../../api/queries.ts";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { say } from "../../words/say.ts";
import { roleNames } from "../../words/things.ts";
import { ChangeAccount } from "./ChangeAccount.tsx";
import { ClosePatientAccount } from "./ClosePatientAccount.tsx";
import { Invite } from "./Invite.tsx";
import { PatientAccounts } from "./PatientAccounts.tsx";
import styles from "./staff.module.css";
import { texts } from "./texts.ts";

export function StaffPage() {
  const query = useQuery(staffQuery);
  const [open, setOpen] = useState<StaffMember | "invite" | null>(null);
  return (
    <>
      <PageHead
        title={texts.title}
        under={texts.under}
        actions={
          <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen("invite")}>
            {texts.invite}
          </Button>
        }
      />
      <Loaded query={query}>
        {(members) => (
          <>
            <StaffTable members={members.filter((m) => !isPatient(m))} onChange={setOpen} />
            <PatientAccounts members={members.filter(isPatient)} onClose={setOpen} />
          </>
        )}
      </Loaded>
      {open === "invite" && <Invite onClose={() => setOpen(null)} />}
      {open !== null &&
        open !== "invite" &&
        (isPatient(open) ? (
          <ClosePatientAccount member={open} onClose={() => setOpen(null)} />
        ) : (
          <ChangeAccount member={open} onClose={() => setOpen(null)} />
        ))}
    </>
  );
}

const isPatient = (member: StaffMember) => member.roles.includes("patient");

interface StaffTableProps {
  readonly members: readonly StaffMember[];
  readonly onChange: (member: StaffMember) => void;
}

function StaffTable({ members, onChange }: StaffTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.roles}</th>
          <th scope="col">{texts.factor}</th>
          <th scope="col">{say("State")}</th>
          <th scope="col">
            <span className="hidden-visually">{texts.change}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <td>
              <strong>{member.name}</strong>
              <span className="soft small" style={{ display: "block" }}>
                {member.email}
              </span>
            </td>
            <td>{member.roles.map((role) => roleNames[role]).join(", ")}</td>
            <td className="soft" data-label={`${texts.factor}: `}>
              {member.secondFactor ? texts.factorOn : texts.factorOff}
            </td>
            <td>
              <span className="row" style={{ gap: 6 }}>
                {member.active ? (
                  <IconCircleCheck size={17} color="var(--accent)" aria-hidden="true" />
                ) : (
                  <IconLock size={17} color="var(--ink-soft)" aria-hidden="true" />
                )}
                {member.active ? texts.active : texts.close}
              </span>
            </td>
            <td>
              <Button
                variant="default"
                size="sm"
                onClick={() => onChange(member)}
                aria-label={`${texts.change} ${member.name}`}
              >
                {texts.change}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** All versions of an entry: who wrote each, when and why. Asked for when it is opened. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { instantInWords } from "../words/dates.ts";
import { useSay } from "../words/useSay.ts";
import { ProblemNotice } from "./ProblemNotice.tsx";

export interface OneVersion {
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: { readonly name: string };
  readonly reason: string | null;
}

export interface VersionsProps {
  readonly id: string;
  readonly load: () => Promise<readonly OneVersion[]>;
}

export function Versions({ id, load }: VersionsProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const query = useQuery({ queryKey: ["versions", id], queryFn: load, enabled: open, staleTime: 0 });
  return (
    <details className="no-print small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary style={{ cursor: "pointer", padding: "3px 0" }}>{say("All versions")}</summary>
      <ProblemNotice error={query.error} />
      <ol style={{ margin: "4px 0", paddingLeft: 22 }}>
        {query.data?.map((v) => (
          <li key={v.version}>
            {instantInWords(v.recordedAt)}, {v.recordedBy.name}
            {v.reason && <span className="soft"> – {v.reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

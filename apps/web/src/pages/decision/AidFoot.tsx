/** What stands behind the decision aid: the criteria one by one, date, renewal, funding, its hash. */
import type { DecisionAid } from "@anagen/clinic/contract";
import { IconCheck, IconX } from "@tabler/icons-react";
import { dateInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./decision.module.css";

export function AidFoot({ aid }: { readonly aid: DecisionAid }) {
  const say = useSay();
  return (
    <details className={styles.foot}>
      <summary>
        {say("About this page: {{met}} of {{all}} criteria of a decision aid are met", {
          met: aid.ipdas.criteria.filter((c) => c.met !== "").length,
          all: aid.ipdas.criteria.length,
        })}
      </summary>
      <ul className={styles.criteria}>
        {aid.ipdas.criteria.map((c) => (
          <li key={c.id}>
            {c.met === "" ? (
              <IconX size={16} aria-label={say("not met")} />
            ) : (
              <IconCheck size={16} aria-label={say("met")} />
            )}
            <span>
              {say(c.asks)} <span className="soft">– {say(c.met)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p>{aid.ipdas.source}</p>
      <p>{say(aid.updatePolicy)}</p>
      <p>{say(aid.funding)}</p>
      <p>
        {say("Version {{version}} of {{day}}", { version: aid.version, day: dateInWords(aid.date) })} ·
        SHA-256 <code>{aid.sha256.slice(0, 16)}…</code>
      </p>
    </details>
  );
}

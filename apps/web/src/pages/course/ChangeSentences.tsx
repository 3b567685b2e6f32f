/** Changes as sentences; a difference that is not larger than measurement error is never called a change. */
import type { Change, Site } from "@anagen/clinic/contract";
import { IconArrowDown, IconArrowUp, IconEqual } from "@tabler/icons-react";
import { saySentence } from "../../words/saySentence.ts";
import { spoken } from "../../words/spoken.ts";
import styles from "./course.module.css";

const quantityNames = spoken({
  density: "Density",
  diameter: "Diameter",
  "terminal-share": "Terminal share",
});
const icons = { more: IconArrowUp, less: IconArrowDown, "no-detectable-change": IconEqual } as const;

export interface ChangeSentencesProps {
  readonly changes: readonly Change[];
  readonly sites: readonly Site[];
  readonly empty: string;
}

export function ChangeSentences({ changes, sites, empty }: ChangeSentencesProps) {
  if (changes.length === 0) return <p className="soft">{empty}</p>;
  return (
    <ul className={styles.changes}>
      {changes.map((change) => {
        const Icon = icons[change.verdict];
        const site = sites.find((s) => s.id === change.siteId)?.label;
        return (
          <li key={`${change.siteId}:${change.quantity}`} className={styles.change}>
            <Icon size={20} stroke={1.8} aria-hidden="true" color="var(--ink-soft)" />
            <div>
              <span className="soft small">
                {quantityNames[change.quantity]}
                {sites.length > 1 && site ? `, ${site}` : ""}
              </span>
              <p>{saySentence(change.sentence)}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

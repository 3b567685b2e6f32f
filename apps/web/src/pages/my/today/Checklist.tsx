/** The list after the procedure: what still holds and until when, and what is allowed again. */
import type { ChecklistLine } from "@anagen/care";
import { Checkbox } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { instantInWords } from "../../../words/dates.ts";
import { useSay } from "../../../words/useSay.ts";
import styles from "../my.module.css";
import { itemInWords } from "./itemWords.ts";

export interface ChecklistProps {
  readonly lines: readonly ChecklistLine[];
  readonly onTick: (item: string, kept: boolean) => void;
}

/** Rules that ended longer ago than this are not shown any more, days: the list stays short. */
const shownForDays = 3;

export function Checklist({ lines, onTick }: ChecklistProps) {
  const say = useSay();
  // A tick stands at once; keeping it on the phone takes a moment.
  const [ticked, setTicked] = useState<Readonly<Record<string, boolean>>>({});
  const holding = lines.filter((line) => line.state === "holds");
  const over = lines.filter(
    (line) => line.state === "over" && Date.now() - Date.parse(line.until) < shownForDays * 86_400_000,
  );
  return (
    <>
      {holding.length > 0 && (
        <ul className={styles.checklist} aria-label={say("My list")}>
          {holding.map(({ item, until, kept }) => (
            <li key={item}>
              <Checkbox
                size="md"
                checked={ticked[item] ?? kept}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  setTicked((now) => ({ ...now, [item]: checked }));
                  onTick(item, checked);
                }}
                label={itemInWords(item)}
                description={say("until {{time}}", { time: instantInWords(until) })}
              />
            </li>
          ))}
        </ul>
      )}
      {holding.length > 0 && (
        <p className="soft small">
          {say("Tick what you keep to. If you forget a rule once, that is no harm report. Just go on.")}
        </p>
      )}
      {over.length > 0 && (
        <ul className={styles.checklist} aria-label={say("These rules have ended")}>
          {over.map(({ item, until }) => (
            <li key={item} className={styles.lifted}>
              <IconCircleCheck size={20} stroke={1.8} aria-hidden="true" />
              <span>
                {itemInWords(item)}
                <span className="soft small" style={{ display: "block" }}>
                  {say("This rule ended on {{time}}.", { time: instantInWords(until) })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

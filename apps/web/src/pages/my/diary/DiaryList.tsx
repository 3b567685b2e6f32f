/** What has been written, newest first; what still waits on this phone says so. */
import type { Entry } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { IconCloudUpload } from "@tabler/icons-react";
import { useState } from "react";
import { ProblemNotice } from "../../../parts/ProblemNotice.tsx";
import { dateInWords } from "../../../words/dates.ts";
import { useSay } from "../../../words/useSay.ts";
import styles from "../my.module.css";
import { diaryInWords } from "./diaryInWords.ts";
import type { WaitingEntry } from "./waitingEntries.ts";

export interface DiaryListProps {
  readonly entries: readonly Entry<"diary">[];
  readonly waiting: readonly WaitingEntry[];
  readonly onForget: (key: string) => void;
}

/** Days shown before "Show more". */
const shownFirst = 7;

export function DiaryList({ entries, waiting, onForget }: DiaryListProps) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const written = [...entries].reverse();
  const shown = all ? written : written.slice(0, shownFirst);
  return (
    <section className={styles.card} aria-labelledby="written">
      <h2 id="written">{say("What you wrote")}</h2>
      {waiting.length + written.length === 0 && <p className="soft">{say("Nothing yet.")}</p>}
      <ul className={styles.entries}>
        {[...waiting].reverse().map((entry) => (
          <li key={entry.key}>
            <p>
              <strong>{dateInWords(entry.on)}</strong> · {diaryInWords(entry.facts).join(" · ")}
            </p>
            {entry.refused === null ? (
              <p className={styles.waits}>
                <IconCloudUpload size={18} stroke={1.8} aria-hidden="true" />
                {say("Kept on this phone. It is sent when there is a network.")}
              </p>
            ) : (
              <>
                <ProblemNotice error={new Error(entry.refused)} />
                <Button variant="subtle" onClick={() => onForget(entry.key)}>
                  {say("Throw this entry away")}
                </Button>
              </>
            )}
          </li>
        ))}
        {shown.map((entry) => (
          <li key={entry.id}>
            <p>
              <strong>{dateInWords(entry.on)}</strong> · {diaryInWords(entry.facts).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      {written.length > shown.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          {say("Show more")}
        </Button>
      )}
    </section>
  );
}

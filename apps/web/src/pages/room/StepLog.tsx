/** Every step of the room with who took it and when, and those that were not taken with the reason. */
import type { RoomStep } from "@anagen/care";
import { useSay } from "../../words/useSay.ts";
import { clockTime } from "./clockTime.ts";
import styles from "./room.module.css";
import type { Room } from "./useRoom.ts";

export const stepNames: Readonly<Record<RoomStep["kind"] | "gate", string>> = {
  identify: "Wristband scanned",
  harvest: "Harvest",
  scan: "Hand-over scanned",
  "resolve-mismatch": "Mismatch resolved",
  process: "Separation",
  results: "Results",
  fill: "Syringes filled",
  dose: "Dose planned",
  sign: "Signature",
  release: "Release",
  hold: "Release taken back",
  inject: "Injection",
  culture: "Culture read",
  discard: "Discarded",
  note: "Note",
  gate: "Consent and route looked up",
};

export function StepLog({ room }: { readonly room: Room }) {
  const say = useSay();
  const { log, waiting, view } = room;
  const unsent = new Set(waiting.map(({ id }) => id));
  return (
    <details className={styles.more}>
      <summary>{say("All steps ({{count}})", { count: log.length })}</summary>
      <ol className={styles.log}>
        {log.map(({ entry, refusal }) => (
          <li key={entry.id} data-refused={refusal !== null}>
            <span className={styles.logTime}>{clockTime(entry.at, view.clinic.timeZone)}</span>
            <span>
              <strong>{say(stepNames[entry.step.kind])}</strong> · {entry.by.name}
              {"reason" in entry.step && `: ${entry.step.reason}`}
              {entry.step.kind === "note" && `: ${entry.step.text}`}
              {refusal !== null && (
                <span className={styles.logRefused}>
                  {say("Not taken")}: {refusal.says}
                </span>
              )}
              {unsent.has(entry.id) && <span className="soft"> · {say("on this tablet only, so far")}</span>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Reporting clocks of an event: duty, when it is due, how it stands – in words and icon, never by colour alone. */
import type { ClockView } from "@anagen/clinic/contract";
import { IconAlarm, IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { dateInWords } from "../../words/dates.ts";
import { type Say, useSay } from "../../words/useSay.ts";
import { clockStates } from "./eventNames.ts";
import styles from "./safety.module.css";

const icons = {
  running: IconAlarm,
  "last-day": IconAlertTriangle,
  overdue: IconAlertTriangle,
  reported: IconCircleCheck,
  "reported-late": IconCircleCheck,
};

export function ClockList({ clocks }: { readonly clocks: readonly ClockView[] }) {
  const say = useSay();
  if (clocks.length === 0) return null;
  return (
    <ul className={styles.clocks} aria-label={say("Reporting clocks")}>
      {clocks.map((clock) => {
        const Icon = icons[clock.state];
        return (
          <li key={clock.duty} data-state={clock.state}>
            <Icon size={18} stroke={1.8} aria-hidden="true" />
            <div>
              <strong>
                {clock.duty} · {clockInWords(clock, say)}
              </strong>
              <p className="soft small">
                {say(clock.says)}. {clock.source}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** "due 5 Dec 2026, 12 days left". */
export function clockInWords(clock: ClockView, say: Say): string {
  const { dueDate, dueAt, state, daysLeft, minutesLeft } = clock;
  const due =
    dueDate !== null
      ? say("due {{day}}", { day: dateInWords(dueDate) })
      : say("due {{time}}", { time: dueAt ?? "" });
  if (daysLeft === null && minutesLeft === null) return `${due}, ${say(clockStates[state])}`;
  const left = daysLeft ?? Math.floor((minutesLeft ?? 0) / 60);
  if (left < 0)
    return daysLeft === null
      ? say("{{due}}, overdue by {{count}} hours", { due, count: -left })
      : say("{{due}}, overdue by {{count}} days", { due, count: -left });
  return daysLeft === null
    ? say("{{due}}, {{count}} hours left", { due, count: left })
    : say("{{due}}, {{count}} days left", { due, count: left });
}

/** One step that fills the screen: what to do, in one line; then what to enter or scan. */
import type { ReactNode } from "react";
import styles from "./room.module.css";

export interface TaskFrameProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

export function TaskFrame({ title, lead, children }: TaskFrameProps) {
  return (
    <section className={styles.task} aria-labelledby="task-title">
      <h2 id="task-title">{title}</h2>
      <p className={styles.lead} aria-live="polite">
        {lead}
      </p>
      {children}
    </section>
  );
}

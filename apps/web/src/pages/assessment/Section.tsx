/** A part of the consultation with its heading. */
import { type ReactNode, useId } from "react";
import styles from "./assessment.module.css";

export interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

export function Section({ title, hint, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p className="soft small">{hint}</p>}
      {children}
    </section>
  );
}

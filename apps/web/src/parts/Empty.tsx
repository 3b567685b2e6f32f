/** What stands where nothing is yet: says what belongs here and how it comes. */
import type { ReactNode } from "react";
import styles from "./parts.module.css";

export interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {children}
      {action && <div className={styles.emptyAction}>{action}</div>}
    </div>
  );
}

/** A sentence that wants to be seen; its tone shows in icon, words and colour together. */
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./parts.module.css";

const icons = { alarm: IconX, caution: IconAlertTriangle, good: IconCircleCheck, plain: IconInfoCircle };

export interface NoticeProps {
  readonly tone: keyof typeof icons;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read out at once when it appears. */
  readonly live?: boolean;
}

export function Notice({ tone, title, children, live }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={styles.notice} data-tone={tone} role={live ? "alert" : undefined}>
      <Icon size={20} stroke={1.8} aria-hidden="true" />
      <div className="stack-tight" style={{ minWidth: 0, overflowWrap: "anywhere" }}>
        {title && <p className={styles.noticeTitle}>{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** A list whose rows are links with big targets. */
import { IconChevronRight } from "@tabler/icons-react";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode } from "react";
import styles from "./parts.module.css";

export function LinkList({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly title?: string;
  readonly under?: ReactNode;
  readonly aside?: ReactNode;
  readonly lead?: ReactNode;
}

function Row({ title, under, aside, lead, ...anchor }: RowProps) {
  return (
    <li>
      <a {...anchor} className={styles.listLink}>
        {lead}
        <span className={styles.listMain}>
          <span className={styles.listTitle}>{title}</span>
          {under && (
            <span className="soft small" style={{ display: "block" }}>
              {under}
            </span>
          )}
        </span>
        {aside}
        <IconChevronRight size={18} stroke={1.8} className={styles.listChevron} aria-hidden="true" />
      </a>
    </li>
  );
}

export const ListLink = createLink(Row);

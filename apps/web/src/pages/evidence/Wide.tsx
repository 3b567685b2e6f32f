/** A box for a wide table: scrolls sideways on narrow screens, by keyboard too. */
import type { ReactNode } from "react";
import styles from "./evidence.module.css";

export function Wide({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** An evidence figure at the width that there is; narrow screens scroll it sideways instead of shrinking its letters. */
import { Figure } from "../../parts/Figure.tsx";
import styles from "./evidence.module.css";

export function Plot({ draw, label }: { readonly draw: (width: number) => string; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.plot} aria-label={label} tabIndex={0}>
      <div className={styles.plotInner}>
        <Figure draw={(width) => ({ svg: draw(width), width, height: 0, spots: [] })} />
      </div>
    </section>
  );
}

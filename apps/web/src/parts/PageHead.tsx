/** Top of a page: where one is, what it is, what can be done. Sets the document's title. */
import { Fragment, type ReactNode, useEffect } from "react";
import { say } from "../words/say.ts";
import styles from "./parts.module.css";

export interface PageHeadProps {
  readonly title: string;
  /** One line below the title. */
  readonly under?: ReactNode;
  /** The way here, outermost first. */
  readonly trail?: readonly ReactNode[];
  readonly actions?: ReactNode;
}

export function PageHead({ title, under, trail, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Anagen`;
  }, [title]);
  return (
    <header className={styles.head}>
      <div>
        {trail && trail.length > 0 && (
          <nav aria-label={say("Where this page belongs")} className={styles.trail}>
            {trail.map((step, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the way to a page never changes order
              <Fragment key={k}>
                {k > 0 && <span aria-hidden="true">/</span>}
                {step}
              </Fragment>
            ))}
          </nav>
        )}
        <h1>{title}</h1>
        {under && <div className={styles.under}>{under}</div>}
      </div>
      {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
    </header>
  );
}

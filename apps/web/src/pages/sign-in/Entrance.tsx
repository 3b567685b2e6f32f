/** The frame of pages before the sign-in: the name, a quiet drawing of hairs, the form. */
import type { ReactNode } from "react";
import { Wordmark } from "../../app/Wordmark.tsx";
import styles from "./entrance.module.css";

export function Entrance({ children, wide }: { readonly children: ReactNode; readonly wide?: boolean }) {
  return (
    <div className={styles.page}>
      <main className={styles.main}>
        <div className={`${styles.inner} ${wide ? styles.wide : ""}`}>
          <div className={styles.brand}>
            <Wordmark size={30} />
          </div>
          {children}
        </div>
      </main>
      <div className={styles.side} aria-hidden="true">
        <HairField />
      </div>
    </div>
  );
}

/** Follicular units of one to three hairs on a loose grid; the same drawing every time. */
function HairField() {
  const units = Array.from({ length: 63 }, (_, k) => {
    const column = k % 9;
    const row = Math.floor(k / 9);
    const wobble = (salt: number) => ((((k + 1) * 7919 * salt) % 101) / 101 - 0.5) * 34;
    return {
      x: 50 + column * 88 + wobble(3),
      y: 110 + row * 128 + wobble(7),
      hairs: 1 + ((k * 5 + row) % 3),
      k,
    };
  });
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 800 1000"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      stroke="var(--accent)"
    >
      {units.map(({ x, y, hairs, k }) =>
        Array.from({ length: hairs }, (_, h) => {
          const lean = 26 + ((k * 13 + h * 29) % 30);
          const length = 62 + ((k * 17 + h * 41) % 44);
          const width = [4.4, 2.8, 1.4][(k + h * 2) % 3] ?? 2;
          return (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: the drawing never changes
              key={h}
              d={`M${x + h * 9} ${y}q${lean * 0.2} ${-length * 0.6} ${lean + h * 8} ${-length}`}
              strokeWidth={width}
              strokeLinecap="round"
              opacity={0.16 + width * 0.07}
            />
          );
        }),
      )}
    </svg>
  );
}

/** The scalp from above, the nose at the top: marks of what was injected where. Clicked, or moved with the arrow keys. */
import type { RoomPoint } from "@anagen/care";
import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { useSay } from "../../words/useSay.ts";
import styles from "./room.module.css";

export interface ScalpMapProps {
  readonly points: readonly RoomPoint[];
  /** Absent where marks are only shown. */
  readonly onMark?: (place: Pick<RoomPoint, "x" | "y">) => void;
}

const step = 0.05;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};
const within = (value: number) => Math.round(Math.max(-1, Math.min(1, value)) * 100) / 100;

export function ScalpMap({ points, onMark }: ScalpMapProps) {
  const say = useSay();
  const [cross, setCross] = useState({ x: 0, y: 0 });
  const [hasFocus, setFocus] = useState(false);
  const mark = (event: MouseEvent<SVGSVGElement>) => {
    const matrix = event.currentTarget.getScreenCTM()?.inverse();
    if (matrix === undefined) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    if (Math.hypot(at.x, at.y) <= 1.05) onMark?.({ x: within(at.x), y: within(at.y) });
  };
  const move = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (arrow !== undefined) {
      event.preventDefault();
      setCross(({ x, y }) => ({ x: within(x + arrow[0]), y: within(y + arrow[1]) }));
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onMark?.(cross);
    }
  };
  const drawing = (
    <>
      <path className={styles.scalpNose} d="M -0.1 -1.04 Q 0 -1.2 0.1 -1.04" />
      <path className={styles.scalpEar} d="M -0.9 -0.16 Q -1.1 0 -0.9 0.2" />
      <path className={styles.scalpEar} d="M 0.9 -0.16 Q 1.1 0 0.9 0.2" />
      <ellipse className={styles.scalp} cx="0" cy="0" rx="0.92" ry="1.06" />
      <path className={styles.scalpLine} d="M 0 -1.06 V 1.06 M -0.58 -0.82 V 0.35 M 0.58 -0.82 V 0.35" />
      <path
        className={styles.scalpLine}
        d="M -0.58 -0.4 H 0.58 M -0.58 0.1 H 0.58 M -0.74 0.62 H 0.74 M -0.9 0.35 H -0.58 M 0.58 0.35 H 0.9"
      />
      {points.map(({ x, y, count }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two marks may lie on the same place
        <g key={i} className={styles.mark}>
          <circle cx={x} cy={y} r={count === 1 ? 0.03 : 0.085} />
          {count > 1 && (
            <text x={x} y={y + 0.028} textAnchor="middle">
              {count}
            </text>
          )}
        </g>
      ))}
      {hasFocus && (
        <path
          className={styles.cross}
          d={`M ${cross.x - 0.1} ${cross.y} H ${cross.x + 0.1} M ${cross.x} ${cross.y - 0.1} V ${cross.y + 0.1}`}
        />
      )}
    </>
  );
  const shared = { viewBox: "-1.15 -1.25 2.3 2.4", className: styles.map };
  if (onMark === undefined)
    return (
      <svg
        {...shared}
        role="img"
        aria-label={say("Map of the scalp with {{count}} marks", { count: points.length })}
      >
        {drawing}
      </svg>
    );
  return (
    <svg
      {...shared}
      role="application"
      aria-label={say("Map of the scalp. Arrow keys move the cross, Enter sets a mark.")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: reached by keyboard, as the label says
      tabIndex={0}
      onClick={mark}
      onKeyDown={move}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      {drawing}
    </svg>
  );
}

/** Which classes of hair are drawn, and how many there are of each. */
import { hairStyles, styleOfHair } from "@anagen/figures";
import type { Measurement } from "@anagen/trichometry";
import { Checkbox } from "@mantine/core";
import { texts } from "./texts.ts";
import styles from "./viewer.module.css";
import type { HairKey } from "./viewState.ts";

interface TogglesProps {
  readonly result: Measurement;
  readonly hidden: ReadonlySet<HairKey>;
  readonly onHidden: (hidden: ReadonlySet<HairKey>) => void;
}

export function Toggles({ result, hidden, onHidden }: TogglesProps) {
  const toggle = (key: HairKey) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    onHidden(next);
  };
  const counts = new Map<string, number>();
  for (const hair of result.hairs) {
    const { key } = styleOfHair(hair);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const several = result.units.filter((unit) => unit.hairs.length > 1).length;
  return (
    <section>
      <h2>{texts.show}</h2>
      {hairStyles
        .filter(({ key }) => (counts.get(key) ?? 0) > 0)
        .map(({ key, colour, dashes }) => (
          <div key={key} className={styles.toggle}>
            <Checkbox checked={!hidden.has(key)} onChange={() => toggle(key)} label={texts[key]} />
            <span className={styles.count}>{counts.get(key)}</span>
            <svg width={44} height={18} aria-hidden="true">
              <line
                x1={5}
                x2={39}
                y1={9}
                y2={9}
                stroke={colour}
                strokeWidth={3}
                strokeDasharray={dashes?.map((part) => part * 3).join(" ")}
              />
            </svg>
          </div>
        ))}
      {several > 0 && (
        <div className={styles.toggle}>
          <Checkbox checked={!hidden.has("units")} onChange={() => toggle("units")} label={texts.units} />
          <span className={styles.count}>{several}</span>
          <svg width={44} height={18} aria-hidden="true">
            <circle cx={22} cy={9} r={6.5} fill="none" stroke="#eafff5" strokeWidth={1.5} />
          </svg>
        </div>
      )}
    </section>
  );
}

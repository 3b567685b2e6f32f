/** What follows from the numbers, while they are typed; nothing where nothing follows yet. */
import styles from "./room.module.css";

export interface CalculatedProps {
  readonly values: readonly (readonly [name: string, value: number | null | undefined, unit: string])[];
}

const format = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });

export function Calculated({ values }: CalculatedProps) {
  const known = values.filter(([, value]) => typeof value === "number");
  if (known.length === 0) return null;
  return (
    <dl className={styles.calculated}>
      {known.map(([name, value, unit]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {format.format(value ?? 0)} <span>{unit}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

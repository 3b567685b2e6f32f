/** Legend of the fates with their numbers; each can be hidden. */
import { styleOfFate } from "@anagen/figures";
import type { ComparedHair, HairFate } from "@anagen/trichometry";
import { useSay } from "../../words/useSay.ts";
import styles from "./compare.module.css";
import { dashArray } from "./dashArray.ts";
import { fateNames, fateOrder } from "./fates.ts";

export interface FateLegendProps {
  readonly hairs: readonly ComparedHair[];
  readonly hidden: ReadonlySet<HairFate>;
  readonly onToggle: (fate: HairFate) => void;
}

export function FateLegend({ hairs, hidden, onToggle }: FateLegendProps) {
  const say = useSay();
  return (
    <fieldset className={styles.legend}>
      <legend className="hidden-visually">{say("What became of the hairs")}</legend>
      {fateOrder.map((fate) => {
        const { colour, dashes } = styleOfFate(fate);
        const count = hairs.filter((hair) => hair.fate === fate).length;
        return (
          <label key={fate}>
            <input type="checkbox" checked={!hidden.has(fate)} onChange={() => onToggle(fate)} />
            <svg width={34} height={12} aria-hidden="true">
              <rect width={34} height={12} rx={3} fill="#4a3a33" />
              <path d="M4 6H30" stroke={colour} strokeWidth={3} {...dashArray(dashes, 3)} />
            </svg>
            {say(fateNames[fate])} <strong>{count}</strong>
          </label>
        );
      })}
    </fieldset>
  );
}

/** All options side by side: the same columns for each, "not known" where nothing is known. */
import type { AidOption, DecisionView } from "@anagen/clinic/contract";
import { numberInWords } from "../../words/numbers.ts";
import { useSay } from "../../words/useSay.ts";
import { Wide } from "../evidence/Wide.tsx";
import styles from "./decision.module.css";

export interface OptionTableProps {
  readonly view: DecisionView;
  readonly chosen: string | null;
  readonly seen: readonly string[];
  readonly onOpen: (option: AidOption) => void;
}

export function OptionTable({ view, chosen, seen, onOpen }: OptionTableProps) {
  const say = useSay();
  return (
    <Wide label={say("All options side by side")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("Option")}</th>
            <th scope="col">{say("More hairs on each cm² than with placebo")}</th>
            <th scope="col">{say("How sure")}</th>
            <th scope="col">{say("Of 100 people")}</th>
            <th scope="col">{say("Cost here")}</th>
          </tr>
        </thead>
        <tbody>
          {view.aid.options.map((option) => (
            <tr key={option.id} data-chosen={option.id === chosen}>
              <th scope="row">
                <button type="button" className={styles.open} onClick={() => onOpen(option)}>
                  {say(option.title)}
                </button>
                <span className="small soft">
                  {seen.includes(option.id) ? say("shown") : say("not shown yet")}
                </span>
              </th>
              <td>
                {option.effect.estimate === null
                  ? say("Not known")
                  : say("{{value}} ({{low}} to {{high}})", {
                      value: numberInWords(option.effect.estimate.value, 0),
                      low: numberInWords(option.effect.estimate.low, 0),
                      high: numberInWords(option.effect.estimate.high, 0),
                    })}
              </td>
              <td>{say(certaintyNames[option.effect.certainty])}</td>
              <td>{inHundred(option, say)}</td>
              <td>{costOf(view, option.id) ?? say("Not told")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

export const certaintyNames: Readonly<Record<AidOption["effect"]["certainty"], string>> = {
  high: "High certainty",
  moderate: "Moderate certainty",
  low: "Low certainty",
  "very low": "Very low certainty",
  "not known": "Not known",
};

function inHundred(
  option: AidOption,
  say: (text: string, values?: Record<string, string | number>) => string,
) {
  if (option.frequencies.length === 0) return say("Not known");
  return (
    <ul className={styles.inCell}>
      {option.frequencies.map((f) => (
        <li key={f.what}>
          {f.atMost ? say("at most {{n}}", { n: numberInWords(f.per100, f.per100 < 10 ? 1 : 0) }) : f.per100}:{" "}
          {say(f.what)}
          {f.compared && ` (${say(f.compared.to)}: ${f.compared.per100})`}
        </li>
      ))}
    </ul>
  );
}

/** The clinic's own words on what an option costs; null where it has not said. */
export function costOf(view: DecisionView, option: string): string | null {
  const value = view.costs.map((c) => c.values[option]).find((v) => v !== undefined && v !== "");
  return value === undefined ? null : String(value);
}

/** The effect against three things: what was expected untreated, the own baseline, what trials report. */
import type { ReviewView } from "@anagen/clinic/contract";
import { useSay } from "../../words/useSay.ts";
import styles from "./review.module.css";
import { signedInterval } from "./signedInterval.ts";

export function Comparators({ verdict }: { readonly verdict: ReviewView["verdict"] }) {
  const say = useSay();
  const { effect, comparators } = verdict;
  const { ownBaseline, trials } = comparators;
  const published = trials.pooled
    ? signedInterval({ ...trials.pooled, unit: "hairs/cm²" })
    : say("no published size");
  const rows: [string, string, string][] = [
    [
      say("Against untreated"),
      effect.density ? signedInterval(effect.density) : "–",
      effect.meanDiameterUm ? signedInterval(effect.meanDiameterUm) : "–",
    ],
    [
      say("Against own baseline"),
      ownBaseline ? signedInterval(ownBaseline.change) : "–",
      ownBaseline?.changeUm ? signedInterval(ownBaseline.changeUm) : "–",
    ],
    [say("Trials report"), published, ""],
  ];
  return (
    <table className={styles.comparators}>
      <caption className="hidden-visually">
        {say("The effect against three comparators, with 95 % intervals")}
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say("Density, hairs/cm²")}</th>
          <th scope="col">{say("Diameter, µm")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, density, um]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{density}</td>
            <td>{um}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

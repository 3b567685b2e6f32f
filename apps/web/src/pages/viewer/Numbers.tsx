/** The numbers of a result, each with its interval and where it came from. */
import type { Estimate } from "@anagen/quantity";
import type { Measurement } from "@anagen/trichometry";
import { EstimateText } from "../../parts/EstimateText.tsx";
import { say } from "../../words/say.ts";
import { sourceSentence } from "../visit/MeasuredNumbers.tsx";
import { texts } from "./texts.ts";
import styles from "./viewer.module.css";

export function Numbers({ result }: { readonly result: Measurement }) {
  const { summary } = result;
  if (summary === null) return null;
  const source = sourceSentence(result);
  const rest: (readonly [string, Estimate | null])[] = [
    [say("Counted"), summary.hairs],
    [say("Terminal"), summary.terminalShare],
    [say("Intermediate"), summary.intermediateShare],
    [say("Vellus"), summary.vellusShare],
    [say("Terminal : vellus"), summary.terminalToVellus],
    [say("Hairs per unit"), summary.hairsPerUnit && { ...summary.hairsPerUnit, unit: "per unit" }],
    [say("Total thickness"), summary.cumulativeThicknessMmPerCm2],
  ];
  return (
    <section>
      <h2>{texts.numbers}</h2>
      <div className={styles.numbers}>
        {summary.densityPerCm2 && <EstimateText large estimate={summary.densityPerCm2} source={source} />}
        {summary.meanDiameterUm && <EstimateText large estimate={summary.meanDiameterUm} source={source} />}
        <dl className={styles.lines}>
          {rest.map(
            ([name, estimate]) =>
              estimate && (
                <div key={name} style={{ display: "contents" }}>
                  <dt>{name}</dt>
                  <dd>
                    <EstimateText estimate={estimate} source={source} />
                  </dd>
                </div>
              ),
          )}
        </dl>
      </div>
    </section>
  );
}

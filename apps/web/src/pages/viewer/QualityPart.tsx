/** What the quality gate saw, in sentences and shares. */
import type { Quality } from "@anagen/trichometry";
import { numberInWords } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { saySentence } from "../../words/saySentence.ts";
import { texts } from "./texts.ts";
import styles from "./viewer.module.css";

export function QualityPart({ quality }: { readonly quality: Quality }) {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return (
    <section>
      <h2>{texts.quality}</h2>
      {quality.findings.length === 0 ? (
        <p>{texts.qualityGood}</p>
      ) : (
        <ul style={{ margin: "0 0 10px", paddingLeft: 20 }}>
          {quality.findings.map(({ code, sentence }) => (
            <li key={code}>{saySentence(sentence)}</li>
          ))}
        </ul>
      )}
      <dl className={styles.lines} style={{ marginTop: 10 }}>
        <dt>{texts.usable}</dt>
        <dd>{percent(quality.usableShare)}</dd>
        {quality.focusSigmaPx !== null && (
          <>
            <dt>{texts.focus}</dt>
            <dd>{numberInWords(quality.focusSigmaPx, 1)} px</dd>
          </>
        )}
        <dt>{say("Glare")}</dt>
        <dd>{percent(quality.glareShare)}</dd>
        <dt>{say("Too dark, too bright")}</dt>
        <dd>
          {percent(quality.darkShare)}, {percent(quality.saturatedShare)}
        </dd>
      </dl>
    </section>
  );
}

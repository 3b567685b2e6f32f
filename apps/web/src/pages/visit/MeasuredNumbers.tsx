/** The numbers of one measured picture, largest first. */
import type { Measurement, MeasurementSummary } from "@anagen/trichometry";
import { EstimateText } from "../../parts/EstimateText.tsx";
import { ButtonLink } from "../../parts/links.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { numberInWords } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { texts } from "./texts.ts";
import styles from "./visit.module.css";

export interface MeasuredNumbersProps {
  readonly summary: MeasurementSummary;
  readonly result: Measurement;
  readonly pictureId: string;
}

export function MeasuredNumbers({ summary, result, pictureId }: MeasuredNumbersProps) {
  const source = sourceSentence(result);
  return (
    <>
      <div className={styles.big}>
        {summary.densityPerCm2 ? (
          <div>
            <div className={styles.label}>{texts.density}</div>
            <EstimateText large estimate={summary.densityPerCm2} source={source} />
          </div>
        ) : (
          <div>
            <div className={styles.label}>{texts.hairs}</div>
            <EstimateText large estimate={summary.hairs} source={source} />
          </div>
        )}
        {summary.meanDiameterUm && (
          <div>
            <div className={styles.label}>{texts.diameter}</div>
            <EstimateText large estimate={summary.meanDiameterUm} source={source} />
          </div>
        )}
      </div>
      {summary.terminalShare && summary.vellusShare && (
        <div className={styles.shares}>
          <span>
            <span className={styles.label}>{texts.terminal} </span>
            <EstimateText estimate={summary.terminalShare} source={source} />
          </span>
          <span>
            <span className={styles.label}>{texts.vellus} </span>
            <EstimateText estimate={summary.vellusShare} source={source} />
          </span>
        </div>
      )}
      {result.calibration === null && (
        <div style={{ marginTop: 14 }}>
          <Notice tone="caution">
            <p>{texts.noScale}</p>
            <div>
              <ButtonLink
                to="/pictures/$pictureId"
                params={{ pictureId }}
                search={{ mark: true }}
                size="sm"
                variant="default"
              >
                {texts.markScale}
              </ButtonLink>
            </div>
          </Notice>
        </div>
      )}
    </>
  );
}

/** Where a number came from: engine, cut-offs, scale. */
export function sourceSentence({ engine, parameters, calibration }: Measurement): string {
  const scale =
    calibration === null
      ? say("without a scale")
      : say("at {{size}} µm per pixel ± {{doubt}} %", {
          size: numberInWords(calibration.umPerPixel, 2),
          doubt: numberInWords(calibration.relativeSd * 100, 1),
        });
  return say(
    "Measured by {{engine}} {{scale}}; vellus below {{vellus}} µm, terminal above {{terminal}} µm.",
    {
      engine: `${engine.name} ${engine.version}`,
      scale,
      vellus: parameters.vellusBelowUm,
      terminal: parameters.terminalAboveUm,
    },
  );
}

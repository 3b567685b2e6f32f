/** Beside the picture: numbers, what is shown, quality, scale. */
import type { Picture, StoredMeasurement } from "@anagen/clinic/contract";
import { hairStyles, styleOfHair } from "@anagen/figures";
import type { Estimate } from "@anagen/quantity";
import type { Measurement, Quality } from "@anagen/trichometry";
import { Button, Checkbox } from "@mantine/core";
import { useMay } from "../../app/useMay.ts";
import { EstimateText } from "../../parts/EstimateText.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { sourceSentence } from "../visit/MeasuredNumbers.tsx";
import { remedies, remedyFailed, remedyOtherwise } from "../visit/texts.ts";
import { readDraft } from "./correcting/correctionDraft.ts";
import { texts as correctTexts } from "./correcting/texts.ts";
import { scaleInWords } from "./scaleInWords.ts";
import { texts } from "./texts.ts";
import { VersionSwitch } from "./VersionSwitch.tsx";
import styles from "./viewer.module.css";
import type { HairKey } from "./viewState.ts";

export interface PanelProps {
  readonly picture: Picture;
  readonly measurement: StoredMeasurement | null;
  readonly patientId: string | null;
  readonly hidden: ReadonlySet<HairKey>;
  readonly onHidden: (hidden: ReadonlySet<HairKey>) => void;
  /** Null while the scale is being marked. */
  readonly onMark: (() => void) | null;
  /** All measurements of the picture, first to newest. */
  readonly versions: readonly StoredMeasurement[];
  readonly onVersion: (version: number) => void;
  /** Null where this person may not correct hairs, or there are none to correct. */
  readonly onCorrect: (() => void) | null;
}

export function Panel(props: PanelProps) {
  const { picture, measurement, patientId, hidden, onHidden, onMark, onCorrect } = props;
  const mayMark = useMay("correct", "picture", patientId);
  const result = measurement?.result ?? null;
  const { calibration } = picture;
  return (
    <>
      {picture.stateReason && (picture.state === "refused" || picture.state === "failed") && (
        <Notice tone="caution" title={texts.notMeasured}>
          <p>{picture.stateReason}</p>
          <p>{picture.state === "failed" ? remedyFailed : remedyOf(result)}</p>
        </Notice>
      )}
      {result?.summary && <Numbers result={result} />}
      {measurement && (
        <VersionSwitch versions={props.versions} shown={measurement} onShow={props.onVersion} />
      )}
      {onCorrect && (
        <Button variant="default" onClick={onCorrect}>
          {readDraft(picture.id) ? correctTexts.goOn : correctTexts.title}
        </Button>
      )}
      {result?.summary && <Toggles result={result} hidden={hidden} onHidden={onHidden} />}
      <section>
        <h2>{texts.calibration}</h2>
        <p>{calibration ? scaleInWords(calibration) : texts.noScale}</p>
        {mayMark && onMark && (
          <Button variant="default" size="sm" mt={12} onClick={onMark}>
            {calibration ? texts.markAgain : texts.mark}
          </Button>
        )}
      </section>
      {result && <QualityPart quality={result.quality} />}
    </>
  );
}

function remedyOf(result: Measurement | null): string {
  const code = result?.quality.findings.find(({ severity }) => severity === "reject")?.code;
  return (code && remedies[code]) ?? remedyOtherwise;
}

function Numbers({ result }: { readonly result: Measurement }) {
  const { summary } = result;
  if (summary === null) return null;
  const source = sourceSentence(result);
  const rest: (readonly [string, Estimate | null])[] = [
    ["Counted", summary.hairs],
    ["Terminal", summary.terminalShare],
    ["Intermediate", summary.intermediateShare],
    ["Vellus", summary.vellusShare],
    ["Terminal : vellus", summary.terminalToVellus],
    ["Hairs per unit", summary.hairsPerUnit && { ...summary.hairsPerUnit, unit: "per unit" }],
    ["Total thickness", summary.cumulativeThicknessMmPerCm2],
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

interface TogglesProps {
  readonly result: Measurement;
  readonly hidden: ReadonlySet<HairKey>;
  readonly onHidden: (hidden: ReadonlySet<HairKey>) => void;
}

function Toggles({ result, hidden, onHidden }: TogglesProps) {
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

function QualityPart({ quality }: { readonly quality: Quality }) {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return (
    <section>
      <h2>{texts.quality}</h2>
      {quality.findings.length === 0 ? (
        <p>{texts.qualityGood}</p>
      ) : (
        <ul style={{ margin: "0 0 10px", paddingLeft: 20 }}>
          {quality.findings.map(({ code, sentence }) => (
            <li key={code}>{sentence}</li>
          ))}
        </ul>
      )}
      <dl className={styles.lines} style={{ marginTop: 10 }}>
        <dt>{texts.usable}</dt>
        <dd>{percent(quality.usableShare)}</dd>
        {quality.focusSigmaPx !== null && (
          <>
            <dt>{texts.focus}</dt>
            <dd>{quality.focusSigmaPx.toFixed(1)} px</dd>
          </>
        )}
        <dt>Glare</dt>
        <dd>{percent(quality.glareShare)}</dd>
        <dt>Too dark, too bright</dt>
        <dd>
          {percent(quality.darkShare)}, {percent(quality.saturatedShare)}
        </dd>
      </dl>
    </section>
  );
}

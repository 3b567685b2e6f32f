/** Beside the picture: numbers, what is shown, quality, scale. */
import type { Picture, StoredMeasurement } from "@anagen/clinic/contract";
import type { Measurement } from "@anagen/trichometry";
import { Button } from "@mantine/core";
import { useMay } from "../../app/useMay.ts";
import { Notice } from "../../parts/Notice.tsx";
import { saySentence } from "../../words/saySentence.ts";
import { otherRemedies, remedies } from "../visit/texts.ts";
import { readDraft } from "./correcting/correctionDraft.ts";
import { texts as correctTexts } from "./correcting/texts.ts";
import { Numbers } from "./Numbers.tsx";
import { QualityPart } from "./QualityPart.tsx";
import { scaleInWords } from "./scaleInWords.ts";
import { Toggles } from "./Toggles.tsx";
import { texts } from "./texts.ts";
import { VersionSwitch } from "./VersionSwitch.tsx";
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
          <p>{saySentence(picture.stateReason)}</p>
          <p>{picture.state === "failed" ? otherRemedies.failed : remedyOf(result)}</p>
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

/** What to do about a refused picture. */
export function remedyOf(result: Measurement | null): string {
  const code = result?.quality.findings.find(({ severity }) => severity === "reject")?.code;
  return (code && remedies[code]) ?? otherRemedies.otherwise;
}

/** What was measured on this machine: numbers, classes, quality, and the result as a file to take along. */
import type { Measurement } from "@anagen/trichometry";
import { Button } from "@mantine/core";
import { Notice } from "../../parts/Notice.tsx";
import { Numbers } from "../viewer/Numbers.tsx";
import { remedyOf } from "../viewer/Panel.tsx";
import { QualityPart } from "../viewer/QualityPart.tsx";
import { scaleInWords } from "../viewer/scaleInWords.ts";
import { Toggles } from "../viewer/Toggles.tsx";
import type { HairKey } from "../viewer/viewState.ts";
import { downloadJson } from "./downloadJson.ts";
import { texts } from "./texts.ts";

export interface LocalResultProps {
  readonly result: Measurement;
  readonly seconds: number;
  readonly name: string;
  readonly hidden: ReadonlySet<HairKey>;
  readonly onHidden: (hidden: ReadonlySet<HairKey>) => void;
}

export function LocalResult({ result, seconds, name, hidden, onHidden }: LocalResultProps) {
  const refused = result.quality.findings.filter(({ severity }) => severity === "reject");
  return (
    <>
      {refused.length > 0 && (
        <Notice tone="caution" title={texts.failed} live>
          {refused.map(({ code, sentence }) => (
            <p key={code}>{sentence}</p>
          ))}
          <p>{remedyOf(result)}</p>
        </Notice>
      )}
      {result.summary && <Numbers result={result} />}
      <p className="small soft" role="status">
        {texts.took(seconds)} {result.calibration ? scaleInWords(result.calibration) : texts.scaleHint}
      </p>
      <Button variant="default" onClick={() => downloadJson(result, name)}>
        {texts.download}
      </Button>
      {result.summary && <Toggles result={result} hidden={hidden} onHidden={onHidden} />}
      <QualityPart quality={result.quality} />
    </>
  );
}

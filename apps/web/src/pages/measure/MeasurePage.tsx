/** Measures a picture on this machine: nothing is sent and nothing is stored. */

import type { MarkedEnd } from "@anagen/trichometry";
import { deviceProfiles } from "@anagen/trichometry";
import { Button, Progress } from "@mantine/core";
import { useState } from "react";
import { Empty } from "../../parts/Empty.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { MarkScale } from "../viewer/MarkScale.tsx";
import viewer from "../viewer/viewer.module.css";
import type { HairKey } from "../viewer/viewState.ts";
import { DropZone } from "../visit/DropZone.tsx";
import { ScaleFields } from "../visit/ScaleFields.tsx";
import { LocalResult } from "./LocalResult.tsx";
import { LocalStage } from "./LocalStage.tsx";
import { texts } from "./texts.ts";
import type { LocalState } from "./useLocalMeasurement.ts";
import { type PictureHere, usePictureHere } from "./usePictureHere.ts";

export function MeasurePage() {
  const here = usePictureHere();
  const { opened, state } = here;
  const [ends, setEnds] = useState<readonly MarkedEnd[] | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<HairKey>>(new Set());
  const result = state.kind === "done" ? state.measurement : null;
  const open = (file: File) => {
    setEnds(null);
    void here.open(file);
  };
  return (
    <>
      <PageHead title={texts.title} under={texts.under} />
      <div className={viewer.viewer}>
        <div className={viewer.stageBox}>
          {opened ? (
            <LocalStage
              key={opened.src}
              src={opened.src}
              size={opened.size}
              measurement={result}
              hidden={hidden}
              ends={ends}
              onEnds={setEnds}
            />
          ) : (
            <Empty title={texts.emptyTitle}>
              <p>{texts.empty}</p>
            </Empty>
          )}
        </div>
        <div className={viewer.panel}>
          {!opened && <DropZone busy={false} sent={0} onFile={open} hint={texts.kinds} />}
          <Progressing state={state} />
          {state.kind === "done" && ends === null && (
            <LocalResult
              result={state.measurement}
              seconds={state.seconds}
              name={opened?.file.name ?? "picture"}
              hidden={hidden}
              onHidden={setHidden}
            />
          )}
          {opened && ends !== null ? (
            <MarkScale
              file={async () => opened.file}
              ends={ends}
              onEnds={setEnds}
              onClose={() => setEnds(null)}
              onScale={(scale) => {
                setEnds(null);
                here.measure(scale);
              }}
            />
          ) : (
            <Scale here={here} onMark={() => setEnds([])} />
          )}
          {opened && <DropZone busy={false} sent={0} onFile={open} hint={texts.kinds} />}
        </div>
      </div>
    </>
  );
}

function Progressing({ state }: { readonly state: LocalState }) {
  if (state.kind === "working")
    return (
      <div className="stack-tight">
        <p role="status">{texts.measuring}</p>
        <Progress value={Math.max(3, state.share * 100)} animated aria-label={texts.measuring} />
      </div>
    );
  if (state.kind !== "failed") return null;
  return (
    <Notice tone="alarm" title={texts.failed} live>
      <p>{state.sentence}</p>
    </Notice>
  );
}

function Scale({ here, onMark }: { readonly here: PictureHere; readonly onMark: () => void }) {
  const { choice, fault } = here;
  return (
    <div className="stack">
      <ScaleFields choice={choice} onChange={here.setChoice} devices={deviceProfiles} faults={{}} />
      {choice.kind === "later" && <p className="small soft">{texts.scaleHint}</p>}
      {fault && (
        <Notice tone="caution" live>
          <p>{fault}</p>
        </Notice>
      )}
      {here.opened && (
        <div className="row">
          <Button size="sm" onClick={() => here.measure()}>
            {texts.again}
          </Button>
          <Button size="sm" variant="default" onClick={onMark}>
            {texts.mark}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Stage and panel of a picture, with what they share: camera, hidden classes, hair in hand, scale being marked. */

import type { Picture, StoredMeasurement } from "@anagen/clinic/contract";
import type { MarkedEnd } from "@anagen/trichometry";
import { ActionIcon, Button, Progress, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowsMaximize, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { pictureAddress } from "../../api/queries.ts";
import { useProgress } from "../../api/useProgress.ts";
import { useMay } from "../../app/useMay.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { KeyTable } from "../../parts/KeyTable.tsx";
import { type Camera, wholePicture } from "./camera.ts";
import { CorrectPanel } from "./correcting/CorrectPanel.tsx";
import { CorrectTools } from "./correcting/CorrectTools.tsx";
import { correctKeys } from "./correcting/texts.ts";
import { useCorrecting } from "./correcting/useCorrecting.ts";
import { useCorrectingTool } from "./correcting/useCorrectingTool.tsx";
import { MarkPictureScale } from "./MarkPictureScale.tsx";
import { Panel } from "./Panel.tsx";
import { Stage } from "./Stage.tsx";
import { keys, texts } from "./texts.ts";
import { useCamera } from "./useCamera.ts";
import styles from "./viewer.module.css";
import { hiddenKeys, hideParameter, type ViewState } from "./viewState.ts";

const route = getRouteApi("/pictures/$pictureId");

export interface ViewerProps {
  readonly picture: Picture;
  /** Measurements of it, first to newest. */
  readonly versions: readonly StoredMeasurement[];
  /** Whose picture it is; null where that is not known yet or it is the patient's own. */
  readonly patientId: string | null;
}

export function Viewer({ picture, versions, patientId }: ViewerProps) {
  const search = route.useSearch();
  const newest = versions.at(-1) ?? null;
  const measurement = versions.find(({ version }) => version === search.version) ?? newest;
  const maySeeAll = useMay("list", "measurement", patientId);
  const mayCorrect = useMay("correct", "measurement", patientId);
  const navigate = route.useNavigate();
  const [help, { open, close }] = useDisclosure(false);
  const [ends, setEnds] = useState<readonly MarkedEnd[]>([]);
  const size = useMemo(
    () => ({ width: picture.widthPx, height: picture.heightPx }),
    [picture.widthPx, picture.heightPx],
  );
  const box = useRef<HTMLDivElement>(null);
  // An answer of the server that comes after somebody has left must not bring them back here.
  const show = useCallback(
    (change: Partial<ViewState>) => {
      if (box.current === null) return;
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
    },
    [navigate],
  );
  const { camera, move } = useCamera(size, search, show);
  const hidden = useMemo(() => hiddenKeys(search.hide), [search.hide]);
  const marking = search.mark === true;
  const working = marking || search.correct === true;
  useEffect(() => {
    if (working) box.current?.scrollIntoView({ block: "start" });
  }, [working]);
  const correcting = useCorrecting({
    picture,
    versions,
    shown: measurement,
    active: mayCorrect && search.correct === true && !marking,
    onEnd: () => show({ correct: undefined, version: undefined }),
  });
  const tool = useCorrectingTool(correcting?.state ?? null, correcting?.perform ?? (() => {}));
  const zoom = (factor: number) => move((c) => zoomedMiddle(c, factor));
  return (
    <div className={styles.viewer} ref={box} data-correcting={correcting !== null}>
      <div className={styles.stageBox}>
        <Stage
          src={pictureAddress(picture.id, "content")}
          picture={size}
          measurement={correcting?.state.result ?? measurement?.result ?? null}
          camera={camera}
          move={move}
          hidden={hidden}
          selected={correcting ? correcting.state.hair : (search.hair ?? null)}
          onSelect={(hair) => show({ hair: hair ?? undefined })}
          onHelp={open}
          ends={marking ? ends : null}
          onEnds={setEnds}
          tool={tool}
        />
        <div className={`${styles.tools} no-print`}>
          <Tool label={texts.zoomOut} onClick={() => zoom(1 / 1.4)} Icon={IconZoomOut} />
          <Tool label={texts.zoomIn} onClick={() => zoom(1.4)} Icon={IconZoomIn} />
          <Tool label={texts.fit} onClick={() => move(() => wholePicture(size))} Icon={IconArrowsMaximize} />
          <Button variant="subtle" size="compact-md" onClick={open}>
            {texts.help}
          </Button>
          <span>{camera.zoom.toFixed(1)}×</span>
        </div>
        {correcting && <CorrectTools state={correcting.state} perform={correcting.perform} />}
      </div>
      <div className={styles.panel}>
        <MeasuringNotice picture={picture} />
        {marking && (
          <MarkPictureScale
            picture={picture}
            ends={ends}
            onEnds={setEnds}
            onClose={() => {
              setEnds([]);
              show({ mark: undefined });
            }}
          />
        )}
        {correcting && <CorrectPanel correcting={correcting} onLeave={() => show({ correct: undefined })} />}
        {!correcting && (
          <Panel
            picture={picture}
            measurement={measurement}
            versions={maySeeAll ? versions : []}
            onVersion={(version) => show({ version: version === newest?.version ? undefined : version })}
            patientId={patientId}
            hidden={hidden}
            onHidden={(next) => show({ hide: hideParameter(next) })}
            onMark={marking ? null : () => show({ mark: true, hair: undefined })}
            onCorrect={
              mayCorrect && !marking && measurement?.result.area
                ? () => show({ correct: true, hair: undefined })
                : null
            }
          />
        )}
      </div>
      <Dialog opened={help} onClose={close} title={texts.helpTitle}>
        <KeyTable keys={correcting ? correctKeys : keys()} />
      </Dialog>
    </div>
  );
}

function zoomedMiddle(camera: Camera, factor: number): Camera {
  return { ...camera, zoom: Math.min(40, Math.max(1, camera.zoom * factor)) };
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly Icon: typeof IconZoomIn;
}

function Tool({ label, onClick, Icon }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={40} aria-label={label} onClick={onClick}>
        <Icon size={20} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

function MeasuringNotice({ picture }: { readonly picture: Picture }) {
  const queries = useQueryClient();
  const onEnd = useCallback(() => void queries.invalidateQueries(), [queries]);
  const active = picture.state === "waiting" || picture.state === "measuring";
  const progress = useProgress(picture.id, active, onEnd);
  if (!active) return null;
  return (
    <div className="stack-tight">
      <p role="status">
        {picture.version > 1 ? texts.measuringAgain : "Measuring"}
        {progress?.stage ? `: ${progress.stage}` : ""}
      </p>
      <Progress value={Math.max(3, (progress?.done ?? 0) * 100)} animated aria-label="Measuring" />
    </div>
  );
}

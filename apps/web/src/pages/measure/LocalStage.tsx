/** The picture with its hairs, its own camera and keys; for a picture that is in no store. */
import type { MarkedEnd, Measurement } from "@anagen/trichometry";
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowsMaximize, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { useState } from "react";
import { Dialog } from "../../parts/Dialog.tsx";
import { KeyTable } from "../../parts/KeyTable.tsx";
import { type Camera, type Size, wholePicture } from "../viewer/camera.ts";
import { Stage } from "../viewer/Stage.tsx";
import { keys, texts } from "../viewer/texts.ts";
import styles from "../viewer/viewer.module.css";
import type { HairKey } from "../viewer/viewState.ts";

export interface LocalStageProps {
  readonly src: string;
  readonly size: Size;
  readonly measurement: Measurement | null;
  readonly hidden: ReadonlySet<HairKey>;
  readonly ends: readonly MarkedEnd[] | null;
  readonly onEnds: (ends: readonly MarkedEnd[]) => void;
}

export function LocalStage({ src, size, measurement, hidden, ends, onEnds }: LocalStageProps) {
  const [camera, setCamera] = useState<Camera>(() => wholePicture(size));
  const [hair, setHair] = useState<number | null>(null);
  const [help, { open, close }] = useDisclosure(false);
  const zoom = (factor: number) =>
    setCamera((now) => ({ ...now, zoom: Math.min(40, Math.max(1, now.zoom * factor)) }));
  const tools = [
    [texts.zoomOut, IconZoomOut, () => zoom(1 / 1.4)],
    [texts.zoomIn, IconZoomIn, () => zoom(1.4)],
    [texts.fit, IconArrowsMaximize, () => setCamera(wholePicture(size))],
  ] as const;
  return (
    <div>
      <Stage
        src={src}
        picture={size}
        measurement={measurement}
        camera={camera}
        move={setCamera}
        hidden={hidden}
        selected={hair}
        onSelect={setHair}
        onHelp={open}
        ends={ends}
        onEnds={onEnds}
        tool={null}
      />
      <div className={`${styles.tools} no-print`}>
        {tools.map(([label, Icon, act]) => (
          <Tooltip key={label} label={label}>
            <ActionIcon variant="default" size={40} aria-label={label} onClick={act}>
              <Icon size={20} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        ))}
        <Button variant="subtle" size="compact-md" onClick={open}>
          {texts.help}
        </Button>
        <span>{camera.zoom.toFixed(1)}×</span>
      </div>
      <Dialog opened={help} onClose={close} title={texts.helpTitle}>
        <KeyTable keys={keys()} />
      </Dialog>
    </div>
  );
}

/** Takes one picture by drag, by file or by the phone's camera; shows how much has been sent. */
import { Button, Progress } from "@mantine/core";
import { IconCamera, IconPhotoUp } from "@tabler/icons-react";
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from "react";
import { texts } from "./texts.ts";
import styles from "./visit.module.css";

const kinds = "image/jpeg,image/png,image/webp,image/tiff,.tif,.tiff";

export interface DropZoneProps {
  readonly busy: boolean;
  /** Share of the bytes sent, 0 to 1. */
  readonly sent: number;
  readonly onFile: (file: File) => void;
  /** What is taken and what becomes of it. @default what the clinic's store takes */
  readonly hint?: string;
}

export function DropZone({ busy, sent, onFile, hint: said = texts.kinds }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const hint = useId();
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const one = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (one) onFile(one);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const one = event.dataTransfer.files[0];
    if (one && !busy) onFile(one);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside are the first
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <IconPhotoUp size={30} stroke={1.4} className={styles.dropIcon} aria-hidden="true" />
      {busy ? (
        <div className="stack-tight" role="status">
          <span>
            {texts.sending} {Math.round(sent * 100)} %
          </span>
          <Progress value={sent * 100} aria-label={texts.sending} />
        </div>
      ) : (
        <>
          <p>{texts.drop}</p>
          <div className={styles.dropButtons}>
            <Button onClick={() => file.current?.click()} aria-describedby={hint}>
              {texts.choose}
            </Button>
            <Button
              className={styles.camera ?? ""}
              variant="default"
              leftSection={<IconCamera size={18} />}
              onClick={() => camera.current?.click()}
            >
              {texts.camera}
            </Button>
          </div>
        </>
      )}
      <p className="soft small" id={hint} style={{ marginTop: 12 }}>
        {said}
      </p>
      <input ref={file} type="file" accept={kinds} hidden onChange={chosen} data-testid="picture-file" />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={chosen}
        data-testid="picture-camera"
      />
    </div>
  );
}

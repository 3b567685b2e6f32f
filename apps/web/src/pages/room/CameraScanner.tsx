/** The device's camera as a scanner, opened and closed by hand. Pictures stay on the device and are not kept. */
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";
import styles from "./room.module.css";

export interface CameraScannerProps {
  readonly onCode: (text: string) => void;
}

/** Looks this often, ms. */
const everyMs = 150;

export function CameraScanner({ onCode }: CameraScannerProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.camera}>
      <Button variant="default" size="lg" onClick={() => setOpen(!open)} aria-expanded={open}>
        {open ? say("Close the camera") : say("Scan with the camera")}
      </Button>
      {open && <Viewfinder onCode={onCode} />}
    </div>
  );
}

function Viewfinder({ onCode }: CameraScannerProps) {
  const say = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  latest.current = onCode;
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let ended = false;
    let timer: ReturnType<typeof setInterval> | undefined;
    void (async () => {
      try {
        const { readFrame } = await import("./readCamera.ts");
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
        const element = video.current;
        if (ended || element === null) {
          for (const track of stream.getTracks()) track.stop();
          return;
        }
        element.srcObject = stream;
        await element.play();
        const canvas = document.createElement("canvas");
        let last: string | null = null;
        timer = setInterval(() => {
          const text = readFrame(element, canvas);
          // A label that stays before the camera is one scan.
          if (text !== null && text !== last) latest.current(text);
          last = text ?? last;
        }, everyMs);
      } catch (error) {
        setFault(error instanceof Error ? error.message : String(error));
      }
    })();
    return () => {
      ended = true;
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  if (fault !== null)
    return (
      <Notice tone="caution" live>
        <p>
          {say("The camera cannot be used: {{fault}}. Scan with a scanner, or type the code.", { fault })}
        </p>
      </Notice>
    );
  return (
    <div className={styles.viewfinder}>
      <video ref={video} muted playsInline aria-label={say("What the camera sees")} />
      <span aria-hidden="true" className={styles.aim} />
    </div>
  );
}

/** Takes a photograph with the camera, the last one laid over it as a ghost; a file can be chosen instead. */
import { Button, FileButton, Switch } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../words/useSay.ts";
import { Dialog } from "./Dialog.tsx";
import { Notice } from "./Notice.tsx";
import styles from "./photoCapture.module.css";

export interface PhotoCaptureProps {
  readonly title: string;
  /** Address of the last photograph of this view; null when this is the first. */
  readonly ghost: string | null;
  readonly onPhoto: (file: Blob) => void;
  readonly onClose: () => void;
}

/** Long side that is asked of the camera, px: enough for a look at the scalp, small enough to send. */
const wantedPixels = 1920;
const jpegQuality = 0.9;

export function PhotoCapture({ title, ghost, onPhoto, onClose }: PhotoCaptureProps) {
  const say = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<"asking" | "on" | "none">("asking");
  const [withGhost, setWithGhost] = useState(true);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let left = false;
    void openCamera().then((opened) => {
      if (left || opened === null || video.current === null) {
        stop(opened);
        if (!left) setCamera("none");
        return;
      }
      stream = opened;
      video.current.srcObject = opened;
      setCamera("on");
    });
    return () => {
      left = true;
      stop(stream);
    };
  }, []);
  const take = async () => {
    const photo = video.current === null ? null : await frameOf(video.current);
    if (photo !== null) onPhoto(photo);
  };
  return (
    <Dialog title={title} onClose={onClose} closeOnClickOutside={false}>
      <div className="stack">
        <div className={styles.finder} hidden={camera !== "on"}>
          <video ref={video} autoPlay playsInline muted aria-label={say("What the camera sees")} />
          {ghost && withGhost && <img src={ghost} alt={say("The last photo")} />}
        </div>
        {camera === "none" && (
          <Notice tone="plain">
            <p>{say("The camera cannot be used here. Choose a photo instead.")}</p>
          </Notice>
        )}
        {camera === "on" && ghost && (
          <Switch
            checked={withGhost}
            onChange={(event) => setWithGhost(event.currentTarget.checked)}
            label={say("Show the last photo on top. Move until both lie on each other.")}
          />
        )}
        {camera === "on" && <Button onClick={() => void take()}>{say("Take the photo")}</Button>}
        <FileButton
          accept="image/jpeg,image/png,image/webp"
          onChange={(file) => {
            if (file) onPhoto(file);
          }}
        >
          {(props) => (
            <Button {...props} variant="default">
              {say("Choose a photo")}
            </Button>
          )}
        </FileButton>
      </div>
    </Dialog>
  );
}

async function openCamera(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: { facingMode: { ideal: "environment" }, width: { ideal: wantedPixels } },
      audio: false,
    });
  } catch {
    return null;
  }
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** The picture that stands in the finder now, as a JPEG file; null when the camera gives none. */
function frameOf(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  if (canvas.width === 0) return Promise.resolve(null);
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", jpegQuality));
}

/** The picture that is open on the measuring page: its file, its scale as chosen or marked, and its measurement. */
import { type Calibration, calibrateFromDevice, deviceProfiles } from "@anagen/trichometry";
import { useEffect, useState } from "react";
import type { Size } from "../viewer/camera.ts";
import { type ScaleChoice, scaleOf } from "../visit/scaleForm.ts";
import { type LocalState, useLocalMeasurement } from "./useLocalMeasurement.ts";

export interface OpenedPicture {
  readonly file: File;
  /** Address of the file within this page. */
  readonly src: string;
  readonly size: Size;
}

export interface PictureHere {
  readonly opened: OpenedPicture | null;
  readonly choice: ScaleChoice;
  readonly setChoice: (choice: ScaleChoice) => void;
  /** What is wrong with the chosen scale. */
  readonly fault: string | null;
  readonly state: LocalState;
  readonly open: (file: File) => Promise<void>;
  /** Measures the open picture with the chosen scale, or with one that was marked on it. */
  readonly measure: (marked?: Calibration) => void;
}

const noScale: ScaleChoice = { kind: "later", deviceId: null, umPerPixel: "", doubtPercent: 2 };

export function usePictureHere(): PictureHere {
  const [choice, setChoice] = useState<ScaleChoice>(noScale);
  const [opened, setOpened] = useState<OpenedPicture | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { state, run } = useLocalMeasurement();
  useEffect(() => () => void (opened && URL.revokeObjectURL(opened.src)), [opened]);
  const measure = ({ file, size }: OpenedPicture, marked?: Calibration) => {
    const scale = marked ? { ok: true as const, calibration: marked } : chosenScale(choice, size);
    setFault(scale.ok ? null : scale.sentence);
    if (scale.ok) run(file, scale.calibration);
  };
  const open = async (file: File) => {
    const src = URL.createObjectURL(file);
    const size = await sizeOf(src);
    if (size === null) {
      URL.revokeObjectURL(src);
      setOpened(null);
      // The measuring thread says in its own words what is wrong with the file.
      run(file, null);
      return;
    }
    const next = { file, src, size };
    setOpened(next);
    measure(next);
  };
  return {
    opened,
    choice,
    setChoice,
    fault,
    state,
    open,
    measure: (marked) => opened && measure(opened, marked),
  };
}

type ChosenScale =
  | { readonly ok: true; readonly calibration: Calibration | null }
  | { readonly ok: false; readonly sentence: string };

/** A device's scale holds for pictures of the device's own size only. */
function chosenScale(choice: ScaleChoice, { width, height }: Size): ChosenScale {
  const profile = deviceProfiles.find(({ id }) => id === choice.deviceId);
  if (choice.kind === "device" && profile) {
    const scale = calibrateFromDevice(profile, { widthPx: width, heightPx: height });
    return scale.ok ? scale : { ok: false, sentence: scale.problem.sentence };
  }
  return scaleOf(choice, deviceProfiles);
}

/** Size of a picture as the browser shows it; null when it cannot read it. */
async function sizeOf(src: string): Promise<Size | null> {
  const image = new Image();
  image.src = src;
  try {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  } catch {
    return null;
  }
}

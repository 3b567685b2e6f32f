/** What a tool needs to take over clicks, drags and keys of the stage, and to draw over the picture. */
import type { KeyboardEvent, ReactNode } from "react";
import type { Place, Size } from "./camera.ts";

/** The stage as a tool sees it; places are px of the picture unless said otherwise. */
export interface StageView {
  /** Screen px per picture px. */
  readonly scale: number;
  readonly stage: Size;
  /** Point of the picture in the middle of the stage. */
  readonly middle: Place;
  /** Place on the stage, screen px, of a point of the picture. */
  readonly onStage: (point: Place) => Place;
  /** Moves the picture so that a point is seen. */
  readonly follow: (point: Place) => void;
}

export interface StageTool {
  readonly click: (at: Place, view: StageView) => void;
  /** A drag that the tool wants for itself; null leaves it to the picture, which moves. */
  readonly grab: (at: Place, view: StageView) => ((to: Place) => void) | null;
  readonly release: (whole: boolean) => void;
  /** True when the key was the tool's. */
  readonly key: (event: KeyboardEvent, view: StageView) => boolean;
  readonly draw: (view: StageView) => ReactNode;
  /** False where a drag of empty picture draws instead of moving it. */
  readonly movesPicture: boolean;
}

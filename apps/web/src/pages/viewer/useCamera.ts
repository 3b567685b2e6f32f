/** The camera of the viewer, kept in the address a moment after it comes to rest. */
import { useCallback, useEffect, useRef, useState } from "react";
import { type Camera, type Size, wholePicture } from "./camera.ts";
import type { ViewState } from "./viewState.ts";

export interface CameraHandle {
  readonly camera: Camera;
  readonly move: (next: (camera: Camera) => Camera) => void;
}

/** How long the camera rests before the address is rewritten, ms. */
const rest = 250;

export function useCamera(
  picture: Size,
  state: Pick<ViewState, "z" | "x" | "y">,
  onRest: (state: Pick<ViewState, "z" | "x" | "y">) => void,
): CameraHandle {
  const [camera, setCamera] = useState<Camera>(() => ({
    zoom: state.z ?? 1,
    middle: { x: (state.x ?? 0.5) * picture.width, y: (state.y ?? 0.5) * picture.height },
  }));
  const move = useCallback((next: (camera: Camera) => Camera) => setCamera(next), []);
  const told = useRef(onRest);
  told.current = onRest;
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => {
      const whole = camera.zoom === wholePicture(picture).zoom;
      const share = (value: number, of: number) => Math.round((value / of) * 10_000) / 10_000;
      told.current(
        whole
          ? { z: undefined, x: undefined, y: undefined }
          : {
              z: Math.round(camera.zoom * 100) / 100,
              x: share(camera.middle.x, picture.width),
              y: share(camera.middle.y, picture.height),
            },
      );
    }, rest);
    return () => clearTimeout(timer);
  }, [camera, picture]);
  return { camera, move };
}

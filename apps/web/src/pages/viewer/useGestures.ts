/** Pointer and wheel on the stage: drag moves, wheel and pinch zoom, a click without a drag is a click. */
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from "react";
import type { Camera, Place, Size } from "./camera.ts";
import { movedBy, zoomedAt } from "./camera.ts";

export interface GestureOptions {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly picture: Size;
  readonly size: Size;
  readonly move: (next: (camera: Camera) => Camera) => void;
  /** A press and release in one spot, place on the stage. */
  readonly onClick: (place: Place) => void;
  /** The pointer rests over a place (mouse and pen only); null when it leaves. */
  readonly onHover: (place: Place | null) => void;
  /** A press on something that is dragged by itself (an end of the scale): true takes it from the picture. */
  readonly onGrab: (place: Place) => ((place: Place) => void) | null;
  /** What was dragged is let go; `whole` is false when the drag was broken off (a second finger, a lost pointer). */
  readonly onRelease?: (whole: boolean) => void;
}

/** A press that moves less than this is a click, px. */
const clickSlack = 5;

export function useGestures(options: GestureOptions) {
  const latest = useRef(options);
  latest.current = options;
  const pointers = useRef(new Map<number, Place>());
  const pressed = useRef<{ at: Place; moved: boolean; grabbed: ((place: Place) => void) | null } | null>(
    null,
  );

  useEffect(() => {
    const element = options.stage.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { move, picture, size } = latest.current;
      const place = placeOf(event, element);
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      const factor = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0018));
      move((camera) => zoomedAt(place, factor, camera, picture, size));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [options.stage]);

  const onPointerDown = (event: ReactPointerEvent<HTMLDivElement>) => {
    const place = placeOf(event.nativeEvent, event.currentTarget);
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, place);
    if (pointers.current.size === 1)
      pressed.current = { at: place, moved: false, grabbed: options.onGrab(place) };
    else if (pressed.current) {
      // A second finger zooms: whatever the first one dragged is broken off.
      if (pressed.current.grabbed && pressed.current.moved) options.onRelease?.(false);
      pressed.current = { ...pressed.current, moved: true, grabbed: null };
    }
  };
  const onPointerMove = (event: ReactPointerEvent<HTMLDivElement>) => {
    const place = placeOf(event.nativeEvent, event.currentTarget);
    const before = pointers.current.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType !== "touch") options.onHover(place);
      return;
    }
    const press = pressed.current;
    if (press && distance(press.at, place) > clickSlack) press.moved = true;
    if (pointers.current.size === 2) {
      pinch(event.pointerId, before, place);
    } else if (press?.moved) {
      if (press.grabbed) press.grabbed(place);
      else {
        const step = { x: place.x - before.x, y: place.y - before.y };
        options.move((camera) => movedBy(step, camera, options.picture, options.size));
      }
    } else return;
    pointers.current.set(event.pointerId, place);
  };
  const pinch = (id: number, before: Place, now: Place) => {
    const other = [...pointers.current].find(([key]) => key !== id)?.[1];
    if (other === undefined) return;
    const factor = distance(other, now) / Math.max(1, distance(other, before));
    const { picture, size } = options;
    const shift = { x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 };
    const centre = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    options.move((camera) => zoomedAt(centre, factor, movedBy(shift, camera, picture, size), picture, size));
  };
  const onPointerUp = (event: ReactPointerEvent<HTMLDivElement>) => {
    const place = placeOf(event.nativeEvent, event.currentTarget);
    const press = pressed.current;
    const known = pointers.current.delete(event.pointerId);
    if (known && press && !press.moved && pointers.current.size === 0) options.onClick(place);
    if (known && press?.grabbed && press.moved) options.onRelease?.(true);
    if (pointers.current.size === 0) pressed.current = null;
  };
  const onPointerCancel = (event: ReactPointerEvent<HTMLDivElement>) => {
    pointers.current.delete(event.pointerId);
    if (pressed.current?.grabbed && pressed.current.moved) options.onRelease?.(false);
    pressed.current = null;
  };
  const onPointerLeave = () => options.onHover(null);
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onPointerLeave };
}

function placeOf(event: { clientX: number; clientY: number }, element: Element): Place {
  const box = element.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

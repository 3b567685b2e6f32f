/** The picture with its hairs: zoom, move, point at a hair, mark a scale; by pointer, touch and keyboard. */
import { hairInWords, hairOverlay, styleOfHair } from "@anagen/figures";
import type { Hair, Measurement } from "@anagen/trichometry";
import { clickSd, type MarkedEnd } from "@anagen/trichometry";
import { useElementSize, useMergedRef } from "@mantine/hooks";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { figureWords } from "../../words/figureWords.ts";
import {
  type Camera,
  fitScale,
  kept,
  movedBy,
  type Place,
  type Size,
  toPicture,
  toStage,
  wholePicture,
  zoomedAt,
} from "./camera.ts";
import { nearestHair } from "./nearestHair.ts";
import { StageFront } from "./StageFront.tsx";
import type { StageTool, StageView } from "./stageTool.ts";
import { texts } from "./texts.ts";
import { useGestures } from "./useGestures.ts";
import styles from "./viewer.module.css";
import type { HairKey } from "./viewState.ts";

export interface StageProps {
  readonly src: string;
  readonly picture: Size;
  readonly measurement: Measurement | null;
  readonly camera: Camera;
  readonly move: (next: (camera: Camera) => Camera) => void;
  readonly hidden: ReadonlySet<HairKey>;
  readonly selected: number | null;
  readonly onSelect: (hair: number | null) => void;
  readonly onHelp: () => void;
  /** The ends of the scale being marked; null when none is. */
  readonly ends: readonly MarkedEnd[] | null;
  readonly onEnds: (ends: readonly MarkedEnd[]) => void;
  /** Takes clicks, drags and keys over while hairs are corrected; null otherwise. */
  readonly tool: StageTool | null;
}

/** How far from a hair one may point, px of the screen. */
const reach = 9;

export function Stage(props: StageProps) {
  const { picture, measurement, hidden, selected, onSelect, ends, onEnds, tool } = props;
  const box = useRef<HTMLDivElement>(null);
  const { ref: sized, width, height } = useElementSize();
  const size = { width: Math.max(1, width), height: Math.max(1, height) };
  const camera = kept(props.camera, picture, size);
  const move = (next: (camera: Camera) => Camera) =>
    props.move((now) => kept(next(kept(now, picture, size)), picture, size));
  const [hovered, setHovered] = useState<number | null>(null);
  const scale = fitScale(picture, size) * camera.zoom;
  const visible = useMemo(
    () => measurement?.hairs.filter((hair) => !hidden.has(styleOfHair(hair).key)) ?? [],
    [measurement, hidden],
  );
  const overlay = useMemo(
    () => measurement && hairOverlay({ id: "hairs", measurement, legend: false, steadyLines: true }),
    [measurement],
  );
  const hairAt = (place: Place) =>
    nearestHair(visible, toPicture(place, camera, picture, size), reach / scale);
  const endAt = (place: Place): MarkedEnd => ({
    ...toPicture(place, camera, picture, size),
    sdPx: clickSd(scale),
  });
  const nearerEnd = (place: Place): number => {
    const apart = (ends ?? []).map((end) => {
      const at = toStage(end, camera, picture, size);
      return Math.hypot(at.x - place.x, at.y - place.y);
    });
    return apart[1] !== undefined && apart[1] < (apart[0] ?? 0) ? 1 : 0;
  };
  const replaced = (index: number, place: Place) =>
    (ends ?? []).map((end, k) => (k === index ? endAt(place) : end));
  const view: StageView = {
    scale,
    stage: size,
    middle: camera.middle,
    onStage: (point) => toStage(point, camera, picture, size),
    follow: (point) => move((now) => (isSeen(point, now, picture, size) ? now : { ...now, middle: point })),
  };
  const gestures = useGestures({
    stage: box,
    picture,
    size,
    move,
    onHover: (place) => setHovered(place === null || ends !== null ? null : (hairAt(place)?.id ?? null)),
    onClick: (place) => {
      if (tool) tool.click(toPicture(place, camera, picture, size), view);
      else if (ends === null) onSelect(hairAt(place)?.id ?? null);
      else onEnds(ends.length < 2 ? [...ends, endAt(place)] : replaced(nearerEnd(place), place));
    },
    onGrab: (place) => {
      if (tool) {
        const drag = tool.grab(toPicture(place, camera, picture, size), view);
        return drag && ((to) => drag(toPicture(to, camera, picture, size)));
      }
      if (ends === null || ends.length === 0) return null;
      const index = nearerEnd(place);
      const at = toStage(ends[index] as MarkedEnd, camera, picture, size);
      if (Math.hypot(at.x - place.x, at.y - place.y) > 22) return null;
      return (to) => onEnds(replaced(index, to));
    },
    onRelease: (whole) => tool?.release(whole),
  });
  const shown = hovered ?? selected;
  const hair = visible.find(({ id }) => id === shown) ?? null;
  const merged = useMergedRef(box, sized);
  return (
    <div
      ref={merged}
      className={styles.stage}
      data-picture-viewer
      data-marking={ends !== null || tool?.movesPicture === false}
      role="application"
      aria-label={texts.stage}
      aria-describedby="stage-help"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by keyboard
      tabIndex={0}
      onKeyDown={(event) => {
        if (tool?.key(event, view)) event.preventDefault();
        else onKey(event, { ...props, move }, visible, size);
      }}
      {...gestures}
    >
      <p id="stage-help" className="hidden-visually">
        {texts.stageHelp}
      </p>
      <div className={styles.picture} style={pictureStyle(camera, picture, size)}>
        <img src={props.src} alt="" draggable={false} />
        {overlay && (
          <div
            className={styles.overlay}
            data-hide={[...hidden].join(" ")}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: figures escape every text that they draw
            dangerouslySetInnerHTML={{ __html: overlay }}
          />
        )}
      </div>
      <StageFront
        picture={picture}
        size={size}
        camera={camera}
        hair={hair}
        ends={ends}
        quiet={tool !== null}
      />
      {tool && (
        <svg className={styles.front} aria-hidden="true">
          {tool.draw(view)}
        </svg>
      )}
      <p className="hidden-visually" aria-live="polite">
        {selected !== null && hair?.id === selected ? hairInWords(hair, figureWords) : ""}
      </p>
    </div>
  );
}

/** Whether a point of the picture lies on the stage, a little away from its rim. */
function isSeen(point: Place, camera: Camera, picture: Size, size: Size): boolean {
  const { x, y } = toStage(point, camera, picture, size);
  return x > 24 && y > 24 && x < size.width - 24 && y < size.height - 24;
}

function pictureStyle(camera: Camera, picture: Size, size: Size) {
  const origin = toStage({ x: 0, y: 0 }, camera, picture, size);
  const scale = fitScale(picture, size) * camera.zoom;
  return {
    width: picture.width,
    height: picture.height,
    transform: `translate(${origin.x}px, ${origin.y}px) scale(${scale})`,
  };
}

/** One step of an arrow key, px of the screen; one step of zooming. */
const step = 60;
const zoomStep = 1.4;

function onKey(event: KeyboardEvent, props: StageProps, hairs: readonly Hair[], size: Size): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { picture, move } = props;
  const middle = { x: size.width / 2, y: size.height / 2 };
  const by = (x: number, y: number) => move((camera) => movedBy({ x, y }, camera, picture, size));
  const zoom = (factor: number) => move((camera) => zoomedAt(middle, factor, camera, picture, size));
  const actions: Record<string, () => void> = {
    ArrowLeft: () => by(step, 0),
    ArrowRight: () => by(-step, 0),
    ArrowUp: () => by(0, step),
    ArrowDown: () => by(0, -step),
    "+": () => zoom(zoomStep),
    "=": () => zoom(zoomStep),
    "-": () => zoom(1 / zoomStep),
    "0": () => move(() => wholePicture(picture)),
    n: () => goToHair(1, props, hairs),
    p: () => goToHair(-1, props, hairs),
    Escape: () => props.onSelect(null),
    "?": props.onHelp,
  };
  const action = actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

function goToHair(direction: 1 | -1, { selected, onSelect, move }: StageProps, hairs: readonly Hair[]): void {
  if (hairs.length === 0) return;
  const at = hairs.findIndex(({ id }) => id === selected);
  const next =
    hairs[
      at === -1 ? (direction === 1 ? 0 : hairs.length - 1) : (at + direction + hairs.length) % hairs.length
    ];
  if (next === undefined) return;
  onSelect(next.id);
  const [x, y] = next.path[Math.floor(next.path.length / 2)] as [number, number];
  move((camera) => (camera.zoom === 1 ? camera : { ...camera, middle: { x, y } }));
}

/** Pointer and keyboard on the stage while hairs are corrected. */
import type { Hair } from "@anagen/trichometry";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Place } from "../camera.ts";
import { nearestHair } from "../nearestHair.ts";
import type { StageTool, StageView } from "../stageTool.ts";
import { CorrectLayer } from "./CorrectLayer.tsx";
import { type Act, type CorrectingState, hairInHand } from "./correctingState.ts";
import { handleAt, pathWith } from "./handles.ts";
import { type Point, simplifyStroke } from "./simplifyStroke.ts";

/** How far from a hair and from a handle one may point, px of the screen; fingers need the larger one. */
const hairReach = 9;
const handleReach = 16;

/** One step of an arrow key, px of the screen; ten times as much with Shift. */
const step = 4;

type Drag = { readonly kind: "stroke"; readonly path: readonly Point[] } | { readonly kind: "point" };

/** Null while nothing is corrected. */
export function useCorrectingTool(
  state: CorrectingState | null,
  perform: (act: Act) => void,
): StageTool | null {
  const [cross, setCross] = useState<Place | null>(null);
  const [stroke, setStroke] = useState<readonly Point[]>([]);
  const drag = useRef<Drag | null>(null);
  const scale = useRef(1);
  if (state === null) return null;
  const { hairs } = state.result;
  const place = ({ x, y }: Place, view: StageView) => {
    const reach = hairReach / view.scale;
    const hair = nearestHair(hairs, { x, y }, reach)?.id ?? null;
    perform({ act: "place", at: [x, y], hair, reach: handleReach / view.scale });
  };
  const press = (at: Place, view: StageView): ((to: Place) => void) | null => {
    scale.current = view.scale;
    if (state.mode === "add" || state.mode === "mask") {
      const path: Point[] = [[at.x, at.y]];
      drag.current = { kind: "stroke", path };
      return (to) => {
        path.push([to.x, to.y]);
        setStroke([...path]);
      };
    }
    const hair = hairInHand(state);
    const handle = hair && state.mode === "pick" ? handleAt(hair.path, at, handleReach / view.scale) : null;
    if (hair === null || handle === null) return null;
    drag.current = { kind: "point" };
    return (to) => perform({ act: "drag", path: pathWith(hair.path, handle, to), point: handle.point });
  };
  const release = (whole: boolean) => {
    const done = drag.current;
    drag.current = null;
    setStroke([]);
    if (done?.kind === "point") perform({ act: whole ? "drop" : "let-go" });
    if (done?.kind === "stroke" && whole)
      perform({ act: "stroke", path: simplifyStroke(done.path, 1.5 / scale.current) });
  };
  return {
    movesPicture: state.mode !== "add" && state.mode !== "mask",
    click: (at, view) => {
      setCross(null);
      const hair = hairInHand(state);
      const handle = hair && state.mode === "pick" ? handleAt(hair.path, at, handleReach / view.scale) : null;
      if (handle && !handle.between) perform({ act: "take-point", point: handle.point });
      else place(at, view);
    },
    grab: press,
    release,
    key: (event, view) => onKey(event, view, { state, perform, cross, setCross, place }),
    draw: (view) => <CorrectLayer state={state} stroke={stroke} cross={cross} view={view} />,
  };
}

interface KeyContext {
  readonly state: CorrectingState;
  readonly perform: (act: Act) => void;
  readonly cross: Place | null;
  readonly setCross: (cross: Place | null) => void;
  readonly place: (at: Place, view: StageView) => void;
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const simpleKeys: Readonly<Record<string, Act>> = {
  v: { act: "mode", mode: "pick" },
  a: { act: "mode", mode: "add" },
  m: { act: "mode", mode: "mask" },
  j: { act: "mode", mode: "join" },
  e: { act: "next-point" },
  i: { act: "insert-point" },
  x: { act: "remove" },
  Delete: { act: "remove" },
  Backspace: { act: "remove" },
  f: { act: "flip" },
  d: { act: "split-along" },
  c: { act: "confirm" },
  "[": { act: "widen", factor: 1 / 1.1 },
  "]": { act: "widen", factor: 1.1 },
  o: { act: "finish" },
  u: { act: "undo" },
  r: { act: "redo" },
  Escape: { act: "let-go" },
};

function onKey(event: KeyboardEvent, view: StageView, context: KeyContext): boolean {
  const { state, perform, cross, setCross, place } = context;
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return false;
    perform({ act: key === "y" || event.shiftKey ? "redo" : "undo" });
    return true;
  }
  if (event.altKey) return false;
  const arrow = arrows[event.key];
  if (arrow) {
    const by = ((event.shiftKey ? 10 : 1) * step) / view.scale;
    move([arrow[0] * by, arrow[1] * by], view, context);
  } else if (event.key === "Enter") {
    if (cross) place(cross, view);
  } else if (event.key === "s") {
    cut(context);
  } else if (event.key === "n" || event.key === "p") {
    goOn(event.key === "n" ? 1 : -1, view, context);
  } else {
    const act = simpleKeys[event.key];
    if (act === undefined) return false;
    if (event.key === "Escape" && state.hair === null) setCross(null);
    perform(act);
  }
  return true;
}

function move(by: Point, view: StageView, { state, perform, cross, setCross }: KeyContext): void {
  const point = state.point === null ? undefined : hairInHand(state)?.path[state.point];
  if (point) {
    perform({ act: "nudge", by });
    view.follow({ x: point[0] + by[0], y: point[1] + by[1] });
    return;
  }
  const { widthPx, heightPx } = state.base.picture;
  const from = cross ?? view.middle;
  const to = {
    x: Math.min(widthPx, Math.max(0, from.x + by[0])),
    y: Math.min(heightPx, Math.max(0, from.y + by[1])),
  };
  setCross(to);
  view.follow(to);
}

/** At the point in hand where it lies within the hair; else the next click says where. */
function cut({ state, perform }: KeyContext): void {
  const path = hairInHand(state)?.path ?? [];
  const at = state.point === null ? undefined : path[state.point];
  perform({ act: "mode", mode: "cut" });
  if (at && state.point !== 0 && state.point !== path.length - 1)
    perform({ act: "place", at, hair: state.hair, reach: 0 });
}

/** Next hair; while joining, the cross goes to the pieces by their distance from the one in hand. */
function goOn(direction: 1 | -1, view: StageView, context: KeyContext): void {
  const { state, perform, cross, setCross } = context;
  const own = hairInHand(state);
  const { hairs } = state.result;
  if (state.mode === "join" && own !== null) {
    const others = hairs.filter(({ id }) => id !== own.id).sort((a, b) => gap(own, a) - gap(own, b));
    const at = others.findIndex(
      (hair) => cross && middleOf(hair).x === cross.x && middleOf(hair).y === cross.y,
    );
    const next = others[(at + direction + others.length) % others.length];
    if (next) setCross(middleOf(next));
    return;
  }
  perform({ act: "next-hair", step: direction });
  const at = hairs.findIndex(({ id }) => id === state.hair);
  const next =
    hairs[at === -1 && direction === -1 ? hairs.length - 1 : (at + direction + hairs.length) % hairs.length];
  if (next) view.follow(middleOf(next));
}

/** Smallest distance between the ends of two hairs. */
function gap(a: Hair, b: Hair): number {
  const ends = (hair: Hair) => [hair.path[0], hair.path.at(-1)] as Point[];
  return Math.min(...ends(a).flatMap(([x, y]) => ends(b).map(([u, v]) => Math.hypot(x - u, y - v))));
}

function middleOf({ path }: Hair): Place {
  const k = (path.length - 1) / 2;
  const [a, b] = [path[Math.floor(k)] as Point, path[Math.ceil(k)] as Point];
  return { x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2 };
}

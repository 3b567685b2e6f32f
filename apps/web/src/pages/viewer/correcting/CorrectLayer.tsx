/** Over the picture while hairs are corrected: handles of the hair in hand, what is being drawn, the keyboard's cross. */
import type { Place } from "../camera.ts";
import type { StageView } from "../stageTool.ts";
import { type CorrectingState, hairInHand } from "./correctingState.ts";
import { handlesOf } from "./handles.ts";
import type { Point } from "./simplifyStroke.ts";

export interface CorrectLayerProps {
  readonly state: CorrectingState;
  readonly stroke: readonly Point[];
  readonly cross: Place | null;
  readonly view: StageView;
}

const ink = "#10191c";
const light = "#ffffff";
const inHand = "#ffd21f";

export function CorrectLayer({ state, stroke, cross, view }: CorrectLayerProps) {
  const at = ([x, y]: Point) => view.onStage({ x, y });
  const drawn = stroke.length > 0 ? stroke : state.drawn;
  return (
    <g strokeLinejoin="round" strokeLinecap="round">
      {state.result.hairs
        .filter((hair) => hair.origin === "person")
        .map(({ id, path }) => {
          const { x, y } = at(path[0] as Point);
          return <circle key={id} cx={x} cy={y} r={9} fill="none" stroke={inHand} strokeWidth={1.5} />;
        })}
      <Handles state={state} at={at} />
      {drawn.length > 0 && <Drawn points={drawn.map(at)} closed={state.mode === "mask"} />}
      {cross && <Cross {...view.onStage(cross)} />}
    </g>
  );
}

interface HandlesProps {
  readonly state: CorrectingState;
  readonly at: (point: Point) => Place;
}

function Handles({ state, at }: HandlesProps) {
  const hair = hairInHand(state);
  if (hair === null || state.mode !== "pick") return null;
  const path = state.moving ?? hair.path;
  const last = path.length - 1;
  return (
    <>
      {state.moving && <Line points={path.map(at)} />}
      {handlesOf(path).map(({ at: point, point: k, between }) => {
        const { x, y } = at(point);
        const taken = !between && state.point === k;
        const common = { stroke: ink, strokeWidth: 2, fill: taken ? inHand : light };
        const r = taken ? 8 : 6.5;
        if (between)
          return state.moving ? null : (
            <path
              key={`m${k}`}
              d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`}
              fill={light}
              fillOpacity={0.55}
              stroke={ink}
            />
          );
        return k === last ? (
          <rect key={k} x={x - r} y={y - r} width={2 * r} height={2 * r} {...common} />
        ) : (
          <circle key={k} cx={x} cy={y} r={k === 0 ? r : r - 2} {...common} />
        );
      })}
    </>
  );
}

function Drawn({ points, closed }: { readonly points: readonly Place[]; readonly closed: boolean }) {
  const first = points[0] as Place;
  return (
    <>
      {closed && points.length > 2 && (
        <polygon points={text(points)} fill={ink} fillOpacity={0.35} stroke="none" />
      )}
      <Line points={points} />
      <circle cx={first.x} cy={first.y} r={6.5} fill={light} stroke={ink} strokeWidth={2} />
    </>
  );
}

function Line({ points }: { readonly points: readonly Place[] }) {
  return (
    <>
      <polyline points={text(points)} fill="none" stroke={ink} strokeWidth={4.5} />
      <polyline points={text(points)} fill="none" stroke={inHand} strokeWidth={2} />
    </>
  );
}

function Cross({ x, y }: Place) {
  const d = `M${x - 14} ${y}h10M${x + 4} ${y}h10M${x} ${y - 14}v10M${x} ${y + 4}v10`;
  return (
    <>
      <path d={d} fill="none" stroke={ink} strokeWidth={4.5} />
      <path d={d} fill="none" stroke={light} strokeWidth={2} />
    </>
  );
}

const text = (points: readonly Place[]) => points.map(({ x, y }) => `${x},${y}`).join(" ");

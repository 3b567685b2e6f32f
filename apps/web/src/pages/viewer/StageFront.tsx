/** What lies over the picture at the screen's own size: the hair in hand, what is said of it, the scale's ends. */
import { hairInWords, styleOfHair } from "@anagen/figures";
import type { Hair, MarkedEnd } from "@anagen/trichometry";
import { figureWords } from "../../words/figureWords.ts";
import { type Camera, fitScale, type Place, type Size, toStage } from "./camera.ts";
import styles from "./viewer.module.css";

export interface StageFrontProps {
  readonly picture: Size;
  readonly size: Size;
  readonly camera: Camera;
  readonly hair: Hair | null;
  readonly ends: readonly MarkedEnd[] | null;
  /** Shows the hair without words beside it. @default false */
  readonly quiet?: boolean;
}

export function StageFront({ picture, size, camera, hair, ends, quiet = false }: StageFrontProps) {
  const place = (x: number, y: number) => toStage({ x, y }, camera, picture, size);
  const scale = fitScale(picture, size) * camera.zoom;
  const points = hair?.path.map(([x, y]) => place(x, y)) ?? [];
  const root = points[0];
  const line = points.map(({ x, y }) => `${x},${y}`).join(" ");
  const marked = ends?.map((end) => place(end.x, end.y)) ?? [];
  return (
    <>
      <svg className={styles.front} aria-hidden="true">
        {hair && root && (
          <g fill="none" strokeLinecap="round" strokeLinejoin="round">
            <mask
              id="around-the-hair"
              maskUnits="userSpaceOnUse"
              x={0}
              y={0}
              width={size.width}
              height={size.height}
            >
              <rect width={size.width} height={size.height} fill="#fff" />
              <polyline points={line} stroke="#000" strokeWidth={hair.diameterPx * scale + 2} />
            </mask>
            <g mask="url(#around-the-hair)">
              <polyline points={line} stroke="#fff" strokeWidth={hair.diameterPx * scale + 12} />
              <polyline
                points={line}
                stroke={styleOfHair(hair).colour}
                strokeWidth={hair.diameterPx * scale + 7}
              />
            </g>
            <circle cx={root.x} cy={root.y} r={6} fill="#fff" stroke="#10191c" strokeWidth={2} />
          </g>
        )}
        {marked.length === 2 && (
          <>
            <polyline
              points={marked.map(({ x, y }) => `${x},${y}`).join(" ")}
              stroke="#10191c"
              strokeWidth={5}
            />
            <polyline
              points={marked.map(({ x, y }) => `${x},${y}`).join(" ")}
              stroke="#fff"
              strokeWidth={2}
            />
          </>
        )}
        {marked.map(({ x, y }, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second end
          <g key={k} fill="none">
            <circle cx={x} cy={y} r={11} stroke="#10191c" strokeWidth={4} />
            <circle cx={x} cy={y} r={11} stroke="#fff" strokeWidth={2} />
            <path d={`M${x - 5} ${y}h10M${x} ${y - 5}v10`} stroke="#fff" strokeWidth={1.5} />
          </g>
        ))}
      </svg>
      {hair && root && !quiet && (
        <div className={styles.said} style={besideHair(points, size)} aria-hidden="true">
          {hairInWords(hair, figureWords)}
        </div>
      )}
    </>
  );
}

/** Below the hair, or above it where there is no room; always on the stage. */
function besideHair(points: readonly Place[], size: Size) {
  const left = Math.min(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  const bottom = Math.max(...points.map(({ y }) => y));
  return {
    left: Math.min(Math.max(8, left), Math.max(8, size.width - 286)),
    top: bottom + 100 < size.height ? Math.max(8, bottom + 24) : Math.max(8, Math.min(top, size.height) - 84),
  };
}

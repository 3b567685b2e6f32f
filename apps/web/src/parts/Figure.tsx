/** A figure's SVG with focusable places over its points, drawn at the width that there is. */
import { Tooltip } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import styles from "./parts.module.css";

export interface FigureSpot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export interface DrawnFigure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly spots: readonly FigureSpot[];
}

export interface FigureProps {
  /** Draws for a width in px. */
  readonly draw: (width: number) => DrawnFigure;
  /** Called with a spot's id; without it spots only tell their label. */
  readonly onOpen?: (id: string) => void;
}

export function Figure({ draw, onOpen }: FigureProps) {
  const { ref, width } = useElementSize();
  const drawn = width >= 200 ? draw(Math.floor(width)) : null;
  return (
    <div ref={ref} className={styles.figure} style={{ minHeight: drawn?.height ?? 120 }}>
      {drawn && (
        <>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: figures escape every text that they draw */}
          <div dangerouslySetInnerHTML={{ __html: drawn.svg }} />
          {drawn.spots.map((spot) => (
            <Tooltip key={spot.id} label={spot.label}>
              <button
                type="button"
                className={styles.figurePoint}
                style={{
                  left: spot.x,
                  top: spot.y,
                  background: "none",
                  border: 0,
                  cursor: onOpen ? "pointer" : "help",
                }}
                aria-label={spot.label}
                onClick={() => onOpen?.(spot.id)}
              />
            </Tooltip>
          ))}
        </>
      )}
    </div>
  );
}
